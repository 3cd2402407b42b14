"""Money as a part of a process: what models cost, and what was spent on them."""

import contextlib
from collections.abc import AsyncIterator
from functools import partial

from eyrie.components import Duty
from eyrie.gateway.ledger import writer
from eyrie.gateway.ledger.recovery import recovering
from eyrie.gateway.ledger.spool import Spool
from eyrie.gateway.ledger.writer import LedgerWriter
from eyrie.gateway.prices.book import PriceBook
from eyrie.gateway.prices.price_list import shipped
from eyrie.kit.clock import now
from eyrie.kit.resources import Resources
from eyrie.observe.metrics import Metrics
from eyrie.postgres.database import Database
from eyrie.settings import Settings


@contextlib.asynccontextmanager
async def money(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """Prices and the ledger."""
    del duty
    database, folder = resources.get(Database), resources.get(Settings).data_dir / "spool"
    resources.add(PriceBook(database, shipped(), now))
    spool = Spool(folder, (writer.MARK,))
    ledger = resources.add(LedgerWriter(database, spool))
    resources.get(Metrics).gauge("eyrie_ledger_waiting", "Ledger entries that are not in the database yet.", lambda: ledger.waiting)
    try:
        async with recovering(folder, [partial(writer.replay, database)]), ledger.running():
            yield
    finally:
        spool.close(finished=ledger.waiting == 0)
