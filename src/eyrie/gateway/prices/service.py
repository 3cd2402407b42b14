"""Setting, changing and removing a workspace's own prices."""

from decimal import Decimal
from uuid import UUID

from eyrie.audit.service import record
from eyrie.gateway.deployments.catalogue import Known
from eyrie.gateway.deployments.models import Deployment
from eyrie.gateway.prices import repository
from eyrie.gateway.prices.book import MAX_PRICES
from eyrie.gateway.prices.errors import PriceNotFound, TooManyPrices
from eyrie.gateway.prices.models import PriceRow
from eyrie.gateway.prices.protocol import Price, Prices
from eyrie.gateway.prices.repository import PriceWrite
from eyrie.gateway.prices.schemas import ModelPriceOut, PriceCreate, PriceUpdate
from eyrie.identity.actor import Actor
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.money import Money, usd
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


async def of_models(prices: Prices, workspace_id: UUID, known: Known) -> list[ModelPriceOut]:
    """What each way to each model costs now, models by name."""
    ways = [way for name in sorted(known.models) for way in known.models[name].deployments]
    return [_model_price(way, await prices.price(workspace_id, way)) for way in ways]


def _model_price(way: Deployment, price: Price | None) -> ModelPriceOut:
    def million(amount: Money) -> Decimal:
        return usd(amount * 1_000_000)

    return ModelPriceOut(
        model=way.model,
        provider_id=way.provider_id,
        provider_model=way.provider_model,
        source=None if price is None else price.source,
        input_usd=None if price is None else million(price.rates.input),
        output_usd=None if price is None else million(price.rates.output),
        request_usd=None if price is None else usd(price.per_request),
    )


async def _locked(tx: Tx, price_id: UUID, expected: Expected) -> PriceRow:
    found = await repository.find(tx, price_id, lock=True)
    if found is None:
        raise PriceNotFound(price_id)
    expected.check(found.version)
    return found


def _shown(row: PriceRow) -> dict[str, str]:
    return {"input_usd": str(row.input_usd), "output_usd": str(row.output_usd)}
