"""Prompts and routes (before the deploy: older programs don't look at them)."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Create prompts with their versions and labels, and routes."""
    op.execute(
        """
        CREATE TABLE prompts (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            name text COLLATE "C" NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
            description text NOT NULL DEFAULT '',
            latest integer NOT NULL DEFAULT 0,
            created_by uuid,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz,
            UNIQUE (workspace_id, id)
        );
        CREATE UNIQUE INDEX prompts_name ON prompts (workspace_id, name) WHERE deleted_at IS NULL;
        CREATE INDEX prompts_list ON prompts (workspace_id, id) WHERE deleted_at IS NULL;

        CREATE TABLE prompt_versions (
            workspace_id uuid NOT NULL,
            prompt_id uuid NOT NULL,
            number integer NOT NULL CHECK (number > 0),
            template jsonb NOT NULL,
            note text NOT NULL DEFAULT '',
            created_by uuid,
            created_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (prompt_id, number),
            UNIQUE (workspace_id, prompt_id, number),
            FOREIGN KEY (workspace_id, prompt_id) REFERENCES prompts (workspace_id, id)
        );

        CREATE TABLE prompt_labels (
            workspace_id uuid NOT NULL,
            prompt_id uuid NOT NULL,
            label text NOT NULL CHECK (label ~ '^[a-z][a-z0-9_-]{0,30}$'),
            number integer NOT NULL,
            -- Where the label stood before, the latest last.
            before integer[] NOT NULL DEFAULT '{}',
            updated_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (prompt_id, label),
            FOREIGN KEY (workspace_id, prompt_id) REFERENCES prompts (workspace_id, id),
            FOREIGN KEY (workspace_id, prompt_id, number) REFERENCES prompt_versions (workspace_id, prompt_id, number)
        );

        CREATE TABLE routes (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            name text COLLATE "C" NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
            description text NOT NULL DEFAULT '',
            definition jsonb NOT NULL,
            created_by uuid,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz,
            UNIQUE (workspace_id, id)
        );
        CREATE UNIQUE INDEX routes_name ON routes (workspace_id, name) WHERE deleted_at IS NULL;
        CREATE INDEX routes_list ON routes (workspace_id, id) WHERE deleted_at IS NULL;
        """
    )
    for table in ("prompts", "prompt_versions", "prompt_labels", "routes"):
        op.execute(isolate(table))


def downgrade() -> None:
    """Drop them."""
    op.execute("DROP TABLE routes, prompt_labels, prompt_versions, prompts")
