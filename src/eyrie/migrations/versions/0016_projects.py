"""Members choose the project that they work in; failed sign-ins are noted; keys are found by their maker."""

from alembic import op

revision = "0016"
down_revision = "0015"

_LOGIN = """TABLE (id uuid, user_id uuid, name text, email text, expires_at timestamptz, revoked_at timestamptz, disabled_at timestamptz,
    workspace_id uuid, project_id uuid, role text)"""
_KEY = """TABLE (id uuid, workspace_id uuid, workspace_slug text, project_id uuid, project_slug text, name text, role text, scopes text[],
    expires_at timestamptz, revoked_at timestamptz)"""
# The signatures before this migration stay for processes of the version before, which still call them.
_FUNCTIONS = {
    "find_login(bytea, uuid, text, text)": f"""
        CREATE FUNCTION find_login(wanted_hash bytea, wanted_login uuid, wanted_workspace text, wanted_project text) RETURNS {_LOGIN}
        LANGUAGE sql SECURITY DEFINER SET search_path = eyrie, pg_temp STABLE AS $$
            SELECT l.id, u.id, u.name, u.email, l.expires_at, l.revoked_at, u.disabled_at, place.workspace_id, place.project_id, place.role
            FROM logins l
            JOIN users u ON u.id = l.user_id
            LEFT JOIN LATERAL (
                SELECT m.workspace_id, p.id AS project_id, m.role
                FROM members m
                JOIN workspaces w ON w.id = m.workspace_id AND w.deleted_at IS NULL
                LEFT JOIN projects p ON p.workspace_id = m.workspace_id AND p.deleted_at IS NULL
                    AND (CASE WHEN wanted_project IS NULL THEN p.is_default ELSE p.slug = wanted_project OR p.id::text = wanted_project END)
                WHERE m.user_id = u.id
                    AND (wanted_workspace IS NULL OR w.slug = wanted_workspace OR w.id::text = wanted_workspace)
                ORDER BY w.id::text = wanted_workspace DESC, m.created_at, m.workspace_id, p.id::text = wanted_project DESC
                LIMIT 1
            ) place ON true
            WHERE l.token_hash = wanted_hash OR l.id = wanted_login
        $$""",
    "find_key(bytea)": f"""
        CREATE FUNCTION find_key(wanted_hash bytea) RETURNS {_KEY}
        LANGUAGE sql SECURITY DEFINER SET search_path = eyrie, pg_temp STABLE AS $$
            SELECT k.id, k.workspace_id, w.slug, k.project_id, p.slug, k.name, k.role, k.scopes,
                CASE WHEN k.secret_hash = wanted_hash THEN k.expires_at ELSE least(k.expires_at, k.previous_expires_at) END, k.revoked_at
            FROM api_keys k
            JOIN workspaces w ON w.id = k.workspace_id AND w.deleted_at IS NULL
            JOIN projects p ON p.workspace_id = k.workspace_id AND p.id = k.project_id
            WHERE k.secret_hash = wanted_hash OR k.previous_hash = wanted_hash
        $$""",
    "record_failed_sign_in(uuid[], uuid, integer, interval)": """
        CREATE FUNCTION record_failed_sign_in(entry_ids uuid[], of_user uuid, most integer, within interval) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = eyrie, pg_temp AS $$
            INSERT INTO audit_entries (id, workspace_id, actor_kind, action, subject_kind, subject_id, detail)
            SELECT entry_ids[place], workspace_id, 'system', 'login.failed', 'member', of_user::text,
                CASE WHEN known = most - 1 THEN '{"further_ones": "not listed"}'::jsonb ELSE '{}'::jsonb END
            FROM (
                SELECT m.workspace_id, row_number() OVER (ORDER BY m.created_at, m.workspace_id) AS place, (
                    SELECT count(*) FROM (
                        SELECT FROM audit_entries e
                        WHERE e.workspace_id = m.workspace_id AND e.subject_kind = 'member' AND e.subject_id = of_user::text
                            AND e.action = 'login.failed' AND e.at > now() - within
                        LIMIT most
                    ) AS noted
                ) AS known
                FROM members m JOIN workspaces w ON w.id = m.workspace_id AND w.deleted_at IS NULL
                WHERE m.user_id = of_user
            ) AS joined
            WHERE place <= cardinality(entry_ids) AND known < most
        $$""",
}


def upgrade() -> None:
    """Add the functions and indexes."""
    for signature, definition in _FUNCTIONS.items():
        op.execute(definition)
        op.execute(f"REVOKE ALL ON FUNCTION {signature} FROM PUBLIC")
        grantee = "eyrie_system" if signature.startswith("record_") else "eyrie_app"
        op.execute(f"GRANT EXECUTE ON FUNCTION {signature} TO {grantee}")
    op.execute(
        """
        CREATE POLICY people_read ON audit_entries FOR SELECT TO eyrie_owner USING (true);
        CREATE INDEX api_keys_maker ON api_keys (workspace_id, created_by, id);
        CREATE INDEX sessions_project ON sessions (workspace_id, project_id, id);
        CREATE INDEX sessions_project_recent ON sessions (workspace_id, project_id, updated_at, id);
        """
    )


def downgrade() -> None:
    """Remove them."""
    op.execute("DROP INDEX sessions_project_recent, sessions_project, api_keys_maker; DROP POLICY people_read ON audit_entries")
    for signature in _FUNCTIONS:
        op.execute(f"DROP FUNCTION {signature}")
