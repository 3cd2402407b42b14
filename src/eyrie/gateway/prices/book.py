"""The prices of every workspace, in process: its own first, then the list, and nothing for machines of one's own."""

from dataclasses import dataclass, field
from functools import lru_cache
from uuid import UUID

from eyrie.gateway.deployments.models import Deployment
from eyrie.gateway.prices import repository
from eyrie.gateway.prices.price_list import PriceList
from eyrie.gateway.prices.protocol import Price, PriceSource, Rates
from eyrie.kit.clock import Clock
from eyrie.kit.kept import Kept
from eyrie.postgres.database import Database

MAX_PRICES = 1_000
PRICES_KEPT_SECONDS = 1.0
MAX_PRICED_WORKSPACES = 1_000
MAX_LISTED = 10_000
_FREE = Price(Rates(0, 0, 0, 0, 0, 0), PriceSource.LOCAL, "local")


@dataclass(frozen=True)
class _Known:
    """What a workspace said of prices a moment ago, and what followed from it for deployments that were asked for."""

    said: dict[str, Price]
    found: dict[int, Price | None] = field(default_factory=dict)
    """By the number of the deployment's id."""


class PriceBook:
    """What deployments cost.

    What a workspace said is kept for a second: a new price counts from then on, in every process.
    """

    def __init__(self, database: Database, price_list: PriceList, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._known = Kept(PRICES_KEPT_SECONDS, MAX_PRICED_WORKSPACES, self._read)

        # Prices of the list may depend on the hour.
        @lru_cache(MAX_LISTED)
        def listed(base_url: str, provider_model: str, hour: int) -> Price | None:
            del hour
            return price_list.find(base_url, provider_model, clock())

        self._listed = listed

    async def price(self, workspace_id: UUID, deployment: Deployment) -> Price | None:
        """What the deployment's tokens cost; None when nobody said."""
        known = self._known.fresh(workspace_id) or await self._known.read(workspace_id)
        number = deployment.id.int
        price = known.found.get(number)
        if price is None and number not in known.found:
            price = known.said.get(deployment.provider_model) or known.said.get(deployment.model) or self._published(deployment)
            known.found[number] = price
        return price

    def _published(self, deployment: Deployment) -> Price | None:
        if deployment.is_local:
            return _FREE
        hour = int(self._clock().timestamp()) // 3_600
        return self._listed(deployment.endpoint.base_url, deployment.provider_model, hour)

    async def _read(self, workspace_id: UUID) -> _Known:
        async with self._database.tenant(workspace_id, read_only=True) as tx:
            rows = await repository.everyone(tx, limit=MAX_PRICES)
        return _Known({row.model: row.price() for row in rows})
