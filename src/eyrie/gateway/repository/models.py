"""Every query about models."""

from dataclasses import dataclass
from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.gateway.errors import ModelNameTaken
from eyrie.gateway.models import ModelRow
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import Tx

_SELECT = """
    SELECT models.id, models.workspace_id, first.provider_id, providers.name AS provider, models.name, first.provider_model,
        models.context_tokens, models.max_output_tokens, models.is_default, models.fallbacks, models.hedge_after_ms, models.version,
        models.created_at, models.updated_at
    FROM models
    CROSS JOIN LATERAL (
        SELECT provider_id, provider_model FROM deployments
        WHERE deployments.workspace_id = models.workspace_id AND deployments.model_id = models.id ORDER BY priority, id LIMIT 1
    ) AS first
    JOIN providers ON providers.id = first.provider_id
    WHERE models.workspace_id = current_workspace() AND models.deleted_at IS NULL
"""

MODELS = Listing(
    name="models",
    select=_SELECT,
    key=Column("id", UUID, sql="models.id"),
    columns=(
        Column("name", str, "Name of the model, as agents use it.", EXACT | {Operator.PREFIX}, sql="models.name"),
        Column("provider_id", UUID, "The provider that has the model's first deployment.", EXACT, sql="first.provider_id"),
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
        "fallbacks",
        "hedge_after_ms",
        "version",
        "created_at",
        "updated_at",
    ),
)


@dataclass(frozen=True)
class ModelWrite:
    """What a model is to be."""

    name: str
    context_tokens: int | None
    max_output_tokens: int | None
    is_default: bool
    fallbacks: list[str]
    hedge_after_ms: int | None


async def insert(tx: Tx, id_: UUID, workspace_id: UUID, write: ModelWrite) -> None:
    """Store a new model; it is seen once it has a deployment. Raises ModelNameTaken."""
    if write.is_default:
        await _clear_default(tx)
    try:
        await tx.execute(
            """
            INSERT INTO models (id, workspace_id, name, context_tokens, max_output_tokens, is_default, fallbacks, hedge_after_ms)
            VALUES (%(id)s, %(workspace)s, %(name)s, %(context_tokens)s, %(max_output_tokens)s, %(is_default)s, %(fallbacks)s,
                %(hedge_after_ms)s)
            """,
            {**vars(write), "id": id_, "workspace": workspace_id},
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
            UPDATE models SET name = %(name)s, context_tokens = %(context_tokens)s, max_output_tokens = %(max_output_tokens)s,
                is_default = %(is_default)s, fallbacks = %(fallbacks)s, hedge_after_ms = %(hedge_after_ms)s, version = version + 1,
                updated_at = now()
            WHERE id = %(id)s
            """,
            {**vars(write), "id": id_},
        )
    except UniqueViolation as error:
        raise ModelNameTaken(write.name) from error


async def delete(tx: Tx, ids: list[UUID]) -> None:
    """Remove models with their deployments; no model falls back on them any more."""
    await tx.execute("DELETE FROM deployments WHERE model_id = ANY(%(ids)s)", {"ids": ids})
    await tx.execute(
        """
        UPDATE models SET version = version + 1, updated_at = now(), fallbacks = ARRAY(
            SELECT fallback FROM unnest(models.fallbacks) WITH ORDINALITY AS kept (fallback, place)
            WHERE fallback NOT IN (SELECT name FROM models AS gone WHERE gone.id = ANY(%(ids)s)) ORDER BY place
        )
        WHERE deleted_at IS NULL AND fallbacks && ARRAY(SELECT name FROM models AS gone WHERE gone.id = ANY(%(ids)s))
        """,
        {"ids": ids},
    )
    await tx.execute(
        "UPDATE models SET deleted_at = now(), updated_at = now(), is_default = false, version = version + 1 WHERE id = ANY(%(ids)s)",
        {"ids": ids},
    )


async def rename_fallback(tx: Tx, old: str, new: str) -> None:
    """Let the models that fall back on `old` fall back on `new`."""
    await tx.execute(
        """
        UPDATE models SET fallbacks = array_replace(fallbacks, %(old)s, %(new)s), version = version + 1, updated_at = now()
        WHERE %(old)s = ANY(fallbacks) AND deleted_at IS NULL
        """,
        {"old": old, "new": new},
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
