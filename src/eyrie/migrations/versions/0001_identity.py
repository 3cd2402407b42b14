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
        CREATE POLICY creation ON workspaces FOR INSERT TO eyrie_owner WITH CHECK (true);
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
        CREATE INDEX members_role ON members (workspace_id, role, user_id);

        -- Names that lists sort by or find by their beginning are in the order of code points, whatever the database's own is.
        CREATE TABLE projects (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            name text COLLATE "C" NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
            is_default boolean NOT NULL DEFAULT false,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz,
            UNIQUE (workspace_id, id)
        );
        CREATE UNIQUE INDEX projects_slug ON projects (workspace_id, slug) WHERE deleted_at IS NULL;
        CREATE INDEX projects_name ON projects (workspace_id, name, id) WHERE deleted_at IS NULL;
        CREATE UNIQUE INDEX projects_default ON projects (workspace_id) WHERE is_default;

        CREATE TABLE api_keys (
            id uuid PRIMARY KEY,
            workspace_id uuid NOT NULL REFERENCES workspaces,
            project_id uuid NOT NULL,
            name text COLLATE "C" NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            role text NOT NULL CHECK (role IN ('viewer', 'member', 'admin', 'owner')),
            scopes text[],
            prefix text NOT NULL,
            secret_hash bytea NOT NULL UNIQUE,
            -- The secret before the last rotation, which is good for a while.
            previous_hash bytea UNIQUE,
            previous_expires_at timestamptz,
            created_by uuid,
            version integer NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            expires_at timestamptz,
            last_used_at timestamptz,
            revoked_at timestamptz,
            UNIQUE (workspace_id, id),
            FOREIGN KEY (workspace_id, project_id) REFERENCES projects (workspace_id, id),
            CHECK ((previous_hash IS NULL) = (previous_expires_at IS NULL))
        );
        CREATE INDEX api_keys_name ON api_keys (workspace_id, name, id);
        CREATE INDEX api_keys_role ON api_keys (workspace_id, role, id);
        CREATE INDEX api_keys_project ON api_keys (workspace_id, project_id, id);

        CREATE TABLE logins (
            id uuid PRIMARY KEY,
            user_id uuid NOT NULL REFERENCES users,
            token_hash bytea NOT NULL UNIQUE,
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
        CREATE POLICY creation ON members FOR INSERT TO eyrie_owner WITH CHECK (true);
        CREATE POLICY lookup ON projects FOR SELECT TO eyrie_owner USING (true);
        CREATE POLICY creation ON projects FOR INSERT TO eyrie_owner WITH CHECK (true);
        CREATE POLICY lookup ON api_keys FOR SELECT TO eyrie_owner USING (true);
        CREATE POLICY retention ON idempotency_keys TO eyrie_system USING (true);
        GRANT SELECT (workspace_id, created_at), DELETE ON idempotency_keys TO eyrie_system;

        CREATE FUNCTION remove_expired_sign_ins() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = eyrie, pg_temp AS $$
            DELETE FROM login_links WHERE expires_at < now() - interval '30 days';
            DELETE FROM logins WHERE least(expires_at, revoked_at) < now() - interval '30 days';
        $$;
        REVOKE ALL ON FUNCTION remove_expired_sign_ins() FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION remove_expired_sign_ins() TO eyrie_system;

        ALTER TABLE users ENABLE ROW LEVEL SECURITY;
        ALTER TABLE users FORCE ROW LEVEL SECURITY;
        CREATE POLICY colleagues ON users TO eyrie_app
            USING (EXISTS (SELECT FROM members WHERE members.user_id = users.id AND members.workspace_id = current_workspace()));
        CREATE POLICY lookup ON users TO eyrie_owner USING (true);
        -- Not the password: that is read and set through the functions below.
        GRANT SELECT (id, email, name, version, created_at, updated_at, disabled_at) ON users TO eyrie_app;
        ALTER TABLE logins ENABLE ROW LEVEL SECURITY;
        ALTER TABLE logins FORCE ROW LEVEL SECURITY;
        CREATE POLICY lookup ON logins TO eyrie_owner USING (true);
        ALTER TABLE login_links ENABLE ROW LEVEL SECURITY;
        ALTER TABLE login_links FORCE ROW LEVEL SECURITY;
        CREATE POLICY lookup ON login_links TO eyrie_owner USING (true);
        """
    )
    for signature, definition in _FUNCTIONS.items():
        op.execute(
            f"""
            CREATE FUNCTION {signature} {definition};
            REVOKE ALL ON FUNCTION {_identity(signature)} FROM PUBLIC;
            GRANT EXECUTE ON FUNCTION {_identity(signature)} TO eyrie_app;
            """
        )


def downgrade() -> None:
    """Drop them again."""
    for signature in _FUNCTIONS:
        op.execute(f"DROP FUNCTION {_identity(signature)}")
    op.execute(
        """
        DROP FUNCTION remove_expired_sign_ins();
        DROP TABLE subject_keys, rate_buckets, idempotency_keys, login_links, logins, api_keys, projects, members, users, workspaces;
        DROP FUNCTION current_workspace();
        """
    )


def _identity(signature: str) -> str:
    """`name(types)` of a function, without what it returns: its arguments can be told apart by name and type alike."""
    return signature.partition(" RETURNS ")[0]


_DEFINER = "LANGUAGE sql SECURITY DEFINER SET search_path = eyrie, pg_temp"

# What happens before a workspace is known, or concerns people, who are in several: as *app*, and only through these.
_FUNCTIONS = {
    """find_api_key(wanted_hash bytea) RETURNS TABLE (id uuid, workspace_id uuid, workspace_slug text, project_id uuid, name text,
        role text, scopes text[], expires_at timestamptz, revoked_at timestamptz)""": f"""
        {_DEFINER} STABLE AS $$
            SELECT k.id, k.workspace_id, w.slug, k.project_id, k.name, k.role, k.scopes,
                CASE WHEN k.secret_hash = wanted_hash THEN k.expires_at ELSE least(k.expires_at, k.previous_expires_at) END, k.revoked_at
            FROM api_keys k JOIN workspaces w ON w.id = k.workspace_id AND w.deleted_at IS NULL
            WHERE k.secret_hash = wanted_hash OR k.previous_hash = wanted_hash
        $$""",
    """find_login(wanted_hash bytea, wanted_login uuid, wanted_workspace text) RETURNS TABLE (id uuid, user_id uuid, name text,
        email text, expires_at timestamptz, revoked_at timestamptz, disabled_at timestamptz, workspace_id uuid, project_id uuid,
        role text)""": f"""
        {_DEFINER} STABLE AS $$
            SELECT l.id, u.id, u.name, u.email, l.expires_at, l.revoked_at, u.disabled_at, place.workspace_id, place.project_id, place.role
            FROM logins l
            JOIN users u ON u.id = l.user_id
            LEFT JOIN LATERAL (
                SELECT m.workspace_id, p.id AS project_id, m.role
                FROM members m
                JOIN workspaces w ON w.id = m.workspace_id AND w.deleted_at IS NULL
                JOIN projects p ON p.workspace_id = m.workspace_id AND p.is_default
                WHERE m.user_id = u.id
                    AND (wanted_workspace IS NULL OR w.slug = wanted_workspace OR w.id::text = wanted_workspace)
                ORDER BY w.id::text = wanted_workspace DESC, m.created_at, m.workspace_id
                LIMIT 1
            ) place ON true
            WHERE l.token_hash = wanted_hash OR l.id = wanted_login
        $$""",
    """find_user(wanted_email text) RETURNS TABLE (id uuid, password_hash text, disabled_at timestamptz)""": f"""
        {_DEFINER} STABLE AS $$ SELECT u.id, u.password_hash, u.disabled_at FROM users u WHERE u.email = wanted_email $$""",
    """password_of(wanted_user uuid) RETURNS text""": f"""
        {_DEFINER} STABLE AS $$ SELECT u.password_hash FROM users u WHERE u.id = wanted_user $$""",
    """set_password(changed_user uuid, new_hash text) RETURNS void""": f"""
        {_DEFINER} AS $$
            UPDATE users SET password_hash = new_hash, version = version + 1, updated_at = now() WHERE id = changed_user
        $$""",
    """ensure_user(new_id uuid, new_email text, new_name text) RETURNS uuid""": f"""
        {_DEFINER} AS $$
            INSERT INTO users (id, email, name) VALUES (new_id, new_email, new_name)
            ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id
        $$""",
    """is_untouched(wanted_user uuid) RETURNS boolean""": f"""
        {_DEFINER} STABLE AS $$
            SELECT u.password_hash IS NULL AND NOT EXISTS (SELECT FROM logins l WHERE l.user_id = u.id)
                AND (SELECT count(*) FROM members m WHERE m.user_id = u.id) <= 1
            FROM users u WHERE u.id = wanted_user
        $$""",
    """start_login(new_id uuid, new_user uuid, new_hash bytea, ends_at timestamptz, agent text) RETURNS void""": f"""
        {_DEFINER} AS $$
            INSERT INTO logins (id, user_id, token_hash, expires_at, user_agent) VALUES (new_id, new_user, new_hash, ends_at, agent)
        $$""",
    """end_logins(of_user uuid, only_login uuid, but_login uuid) RETURNS SETOF uuid""": f"""
        {_DEFINER} AS $$
            UPDATE logins SET revoked_at = now()
            WHERE user_id = of_user AND revoked_at IS NULL AND expires_at > now()
                AND (only_login IS NULL OR id = only_login) AND id IS DISTINCT FROM but_login
            RETURNING id
        $$""",
    """logins_of(of_user uuid) RETURNS TABLE (id uuid, created_at timestamptz, expires_at timestamptz, user_agent text)""": f"""
        {_DEFINER} STABLE AS $$
            SELECT l.id, l.created_at, l.expires_at, l.user_agent FROM logins l
            WHERE l.user_id = of_user AND l.revoked_at IS NULL AND l.expires_at > now()
            ORDER BY l.created_at DESC LIMIT 100
        $$""",
    """add_login_link(new_hash bytea, of_user uuid, ends_at timestamptz) RETURNS void""": f"""
        {_DEFINER} AS $$ INSERT INTO login_links (token_hash, user_id, expires_at) VALUES (new_hash, of_user, ends_at) $$""",
    """use_login_link(wanted_hash bytea) RETURNS uuid""": f"""
        {_DEFINER} AS $$
            UPDATE login_links SET used_at = now()
            WHERE token_hash = wanted_hash AND used_at IS NULL AND expires_at > now()
                AND NOT EXISTS (SELECT FROM users WHERE users.id = login_links.user_id AND disabled_at IS NOT NULL)
            RETURNING user_id
        $$""",
    """workspaces_of(of_user uuid) RETURNS TABLE (id uuid, name text, slug text, role text, version integer, created_at timestamptz,
        updated_at timestamptz)""": f"""
        {_DEFINER} STABLE AS $$
            SELECT w.id, w.name, w.slug, m.role, w.version, w.created_at, w.updated_at
            FROM members m JOIN workspaces w ON w.id = m.workspace_id AND w.deleted_at IS NULL
            WHERE m.user_id = of_user
            ORDER BY m.created_at, w.id LIMIT 1000
        $$""",
    """create_workspace(new_id uuid, new_name text, new_slug text, new_project uuid, new_owner uuid) RETURNS void""": f"""
        {_DEFINER} AS $$
            INSERT INTO workspaces (id, name, slug) VALUES (new_id, new_name, new_slug);
            INSERT INTO projects (id, workspace_id, name, slug, is_default) VALUES (new_project, new_id, 'Default', 'default', true);
            INSERT INTO members (workspace_id, user_id, role) VALUES (new_id, new_owner, 'owner');
        $$""",
    """is_first_start() RETURNS boolean""": f"""
        {_DEFINER} STABLE AS $$ SELECT NOT EXISTS (SELECT FROM workspaces) $$""",
}
