"""The three roles of the database, its schemas and its extension: made if missing, checked if there.

*owner* owns every object, *app* works under row security, *system* sees ids, states and times. None of them is a
superuser, bypasses row security or makes roles.
"""

from typing import Any, LiteralString

from psycopg import AsyncConnection, ProgrammingError, errors
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import scalar_row
from psycopg.sql import SQL, Identifier, Literal

from eyrie.postgres.credentials import Credentials
from eyrie.postgres.database import DatabaseUrls
from eyrie.postgres.errors import ExternalDatabaseUnsupported

OWNER, APP, SYSTEM = "eyrie_owner", "eyrie_app", "eyrie_system"
ROLES = (OWNER, APP, SYSTEM)
SCHEMAS = ("eyrie", "procrastinate")
MINIMUM_VERSION = 160_000
_LOCK = 0x6579_7269_65  # "eyrie": one process at a time makes roles

_MEND = """Ask an administrator of the server to run, in this database:
  CREATE ROLE eyrie_owner NOLOGIN; CREATE ROLE eyrie_app NOLOGIN; CREATE ROLE eyrie_system NOLOGIN;
  GRANT eyrie_owner, eyrie_app, eyrie_system TO {login} WITH INHERIT FALSE, SET TRUE;
  GRANT CREATE, CONNECT ON DATABASE {database} TO eyrie_owner, {login};
  CREATE EXTENSION IF NOT EXISTS vector SCHEMA public;"""


def external_urls(url: str) -> DatabaseUrls:
    """Where to connect with one login: the same address for each role, taken on by the session as it starts."""
    return DatabaseUrls(app=_with_role(url, APP), system=_with_role(url, SYSTEM), owner=_with_role(url, OWNER))


async def prepare_external(url: str) -> DatabaseUrls:
    """Make a database of somebody else's server ready for migration. Raises ExternalDatabaseUnsupported, with the mend."""
    try:
        connection = await AsyncConnection.connect(url, autocommit=True, connect_timeout=10)
    except ProgrammingError:
        # Not chained: the driver's message quotes what it could not parse, which may be the password.
        raise ExternalDatabaseUnsupported(
            "EYRIE_DATABASE_URL is no address of a database. Write it as postgresql://user:password@host:5432/database."
        ) from None
    except errors.OperationalError as exc:
        raise ExternalDatabaseUnsupported(
            f"EYRIE_DATABASE_URL can't be used: {str(exc).strip()}. "
            "Check that the server runs and that address, user and password are right."
        ) from exc
    async with connection:
        await ensure_roles(connection)
    return external_urls(url)


async def ensure_roles(connection: AsyncConnection[Any]) -> None:
    """Make what is missing of extension, roles and schemas in the database that `connection` (autocommit) is logged in to.

    Safe to repeat and to run in several processes at once. Raises ExternalDatabaseUnsupported when the server is too
    old, lacks the extension, or the login may not make what is missing.
    """
    if connection.info.server_version < MINIMUM_VERSION:
        raise ExternalDatabaseUnsupported(
            f"PostgreSQL {connection.info.server_version // 10_000} is too old; Eyrie needs PostgreSQL 16 or newer. Upgrade the server."
        )
    try:
        async with connection.transaction():
            await connection.execute("SET LOCAL lock_timeout = '60s'")
            await connection.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
            await _ensure_extension(connection)
            for role in ROLES:
                await _ensure_role(connection, role)
            await _ensure_schemas(connection)
    except errors.InsufficientPrivilege as exc:
        login, database = connection.info.user, connection.info.dbname
        mend = _MEND.format(login=login, database=database)
        raise ExternalDatabaseUnsupported(f"The login {login!r} may not set up the database: {exc.diag.message_primary}.\n{mend}") from exc


async def let_log_in(connection: AsyncConnection[Any], credentials: Credentials) -> None:
    """Give the three roles their passwords, and let nobody else into the database (embedded server only)."""
    passwords = {OWNER: credentials.eyrie_owner, APP: credentials.eyrie_app, SYSTEM: credentials.eyrie_system}
    for role, password in passwords.items():
        # Hashed here: a password in a statement would end up in the server's log when the statement fails or is slow.
        verifier = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
        await connection.execute(SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(Identifier(role), Literal(verifier)))
        await connection.execute(SQL("GRANT CONNECT ON DATABASE {} TO {}").format(Identifier(connection.info.dbname), Identifier(role)))
    await connection.execute(SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(Identifier(connection.info.dbname)))


async def _ensure_extension(connection: AsyncConnection[Any]) -> None:
    if await _one(connection, "SELECT true FROM pg_extension WHERE extname = 'vector'"):
        return
    if not await _one(connection, "SELECT true FROM pg_available_extensions WHERE name = 'vector'"):
        major = connection.info.server_version // 10_000
        raise ExternalDatabaseUnsupported(
            f"The server has no extension `vector`. Install pgvector on it (Debian: `apt-get install postgresql-{major}-pgvector`)."
        )
    await connection.execute("CREATE EXTENSION vector SCHEMA public")


async def _ensure_role(connection: AsyncConnection[Any], role: str) -> None:
    # The name is one of three constants; a plain lookup avoids an error that would end the transaction.
    unfit = await _one(connection, "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = %s", role)
    if unfit is None:
        await connection.execute(SQL("CREATE ROLE {} NOLOGIN NOINHERIT").format(Identifier(role)))
    elif unfit:
        raise ExternalDatabaseUnsupported(
            f"The role {role} is a superuser, bypasses row security or makes roles. "
            f"Run `ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS NOCREATEROLE`."
        )
    if not await _one(connection, "SELECT pg_has_role(current_user, %s, 'SET')", role):
        await connection.execute(SQL("GRANT {} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE").format(Identifier(role)))


async def _ensure_schemas(connection: AsyncConnection[Any]) -> None:
    if not await _one(connection, "SELECT has_database_privilege(%s, current_database(), 'CREATE')", OWNER):
        await connection.execute(
            SQL("GRANT CREATE, CONNECT ON DATABASE {} TO {}").format(Identifier(connection.info.dbname), Identifier(OWNER))
        )
    for schema in SCHEMAS:
        if not await _one(connection, "SELECT true FROM pg_namespace WHERE nspname = %s", schema):
            await connection.execute(SQL("CREATE SCHEMA {} AUTHORIZATION {}").format(Identifier(schema), Identifier(OWNER)))


async def _one(connection: AsyncConnection[Any], query: LiteralString, *params: str) -> bool | None:
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute(query, params)
        return await cursor.fetchone()


def _with_role(url: str, role: str) -> str:
    options = conninfo_to_dict(url).get("options") or ""
    return make_conninfo(url, options=f"{options} -c role={role}".strip())
