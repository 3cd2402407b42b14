"""The worker side of the queue."""

import asyncio

from eyrie.durable.engine import Engine, EngineSettings, Task
from eyrie.durable.service import enqueue
from eyrie.postgres.database import Database, DatabaseUrls


async def test_work_starts_a_job_when_its_transaction_commits_not_at_the_next_poll(fresh_database: DatabaseUrls) -> None:
    done = asyncio.Event()

    async def note(word: str) -> None:
        assert word == "now"
        done.set()

    settings = EngineSettings(poll_seconds=60)
    async with (
        Database(fresh_database) as database,
        Engine(fresh_database.system, [Task("note", note)], [], settings) as engine,
        engine.working(),
    ):
        await _idle(database)
        async with database.system() as tx:
            await enqueue(tx, "note", [{"word": "now"}])

        async with asyncio.timeout(4):
            await done.wait()


async def _idle(database: Database) -> None:
    """Wait until a worker listens, so that it has looked for jobs before."""
    async with asyncio.timeout(4):
        listening = False
        while not listening:
            async with database.system() as tx:
                found = "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND query ILIKE 'LISTEN%%')"
                listening = bool(await tx.value(bool, found, {}))
            await asyncio.sleep(0.01)
