"""Money as a part of a process: what models cost, what may be spent on them, and what was."""

import contextlib
from collections.abc import AsyncIterator
from functools import partial

from eyrie.components import Duty
from eyrie.gateway.budgets import leases, settling
from eyrie.gateway.budgets import service as budgets_service
from eyrie.gateway.budgets.leases import LeasedBudgets
from eyrie.gateway.ledger import writer
from eyrie.gateway.ledger.recovery import recovering
from eyrie.gateway.ledger.spool import Spool
from eyrie.gateway.ledger.writer import LedgerWriter
from eyrie.gateway.prices.book import PriceBook
from eyrie.gateway.prices.price_list import shipped
from eyrie.identity.key_budgets import KeyBudgets
from eyrie.kit.clock import now
from eyrie.kit.money import from_usd
from eyrie.kit.resources import Resources
from eyrie.observe.metrics import Metrics
from eyrie.postgres.database import Database
from eyrie.settings import Settings


@contextlib.asynccontextmanager
async def money(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """Prices, budgets and the ledger."""
    del duty
    settings, database, metrics = resources.get(Settings), resources.get(Database), resources.get(Metrics)
    folder = settings.data_dir / "spool"
    resources.add(KeyBudgets(budgets_service.set_for_key, budgets_service.of_keys))
    resources.add(PriceBook(database, shipped(), now))
    spool = Spool(folder, (writer.MARK, leases.MARK))
    ledger = resources.add(LedgerWriter(database, spool))
    limits = resources.add(leases.defaults(from_usd(settings.budgets.session_usd), from_usd(settings.budgets.principal_day_usd)))
    budgets = resources.add(LeasedBudgets(database, spool, now, limits))
    metrics.gauge("eyrie_ledger_waiting", "Ledger entries that are not in the database yet.", lambda: ledger.waiting)
    metrics.gauge("eyrie_budget_calls", "Calls whose cost the budgets don't know yet.", lambda: budgets.calls)
    try:
        steps = [partial(writer.replay, database), partial(settling.settle, database, now)]
        async with recovering(folder, steps), ledger.running(), budgets.running():
            yield
    finally:
        spool.close(finished=ledger.waiting == 0 and budgets.calls == 0)
