"""The server: its port, its database, and the providers of its models."""

import socket

from psycopg import Error as PostgresError

from eyrie.cli.access import Access, NoAccess, find_access
from eyrie.cli.api import Api
from eyrie.cli.checks.finding import Finding, fail, ok, warn
from eyrie.cli.operator import Reached, has_data, reached
from eyrie.kit.problems import AppError
from eyrie.kit.redis import RedisAway, open_redis
from eyrie.postgres.fitness import Fitness, examine
from eyrie.postgres.schema import known_head, read_schema
from eyrie.settings import Settings

_PROBE_SECONDS = 2.0


def port(settings: Settings, access: Access | None) -> Finding:
    """Whether the port is free, or an Eyrie answers there."""
    place = f"{settings.host}:{settings.port}"
    with socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET) as probe:
        probe.settimeout(_PROBE_SECONDS)
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as exc:
            cause = exc.strerror
        else:
            return ok("port", f"{place} is free")
    running = _health(access) if access is not None and access.url.endswith(f":{settings.port}") else ""
    if running:
        return ok("port", f"Eyrie {running} answers at {place}")
    return fail("port", f"{place} can't be used ({cause})", "Stop the program that listens there, or set EYRIE_PORT to another port.")


async def database(settings: Settings) -> list[Finding]:
    """Whether the database answers, and is as Eyrie needs it."""
    if settings.database_url is None and not has_data(settings):
        return [ok("database", "will be made at the first start")]
    try:
        async with reached(settings) as found:
            state = "in use" if found.in_use else "answers"
            fitness = await examine(found.urls)
            return [ok("database", f"{found.place}: {state}"), await _schema(found), _extension(fitness), _roles(fitness)]
    except AppError as error:
        return [fail("database", error.detail, "")]
    except PostgresError as exc:
        return [fail("database", f"it does not answer: {exc}".strip(), "Look into its log, then start Eyrie again.")]


async def redis(settings: Settings) -> Finding:
    """Whether Redis answers, where one is set; nothing needs it."""
    if settings.redis_url is None:
        return ok("redis", "not used: EYRIE_REDIS_URL is not set")
    client = open_redis(settings.redis_url.get_secret_value())
    try:
        await client.ping()
    except RedisAway as exc:
        return warn(
            "redis", f"it does not answer ({exc})", "Start it, or correct EYRIE_REDIS_URL. Until then limits are counted in the database."
        )
    finally:
        await client.aclose()
    return ok("redis", "answers")


def providers(access: Access | None) -> list[Finding]:
    """Whether the providers of models answer; asked of the running server, which has their keys."""
    if access is None:
        return []
    api = Api(access)
    try:
        rows = api.pages("/api/v1/providers")
        if not rows:
            return [ok("models", "the built-in offline model answers; add one with: eyrie model add MODEL --provider NAME")]
        return [_tried(api, row.text("name"), row.text("id")) for row in rows]
    except AppError as error:
        return [warn("models", f"not checked: {error.detail}", "")]


def access_here() -> Access | None:
    """The server that commands here talk to, if there is one."""
    try:
        return find_access()
    except NoAccess:
        return None


def _tried(api: Api, name: str, id_: str) -> Finding:
    trial = api.post(f"/api/v1/providers/{id_}/test")
    if trial.flag("ok"):
        return ok(f"provider {name}", f"answers ({trial.count('latency_ms')} ms)")
    mend = f"See: eyrie provider test {name}"
    return fail(f"provider {name}", trial.child("problem").text("detail"), mend)


def _health(access: Access) -> str:
    try:
        return Api(access).health().text("version")
    except AppError:
        return ""


async def _schema(found: Reached) -> Finding:
    schema = await read_schema(found.urls.owner)
    if schema is None:
        return warn("schema", "the database is empty", "Run: eyrie db migrate")
    if schema.revision < known_head():
        return warn("schema", f"{schema.revision}, this Eyrie has {known_head()}", "Run: eyrie db migrate")
    if schema.revision > known_head() and (schema.oldest_program is None or schema.oldest_program > known_head()):
        return fail("schema", f"{schema.revision}, this Eyrie knows {known_head()}", "Install the Eyrie that migrated the database.")
    return ok("schema", schema.revision)


def _extension(fitness: Fitness) -> Finding:
    if fitness.extension is None:
        return fail(
            "vector extension", "it is missing", "Run in the database, as its administrator: CREATE EXTENSION vector SCHEMA public;"
        )
    return ok("vector extension", fitness.extension)


def _roles(fitness: Fitness) -> Finding:
    """The roles that Eyrie works as can't step around row security."""
    if fitness.unsafe_role is not None:
        mend = f"Run as an administrator of the server: ALTER ROLE {fitness.unsafe_role} NOSUPERUSER NOBYPASSRLS;"
        return fail("database roles", f"{fitness.unsafe_role} is superuser or bypasses row security", mend)
    return ok("database roles", "no superuser, and row security holds for each")
