"""What the schema promises about workspaces, read from the catalogue: nothing depends on who wrote the last migration."""

from pathlib import Path

import psycopg
import pytest

from eyrie.postgres.database import DatabaseUrls
from tests.postgres.grants import list_grants

EXPECTED_GRANTS = Path(__file__).parent.parent / "postgres" / "grants.txt"

TENANT_TABLES = """
    SELECT relation.oid FROM pg_class relation JOIN pg_attribute field ON field.attrelid = relation.oid
    WHERE relation.relnamespace = 'eyrie'::regnamespace AND relation.relkind IN ('r', 'p')
        AND field.attname = 'workspace_id' AND NOT field.attisdropped
"""

RULES = {
    "row security is forced on every table": """
        SELECT oid::regclass::text FROM pg_class
        WHERE relnamespace = 'eyrie'::regnamespace AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)
            AND relname NOT IN ('alembic_version', 'rate_buckets', 'workers')
        """,
    "every table of a workspace has a policy for app on the workspace": f"""
        SELECT oid::regclass::text FROM pg_class
        WHERE oid IN ({TENANT_TABLES}) AND NOT relispartition AND NOT EXISTS (
            SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polroles = ARRAY['eyrie_app'::regrole::oid] AND polcmd = '*'
                AND pg_get_expr(polqual, polrelid) = '(workspace_id = current_workspace())'
                AND pg_get_expr(polwithcheck, polrelid) = '(workspace_id = current_workspace())')
        """,
    "app has one permissive policy on a table, so none widens another": """
        SELECT polrelid::regclass::text FROM pg_policy
        WHERE polroles && ARRAY['eyrie_app'::regrole::oid, 0::oid] AND polpermissive GROUP BY polrelid HAVING count(*) > 1
        """,
    "workspace_id is never null": f"""
        SELECT attrelid::regclass::text FROM pg_attribute
        WHERE attname = 'workspace_id' AND NOT attnotnull AND attrelid IN ({TENANT_TABLES})
        """,
    "keys between tables of a workspace include the workspace": f"""
        SELECT format('%s: %s', conrelid::regclass, conname) FROM pg_constraint
        WHERE contype = 'f' AND conrelid IN ({TENANT_TABLES}) AND confrelid IN ({TENANT_TABLES}) AND NOT EXISTS (
            SELECT FROM unnest(conkey, confkey) AS pair (own, other)
            JOIN pg_attribute mine ON mine.attrelid = conrelid AND mine.attnum = pair.own AND mine.attname = 'workspace_id'
            JOIN pg_attribute theirs ON theirs.attrelid = confrelid AND theirs.attnum = pair.other AND theirs.attname = 'workspace_id')
        """,
    "partitions are granted to nobody": """
        SELECT oid::regclass::text FROM pg_class, aclexplode(relacl) acl
        WHERE relispartition AND relkind IN ('r', 'p') AND acl.grantee <> relowner
        """,
    "every object belongs to the owner": """
        SELECT oid::regclass::text FROM pg_class
        WHERE relnamespace IN ('eyrie'::regnamespace, 'procrastinate'::regnamespace) AND relowner <> 'eyrie_owner'::regrole
        """,
    "definer functions fix their search path and are not for everybody": """
        SELECT routine.oid::regprocedure::text FROM pg_proc routine, aclexplode(coalesce(proacl, acldefault('f', proowner))) acl
        WHERE prosecdef AND pronamespace = 'eyrie'::regnamespace
            AND (acl.grantee = 0 OR NOT coalesce(array_to_string(proconfig, ' ') LIKE '%search_path=%', false))
        """,
    "no role of the product bypasses row security": """
        SELECT rolname::text FROM pg_roles
        WHERE rolname LIKE 'eyrie%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
        """,
}


@pytest.mark.parametrize("rule", RULES)
def test_schema_keeps_the_rule(rule: str, database: DatabaseUrls) -> None:
    with psycopg.connect(database.owner, options="-c search_path=eyrie") as connection:
        broken = [row[0] for row in connection.execute(RULES[rule].encode())]

    assert broken == []


def test_grants_are_the_expected_ones(database: DatabaseUrls) -> None:
    assert list_grants(database.owner) == EXPECTED_GRANTS.read_text(), "see tests/postgres/grants.py"
