"""`python -m tests.postgres.grants > tests/postgres/grants.txt`: every right that *app*, *system* and everybody have."""

import sys

import psycopg

from tests.databases import shared_server

QUERY = """
    WITH rights AS (
        SELECT acl.grantee, 'schema' AS kind, schema.nspname::text AS name, acl.privilege_type AS privilege
        FROM pg_namespace schema, aclexplode(coalesce(schema.nspacl, acldefault('n', schema.nspowner))) acl
        WHERE schema.nspname IN ('eyrie', 'procrastinate', 'public')
      UNION ALL
        SELECT acl.grantee, CASE relation.relkind WHEN 'S' THEN 'sequence' ELSE 'table' END, relation.oid::regclass::text,
            acl.privilege_type
        FROM pg_class relation, aclexplode(relation.relacl) acl
        WHERE relation.relnamespace::regnamespace::text IN ('eyrie', 'procrastinate', 'public')
      UNION ALL
        SELECT acl.grantee, 'column', format('%s.%s', field.attrelid::regclass, field.attname), acl.privilege_type
        FROM pg_attribute field JOIN pg_class relation ON relation.oid = field.attrelid, aclexplode(field.attacl) acl
        WHERE relation.relnamespace::regnamespace::text IN ('eyrie', 'procrastinate', 'public')
      UNION ALL
        SELECT acl.grantee, CASE WHEN routine.prosecdef THEN 'definer function' ELSE 'function' END,
            routine.oid::regprocedure::text, acl.privilege_type
        FROM pg_proc routine, aclexplode(coalesce(routine.proacl, acldefault('f', routine.proowner))) acl
        WHERE routine.pronamespace::regnamespace::text IN ('eyrie', 'procrastinate', 'public')
            AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = routine.oid AND deptype = 'e')
    )
    SELECT format('%s | %s %s | %s', CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END, kind, name,
        string_agg(privilege, ', ' ORDER BY privilege)) AS line
    FROM rights
    WHERE grantee NOT IN ('eyrie_owner'::regrole, 'pg_database_owner'::regrole, 'postgres'::regrole)
    GROUP BY grantee, kind, name
"""


def list_grants(url: str) -> str:
    """One line for each object and grantee, sorted; partitions by month differ by the day and are never granted."""
    with psycopg.connect(url, options="-c search_path=pg_catalog") as connection:
        return "".join(sorted(f"{row[0]}\n" for row in connection.execute(QUERY)))


if __name__ == "__main__":
    with shared_server() as server, server.database() as urls:
        sys.stdout.write(list_grants(urls.owner))
