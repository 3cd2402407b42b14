"""Setting, changing and removing a workspace's own prices."""

from uuid import UUID

from eyrie.audit.service import record
from eyrie.gateway.prices import repository
from eyrie.gateway.prices.book import MAX_PRICES
from eyrie.gateway.prices.errors import PriceNotFound, TooManyPrices
from eyrie.gateway.prices.models import PriceRow
from eyrie.gateway.prices.repository import PriceWrite
from eyrie.gateway.prices.schemas import PriceCreate, PriceUpdate
from eyrie.identity.actor import Actor
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.postgres.database import Tx

_NEVER_NULL = {"input_usd", "output_usd", "request_usd"}


async def create(tx: Tx, actor: Actor, body: PriceCreate) -> PriceRow:
    """Say what a model costs. Raises PriceTaken, TooManyPrices."""
    if len(await repository.everyone(tx, limit=MAX_PRICES)) >= MAX_PRICES:
        raise TooManyPrices(MAX_PRICES)
    write = PriceWrite(**body.model_dump(exclude={"model"}))
    made = await repository.insert(tx, actor.workspace_id, uuid7(), body.model, write)
    await record(tx, actor, "price.created", "price", str(made.id), model=made.model, **_shown(made))
    return made


async def read(tx: Tx, price_id: UUID) -> PriceRow:
    """A price. Raises PriceNotFound."""
    found = await repository.find(tx, price_id)
    if found is None:
        raise PriceNotFound(price_id)
    return found


async def listed(tx: Tx, query: ListQuery) -> Page[PriceRow]:
    """The part of the list of prices that `query` asks for."""
    return await repository.listed(tx, query)


async def update(tx: Tx, actor: Actor, price_id: UUID, body: PriceUpdate, expected: Expected) -> PriceRow:
    """Change a price; calls that are under way cost what they would have. Raises PriceNotFound, VersionStale."""
    found = await _locked(tx, price_id, expected)
    fields = PriceWrite.__dataclass_fields__
    given = {name: value for name, value in body.model_dump(exclude_unset=True).items() if value is not None or name not in _NEVER_NULL}
    changed = await repository.update(tx, price_id, PriceWrite(**{**{name: getattr(found, name) for name in fields}, **given}))
    await record(tx, actor, "price.updated", "price", str(price_id), model=changed.model, **_shown(changed))
    return changed


async def delete(tx: Tx, actor: Actor, price_id: UUID, expected: Expected) -> None:
    """Remove a price: the list's counts again, if it has one. Raises PriceNotFound, VersionStale."""
    found = await _locked(tx, price_id, expected)
    await repository.delete(tx, price_id)
    await record(tx, actor, "price.deleted", "price", str(price_id), model=found.model)


async def _locked(tx: Tx, price_id: UUID, expected: Expected) -> PriceRow:
    found = await repository.find(tx, price_id, lock=True)
    if found is None:
        raise PriceNotFound(price_id)
    expected.check(found.version)
    return found


def _shown(row: PriceRow) -> dict[str, str]:
    return {"input_usd": str(row.input_usd), "output_usd": str(row.output_usd)}
