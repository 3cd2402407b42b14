"""Every query about routes."""

from uuid import UUID

from psycopg.errors import UniqueViolation
from psycopg.types.json import Jsonb

from eyrie.gateway.routing.definition import RouteDefinition
from eyrie.gateway.routing.errors import RouteNameTaken
from eyrie.gateway.routing.models import Route
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import Tx

_COLUMNS = "id, name, description, definition, version, created_at, updated_at"

ROUTES = Listing(
    name="routes",
    select=f"SELECT {_COLUMNS} FROM routes WHERE workspace_id = current_workspace() AND deleted_at IS NULL",
    key=Column("id", UUID),
    columns=(Column("name", str, "Name of the route.", EXACT | {Operator.PREFIX}),),
    fields=("id", "name", "description", "definition", "version", "created_at", "updated_at"),
)


async def insert(tx: Tx, id_: UUID, created_by: UUID, name: str, description: str, definition: RouteDefinition) -> Route:
    """Store a new route. Raises RouteNameTaken."""
    try:
        return await tx.one(
            Route,
            f"""
            INSERT INTO routes (id, workspace_id, name, description, definition, created_by)
            VALUES (%(id)s, current_workspace(), %(name)s, %(description)s, %(definition)s, %(created_by)s)
            RETURNING {_COLUMNS}
            """,
            {"id": id_, "name": name, "description": description, "definition": _json(definition), "created_by": created_by},
        )
    except UniqueViolation as error:
        raise RouteNameTaken(name, "route") from error


async def update(tx: Tx, id_: UUID, name: str, description: str, definition: RouteDefinition) -> Route:
    """Change a route. Raises RouteNameTaken."""
    try:
        return await tx.one(
            Route,
            f"""
            UPDATE routes SET name = %(name)s, description = %(description)s, definition = %(definition)s, version = version + 1,
                updated_at = now()
            WHERE id = %(id)s
            RETURNING {_COLUMNS}
            """,
            {"id": id_, "name": name, "description": description, "definition": _json(definition)},
        )
    except UniqueViolation as error:
        raise RouteNameTaken(name, "route") from error


async def delete(tx: Tx, id_: UUID) -> None:
    """Remove a route."""
    await tx.execute("UPDATE routes SET deleted_at = now(), version = version + 1 WHERE id = %(id)s", {"id": id_})


async def get(tx: Tx, id_: UUID) -> Route | None:
    """A route of the current workspace."""
    return await tx.maybe(Route, f"SELECT {_COLUMNS} FROM routes WHERE id = %(id)s AND deleted_at IS NULL", {"id": id_})


async def everyone(tx: Tx, *, limit: int) -> list[Route]:
    """The routes of the current workspace, the oldest first."""
    return await tx.all(Route, f"SELECT {_COLUMNS} FROM routes WHERE deleted_at IS NULL ORDER BY id LIMIT %(limit)s", {"limit": limit})


async def names(tx: Tx, *, limit: int) -> list[str]:
    """The names of the routes of the current workspace."""
    return await tx.values(str, "SELECT name FROM routes WHERE deleted_at IS NULL ORDER BY id LIMIT %(limit)s", {"limit": limit})


async def count(tx: Tx) -> int:
    """How many routes the current workspace has."""
    return await tx.value(int, "SELECT count(*) FROM routes WHERE deleted_at IS NULL") or 0


async def listed(tx: Tx, query: ListQuery) -> Page[Route]:
    """The part of the list that `query` asks for."""
    return await page(tx, ROUTES, query, Route)


def _json(definition: RouteDefinition) -> Jsonb:
    return Jsonb(definition.model_dump(mode="json", exclude_defaults=True))
