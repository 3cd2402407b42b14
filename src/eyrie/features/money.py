"""Money as a part of a process: what models cost."""

import contextlib
from collections.abc import AsyncIterator

from eyrie.components import Duty
from eyrie.gateway.prices.book import PriceBook
from eyrie.gateway.prices.price_list import shipped
from eyrie.kit.clock import now
from eyrie.kit.resources import Resources
from eyrie.postgres.database import Database


@contextlib.asynccontextmanager
async def money(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """Prices."""
    del duty
    resources.add(PriceBook(resources.get(Database), shipped(), now))
    yield
