"""What agents are made of: models of providers, files, and the agents' own versioned definitions."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create providers, models, files, agents and their versions."""
    op.execute(
        """
        CREATE TABLE providers (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            name text COLLATE "C" NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
            dialect text NOT NULL CHECK (dialect IN ('openai', 'anthropic', 'gemini')),
            base_url text NOT NULL,
            secret bytea,
            secret_last4 text CHECK (length(secret_last4) <= 4),
            created_by uuid,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz,
            UNIQUE (workspace_id, id)
        );
        CREATE UNIQUE INDEX providers_name ON providers (workspace_id, name) WHERE deleted_at IS NULL;

        CREATE TABLE models (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            provider_id uuid NOT NULL,
            name text COLLATE "C" NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            provider_model text NOT NULL CHECK (length(provider_model) BETWEEN 1 AND 200),
            context_tokens integer CHECK (context_tokens > 0),
            max_output_tokens integer CHECK (max_output_tokens > 0),
            is_default boolean NOT NULL DEFAULT false,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz,
            UNIQUE (workspace_id, id),
            FOREIGN KEY (workspace_id, provider_id) REFERENCES providers (workspace_id, id)
        );
        CREATE UNIQUE INDEX models_name ON models (workspace_id, name) WHERE deleted_at IS NULL;
        CREATE INDEX models_by_provider ON models (provider_id);
        CREATE UNIQUE INDEX models_default ON models (workspace_id) WHERE is_default AND deleted_at IS NULL;

        CREATE TABLE files (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            project_id uuid NOT NULL,
            name text COLLATE "C" NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
            media_type text NOT NULL,
            bytes bigint NOT NULL CHECK (bytes >= 0),
            sha256 bytea NOT NULL,
            created_by uuid NOT NULL,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz,
            UNIQUE (workspace_id, id),
            FOREIGN KEY (workspace_id, project_id) REFERENCES projects (workspace_id, id)
        );
        CREATE UNIQUE INDEX files_name ON files (workspace_id, project_id, name) WHERE deleted_at IS NULL;
        CREATE INDEX files_list ON files (workspace_id, project_id, id) WHERE deleted_at IS NULL;
        CREATE INDEX files_media_type ON files (workspace_id, project_id, media_type, id) WHERE deleted_at IS NULL;

        CREATE TABLE agents (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            project_id uuid NOT NULL,
            name text COLLATE "C" NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
            description text NOT NULL DEFAULT '',
            published integer,
            published_before integer[] NOT NULL DEFAULT '{}',
            latest integer NOT NULL DEFAULT 0,
            created_by uuid,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz,
            UNIQUE (workspace_id, id),
            FOREIGN KEY (workspace_id, project_id) REFERENCES projects (workspace_id, id)
        );
        CREATE UNIQUE INDEX agents_name ON agents (workspace_id, name) WHERE deleted_at IS NULL;

        CREATE TABLE agent_versions (
            workspace_id uuid NOT NULL,
            agent_id uuid NOT NULL,
            number integer NOT NULL CHECK (number > 0),
            definition jsonb NOT NULL,
            digest bytea NOT NULL,
            note text NOT NULL DEFAULT '',
            created_by uuid,
            created_at timestamptz NOT NULL DEFAULT now(),
            published_at timestamptz,
            PRIMARY KEY (agent_id, number),
            FOREIGN KEY (workspace_id, agent_id) REFERENCES agents (workspace_id, id)
        );
        """
    )
    for table in ("providers", "models", "files", "agents", "agent_versions"):
        op.execute(isolate(table))


def downgrade() -> None:
    """Drop them again."""
    op.execute("DROP TABLE agent_versions, agents, files, models, providers")
