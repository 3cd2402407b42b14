"""Every query about models."""

from dataclasses import dataclass
from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.gateway.errors import ModelNameTaken
from eyrie.gateway.models import ModelRow
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import Tx

_SELECT = """
    SELECT models.id, models.workspace_id, models.provider_id, providers.name AS provider, models.name, models.provider_model,
        models.context_tokens, models.max_output_tokens, models.is_default, models.version, models.created_at, models.updated_at
    FROM models JOIN providers ON providers.id = models.provider_id
    WHERE models.workspace_id = current_workspace() AND models.deleted_at IS NULL
"""

MODELS = Listing(
    name="models",
    select=_SELECT,
    key=Column("id", UUID, sql="models.id"),
    columns=(
        Column("name", str, "Name of the model, as agents use it.", EXACT | {Operator.PREFIX}, sql="models.name"),
        Column("provider_id", UUID, "The provider that has the model.", EXACT, sql="models.provider_id"),
    ),
    fields=(
        "id",
        "provider_id",
        "provider",
        "name",
        "provider_model",
        "context_tokens",
        "max_output_tokens",
        "is_default",
        "version",
        "created_at",
        "updated_at",
    ),
)


@dataclass(frozen=True)
class ModelWrite:
    """What a model is to be."""

    name: str
    provider_model: str
    context_tokens: int | None
    max_output_tokens: int | None
    is_default: bool


async def insert(tx: Tx, id_: UUID, workspace_id: UUID, provider_id: UUID, write: ModelWrite) -> None:
    """Store a new model. Raises ModelNameTaken."""
    if write.is_default:
        await _clear_default(tx)
    try:
        await tx.execute(
            """
            INSERT INTO models (id, workspace_id, provider_id, name, provider_model, context_tokens, max_output_tokens, is_default)
            VALUES (%(id)s, %(workspace)s, %(provider)s, %(name)s, %(provider_model)s, %(context_tokens)s, %(max_output_tokens)s,
                %(is_default)s)
            """,
            {**vars(write), "id": id_, "workspace": workspace_id, "provider": provider_id},
        )
    except UniqueViolation as error:
        raise ModelNameTaken(write.name) from error


async def update(tx: Tx, id_: UUID, write: ModelWrite) -> None:
    """Change a model. Raises ModelNameTaken."""
    if write.is_default:
        await _clear_default(tx)
    try:
        await tx.execute(
            """
            UPDATE models SET name = %(name)s, provider_model = %(provider_model)s, context_tokens = %(context_tokens)s,
                max_output_tokens = %(max_output_tokens)s, is_default = %(is_default)s, version = version + 1, updated_at = now()
            WHERE id = %(id)s
            """,
            {**vars(write), "id": id_},
        )
    except UniqueViolation as error:
        raise ModelNameTaken(write.name) from error


async def delete(tx: Tx, id_: UUID) -> None:
    """Remove a model."""
    await tx.execute(
        "UPDATE models SET deleted_at = now(), updated_at = now(), is_default = false, version = version + 1 WHERE id = %(id)s", {"id": id_}
    )


async def hold(tx: Tx, workspace_id: UUID) -> None:
    """Wait for other changes of the workspace's providers and models, and make later ones wait for this transaction."""
    await tx.execute("SELECT pg_advisory_xact_lock(hashtextextended('models ' || %(workspace)s::text, 0))", {"workspace": workspace_id})


async def get(tx: Tx, id_: UUID) -> ModelRow | None:
    """A model of the current workspace."""
    return await tx.maybe(ModelRow, f"{_SELECT} AND models.id = %(id)s", {"id": id_})


async def everyone(tx: Tx, *, limit: int) -> list[ModelRow]:
    """The models of the current workspace, the default first, then the oldest."""
    return await tx.all(ModelRow, f"{_SELECT} ORDER BY models.is_default DESC, models.id LIMIT %(limit)s", {"limit": limit})


async def names(tx: Tx, *, limit: int) -> list[str]:
    """The names of the models of the current workspace."""
    return await tx.values(str, "SELECT name FROM models WHERE deleted_at IS NULL ORDER BY id LIMIT %(limit)s", {"limit": limit})


async def listed(tx: Tx, query: ListQuery) -> Page[ModelRow]:
    """The part of the list that `query` asks for."""
    return await page(tx, MODELS, query, ModelRow)


async def _clear_default(tx: Tx) -> None:
    await tx.execute("UPDATE models SET is_default = false, version = version + 1, updated_at = now() WHERE is_default")
