"""Workspaces, users, members, projects, keys, log-ins, limits and idempotent replies."""

from alembic import op

from eyrie.migrations.tenancy import isolate

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables that say who may do what where."""
    op.execute(
        """
        CREATE FUNCTION current_workspace() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
            -- After a SET LOCAL has ended the setting is '' and not NULL, and '' is no uuid.
            AS $$ SELECT NULLIF(current_setting('eyrie.workspace', true), '')::uuid $$;

        CREATE TABLE workspaces (
            id uuid PRIMARY KEY,
            name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
            settings jsonb NOT NULL DEFAULT '{}',
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz
        );
        ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
        ALTER TABLE workspaces FORCE ROW LEVEL SECURITY;
        CREATE POLICY workspace ON workspaces TO eyrie_app USING (id = current_workspace()) WITH CHECK (id = current_workspace());
        CREATE POLICY all_workspaces ON workspaces TO eyrie_system USING (true);
        CREATE POLICY lookup ON workspaces FOR SELECT TO eyrie_owner USING (true);
        GRANT SELECT, INSERT, UPDATE ON workspaces TO eyrie_app;
        GRANT SELECT (id, slug, created_at, deleted_at) ON workspaces TO eyrie_system;

        CREATE TABLE users (
            id uuid PRIMARY KEY,
            email text NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 320),
            name text NOT NULL DEFAULT '',
            password_hash text,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            disabled_at timestamptz
        );

        CREATE TABLE members (
            workspace_id uuid NOT NULL REFERENCES workspaces,
            user_id uuid NOT NULL REFERENCES users,
            role text NOT NULL CHECK (role IN ('viewer', 'member', 'admin', 'owner')),
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (workspace_id, user_id)
        );
        CREATE INDEX members_by_user ON members (user_id);

        CREATE TABLE projects (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
            is_default boolean NOT NULL DEFAULT false,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz,
            UNIQUE (workspace_id, id)
        );
        CREATE UNIQUE INDEX projects_slug ON projects (workspace_id, slug) WHERE deleted_at IS NULL;
        CREATE UNIQUE INDEX projects_default ON projects (workspace_id) WHERE is_default;

        CREATE TABLE api_keys (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            project_id uuid NOT NULL,
            name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            role text NOT NULL CHECK (role IN ('viewer', 'member', 'admin', 'owner')),
            scopes text[],
            prefix text NOT NULL,
            secret_hash bytea NOT NULL UNIQUE,
            created_by uuid,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            expires_at timestamptz,
            last_used_at timestamptz,
            revoked_at timestamptz,
            UNIQUE (workspace_id, id),
            FOREIGN KEY (workspace_id, project_id) REFERENCES projects (workspace_id, id)
        );
        CREATE INDEX api_keys_list ON api_keys (workspace_id, id);

        CREATE TABLE logins (
            id uuid PRIMARY KEY,
            user_id uuid NOT NULL REFERENCES users,
            created_at timestamptz NOT NULL DEFAULT now(),
            expires_at timestamptz NOT NULL,
            revoked_at timestamptz,
            user_agent text NOT NULL DEFAULT ''
        );
        CREATE INDEX logins_by_user ON logins (user_id);

        CREATE TABLE login_links (
            token_hash bytea PRIMARY KEY,
            user_id uuid NOT NULL REFERENCES users,
            created_at timestamptz NOT NULL DEFAULT now(),
            expires_at timestamptz NOT NULL,
            used_at timestamptz
        );

        CREATE TABLE idempotency_keys (
            workspace_id uuid NOT NULL REFERENCES workspaces,
            principal_id uuid NOT NULL,
            key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
            route text NOT NULL,
            request_digest bytea NOT NULL,
            status integer,
            headers jsonb,
            body bytea,
            created_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (workspace_id, principal_id, key)
        );
        CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);

        CREATE TABLE rate_buckets (
            bucket text NOT NULL,
            window_start timestamptz NOT NULL,
            used bigint NOT NULL,
            PRIMARY KEY (bucket, window_start)
        );
        GRANT SELECT, INSERT, UPDATE ON rate_buckets TO eyrie_app;
        GRANT SELECT, DELETE ON rate_buckets TO eyrie_system;

        CREATE TABLE subject_keys (
            workspace_id uuid NOT NULL REFERENCES workspaces,
            subject_id uuid NOT NULL,
            wrapped bytea,
            created_at timestamptz NOT NULL DEFAULT now(),
            destroyed_at timestamptz,
            PRIMARY KEY (workspace_id, subject_id),
            CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
        );
        """
    )
    for table in ("members", "projects", "api_keys", "idempotency_keys", "subject_keys"):
        op.execute(isolate(table))
    op.execute(
        """
        CREATE POLICY lookup ON members FOR SELECT TO eyrie_owner USING (true);
        CREATE POLICY lookup ON api_keys FOR SELECT TO eyrie_owner USING (true);
        CREATE POLICY retention ON idempotency_keys TO eyrie_system USING (true);
        GRANT SELECT (workspace_id, created_at), DELETE ON idempotency_keys TO eyrie_system;

        ALTER TABLE users ENABLE ROW LEVEL SECURITY;
        ALTER TABLE users FORCE ROW LEVEL SECURITY;
        CREATE POLICY colleagues ON users TO eyrie_app
            USING (EXISTS (SELECT FROM members WHERE members.user_id = users.id AND members.workspace_id = current_workspace()));
        CREATE POLICY lookup ON users TO eyrie_owner USING (true);
        GRANT SELECT, UPDATE ON users TO eyrie_app;
        ALTER TABLE logins ENABLE ROW LEVEL SECURITY;
        ALTER TABLE logins FORCE ROW LEVEL SECURITY;
        CREATE POLICY lookup ON logins TO eyrie_owner USING (true);
        ALTER TABLE login_links ENABLE ROW LEVEL SECURITY;
        ALTER TABLE login_links FORCE ROW LEVEL SECURITY;
        CREATE POLICY lookup ON login_links TO eyrie_owner USING (true);
        """
    )


def downgrade() -> None:
    """Drop them again."""
    op.execute(
        """
        DROP TABLE subject_keys, rate_buckets, idempotency_keys, login_links, logins, api_keys, projects, members, users, workspaces;
        DROP FUNCTION current_workspace();
        """
    )
