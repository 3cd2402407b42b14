"""Every query about prices."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.gateway.prices.errors import PriceTaken
from eyrie.gateway.prices.models import PriceRow
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import Tx

_COLUMNS = """id, workspace_id, model, input_usd, output_usd, cached_input_usd, cache_write_usd, reasoning_usd, request_usd,
    image_tokens, version, created_at, updated_at"""

PRICES = Listing(
    name="prices",
    select=f"SELECT {_COLUMNS} FROM prices WHERE workspace_id = current_workspace()",
    key=Column("id", UUID),
    columns=(Column("model", str, "The model it is for.", EXACT | {Operator.PREFIX}),),
    fields=(
        "id",
        "model",
        "input_usd",
        "output_usd",
        "cached_input_usd",
        "cache_write_usd",
        "reasoning_usd",
        "request_usd",
        "image_tokens",
        "version",
        "created_at",
        "updated_at",
    ),
)


@dataclass(frozen=True)
class PriceWrite:
    """What a price is to be."""

    input_usd: Decimal
    output_usd: Decimal
    cached_input_usd: Decimal | None
    cache_write_usd: Decimal | None
    reasoning_usd: Decimal | None
    request_usd: Decimal
    image_tokens: int | None


async def insert(tx: Tx, workspace_id: UUID, id_: UUID, model: str, write: PriceWrite) -> PriceRow:
    """Store a price. Raises PriceTaken."""
    try:
        return await tx.one(
            PriceRow,
            f"""
            INSERT INTO prices (id, workspace_id, model, input_usd, output_usd, cached_input_usd, cache_write_usd, reasoning_usd,
                request_usd, image_tokens)
            VALUES (%(id)s, %(workspace)s, %(model)s, %(input_usd)s, %(output_usd)s, %(cached_input_usd)s, %(cache_write_usd)s,
                %(reasoning_usd)s, %(request_usd)s, %(image_tokens)s)
            RETURNING {_COLUMNS}
            """,
            {**vars(write), "id": id_, "workspace": workspace_id, "model": model},
        )
    except UniqueViolation as error:
        raise PriceTaken(model) from error


async def update(tx: Tx, id_: UUID, write: PriceWrite) -> PriceRow:
    """Change a price."""
    return await tx.one(
        PriceRow,
        f"""
        UPDATE prices SET input_usd = %(input_usd)s, output_usd = %(output_usd)s, cached_input_usd = %(cached_input_usd)s,
            cache_write_usd = %(cache_write_usd)s, reasoning_usd = %(reasoning_usd)s, request_usd = %(request_usd)s,
            image_tokens = %(image_tokens)s, version = version + 1, updated_at = now()
        WHERE workspace_id = current_workspace() AND id = %(id)s RETURNING {_COLUMNS}
        """,
        {**vars(write), "id": id_},
    )


async def delete(tx: Tx, id_: UUID) -> None:
    """Remove a price."""
    await tx.execute("DELETE FROM prices WHERE workspace_id = current_workspace() AND id = %(id)s", {"id": id_})


async def find(tx: Tx, id_: UUID, *, lock: bool = False) -> PriceRow | None:
    """A price of the current workspace."""
    return await tx.maybe(
        PriceRow,
        f"SELECT {_COLUMNS} FROM prices WHERE workspace_id = current_workspace() AND id = %(id)s" + (" FOR UPDATE" if lock else ""),
        {"id": id_},
    )


async def everyone(tx: Tx, *, limit: int) -> list[PriceRow]:
    """The prices that the current workspace set, oldest first."""
    return await tx.all(
        PriceRow,
        f"SELECT {_COLUMNS} FROM prices WHERE workspace_id = current_workspace() ORDER BY id LIMIT %(limit)s",
        {"limit": limit},
    )


async def listed(tx: Tx, query: ListQuery) -> Page[PriceRow]:
    """The part of the list that `query` asks for."""
    return await page(tx, PRICES, query, PriceRow)
