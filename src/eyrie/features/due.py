"""What is due again and again, in one process of the fleet at a time."""

import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta

from eyrie.audit.service import seal_due
from eyrie.components import Duty
from eyrie.durable.engine import Schedule
from eyrie.durable.service import forget_ended
from eyrie.durable.timetable import Due, Timetable
from eyrie.features.sealing import seal_earlier
from eyrie.gateway.budgets import service as budgets
from eyrie.gateway.cache import service as cache
from eyrie.gateway.ledger import service as ledger
from eyrie.identity.service import retention
from eyrie.kit.resources import Resources
from eyrie.postgres.database import Database
from eyrie.runs.service import housekeeping
from eyrie.settings import Settings
from eyrie.tools.files.storage import Contents

TIMETABLE = Timetable(
    (
        Due("content.seal", "Encrypts content that an earlier version stored in clear.", "*/5 * * * *"),
        Due("audit.seal", "Seals new entries of the audit log.", "* * * * *"),
        Due("runs.keep_house", "Makes partitions ahead of time, and removes runs and jobs that are kept no longer.", "17 * * * *"),
        Due("ledger.keep_house", "Removes entries of the ledger and counts of budgets that are kept no longer.", "27 * * * *"),
        Due("cache.keep_house", "Removes answers of the response cache that are given no longer.", "*/10 * * * *"),
        Due("identity.remove_expired", "Removes sign-ins, links and counts of requests that have expired.", "*/10 * * * *"),
    )
)
"""What is due, and when: every process can tell, whether it works or not."""


@contextlib.asynccontextmanager
async def timetable(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """What is due when, for whoever asks this process."""
    del duty
    resources.add(TIMETABLE)
    yield


def schedules(database: Database, settings: Settings, contents: Contents) -> list[Schedule]:
    """The work, and when it is due."""
    keep_runs = timedelta(days=settings.runs.retention_days) if settings.runs.retention_days else None

    async def seal() -> None:
        await seal_due(database)

    async def keep_runs_in_order() -> None:
        await housekeeping.keep_house(database, keep_runs=keep_runs)
        async with database.system() as tx:
            await forget_ended(tx)

    async def keep_ledger_in_order() -> None:
        await ledger.keep_house(database, keep_days=settings.ledger.retention_days)
        await budgets.keep_house(database, keep_days=settings.ledger.retention_days)

    async def keep_cache_in_order() -> None:
        await cache.keep_house(database)

    async def forget_credentials() -> None:
        await retention.remove_expired(database)

    async def encrypt() -> None:
        await seal_earlier(database, contents)

    works = {
        "content.seal": encrypt,
        "audit.seal": seal,
        "runs.keep_house": keep_runs_in_order,
        "ledger.keep_house": keep_ledger_in_order,
        "cache.keep_house": keep_cache_in_order,
        "identity.remove_expired": forget_credentials,
    }
    return [Schedule(due.name, works[due.name], due.cron) for due in TIMETABLE.schedules]
