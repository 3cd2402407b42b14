"""Whether a database is as Eyrie needs it, beside its schema."""

from dataclasses import dataclass

from psycopg import AsyncConnection

from eyrie.postgres.database import DatabaseUrls

_MAY_TOO_MUCH = "SELECT current_user FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"
_EXTENSION = "SELECT extversion FROM pg_extension WHERE extname = 'vector'"


@dataclass(frozen=True)
class Fitness:
    """The version of the vector extension, if it is there, and the role that could step around row security, if one can."""

    extension: str | None
    unsafe_role: str | None


async def examine(urls: DatabaseUrls) -> Fitness:
    """How fit a database is."""
    answers = [await _first(url, _MAY_TOO_MUCH) for url in (urls.app, urls.system, urls.owner)]
    return Fitness(await _first(urls.owner, _EXTENSION), next((role for role in answers if role is not None), None))


async def _first(url: str, query: str) -> str | None:
    async with await AsyncConnection.connect(url, autocommit=True) as connection:
        row = await (await connection.execute(query.encode())).fetchone()
        return None if row is None else str(row[0])
