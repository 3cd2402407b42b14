"""What is due again and again, in one process of the fleet at a time."""

from datetime import timedelta

from eyrie.audit.service import seal_due
from eyrie.durable.engine import Schedule
from eyrie.durable.service import forget_failed
from eyrie.features.sealing import seal_earlier
from eyrie.gateway.budgets import service as budgets
from eyrie.gateway.ledger import service as ledger
from eyrie.identity.service import retention
from eyrie.postgres.database import Database
from eyrie.runs.service import housekeeping
from eyrie.settings import Settings
from eyrie.tools.files.storage import Contents


def schedules(database: Database, settings: Settings, contents: Contents) -> list[Schedule]:
    """The work, and when it is due."""
    keep_runs = timedelta(days=settings.runs.retention_days) if settings.runs.retention_days else None

    async def seal() -> None:
        await seal_due(database)

    async def keep_runs_in_order() -> None:
        await housekeeping.keep_house(database, keep_runs=keep_runs)
        async with database.system() as tx:
            await forget_failed(tx)

    async def keep_ledger_in_order() -> None:
        await ledger.keep_house(database, keep_days=settings.ledger.retention_days)
        await budgets.keep_house(database, keep_days=settings.ledger.retention_days)

    async def forget_credentials() -> None:
        await retention.remove_expired(database)

    async def encrypt() -> None:
        await seal_earlier(database, contents)

    return [
        Schedule("content.seal", encrypt, "*/5 * * * *"),
        Schedule("audit.seal", seal, "* * * * *"),
        Schedule("runs.keep_house", keep_runs_in_order, "17 * * * *"),
        Schedule("ledger.keep_house", keep_ledger_in_order, "27 * * * *"),
        Schedule("identity.remove_expired", forget_credentials, "*/10 * * * *"),
    ]
