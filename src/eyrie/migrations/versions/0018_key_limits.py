"""Keys have limits of what they may ask of models: which, how often, for how many tokens."""

from alembic import op

revision = "0018"
down_revision = "0017"

# `find_key` stays for processes of the version before, which still call it.
_FUNCTION = """
    CREATE FUNCTION find_key_with_limits(wanted_hash bytea) RETURNS TABLE (id uuid, workspace_id uuid, workspace_slug text, project_id uuid,
        project_slug text, name text, role text, scopes text[], expires_at timestamptz, revoked_at timestamptz, models text[],
        requests_per_minute integer, tokens_per_minute integer)
    LANGUAGE sql SECURITY DEFINER SET search_path = eyrie, pg_temp STABLE AS $$
        SELECT f.*, k.models, k.requests_per_minute, k.tokens_per_minute FROM find_key(wanted_hash) f JOIN api_keys k ON k.id = f.id
    $$
"""


def upgrade() -> None:
    """Add the limits, and the function that finds a key with them."""
    op.execute(
        """
        ALTER TABLE api_keys
            ADD COLUMN models text[] CHECK (cardinality(models) <= 100),
            ADD COLUMN requests_per_minute integer CHECK (requests_per_minute > 0),
            ADD COLUMN tokens_per_minute integer CHECK (tokens_per_minute > 0)
        """
    )
    op.execute(_FUNCTION)
    op.execute("REVOKE ALL ON FUNCTION find_key_with_limits(bytea) FROM PUBLIC")
    op.execute("GRANT EXECUTE ON FUNCTION find_key_with_limits(bytea) TO eyrie_app")


def downgrade() -> None:
    """Remove them."""
    op.execute("DROP FUNCTION find_key_with_limits(bytea)")
    op.execute("ALTER TABLE api_keys DROP COLUMN models, DROP COLUMN requests_per_minute, DROP COLUMN tokens_per_minute")
