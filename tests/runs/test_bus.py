"""News of runs between processes."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from eyrie.kit.ids import uuid7
from eyrie.postgres.database import DatabaseUrls
from eyrie.runs.bus import Bus, News, Piece
from tests.waiting import PATIENCE_SECONDS


async def test_grown_is_heard_once_in_its_own_process_and_by_others(database: DatabaseUrls) -> None:
    ours, theirs, run, after = Bus(database.app), Bus(database.app), uuid7(), uuid7()
    heard: list[Sequence[News]] = []
    piece = Piece(seq=1, attempt=1, offset=0, channel="text", text="word")
    async with asyncio.timeout(PATIENCE_SECONDS), ours.running(), theirs.running():
        await _until_heard(ours, theirs)
        await _until_heard(theirs, ours)
        told, answered = asyncio.Event(), asyncio.Event()
        with ours.reading(run, heard.append), theirs.reading(run, lambda _: told.set()), ours.reading(after, lambda _: answered.set()):
            ours.grown(run, [piece])
            await told.wait()
            theirs.grown(after)  # arrives after our own words would
            await answered.wait()

    assert heard == [[piece]]


async def _until_heard(speaker: Bus, listener: Bus) -> None:
    """Speak of a run until the other has heard of it: both are connected then."""
    run: UUID = uuid7()
    heard = asyncio.Event()
    with listener.reading(run, lambda _: heard.set()):
        while not heard.is_set():
            speaker.grown(run)
            await asyncio.sleep(0.01)


async def test_who_reads_looks_again_once_the_bus_listens(database: DatabaseUrls) -> None:
    bus, looked = Bus(database.app), asyncio.Event()
    heard: list[Sequence[News]] = []

    def listener(news: Sequence[News]) -> None:
        heard.append(news)
        looked.set()

    with bus.reading(uuid7(), listener):
        async with asyncio.timeout(PATIENCE_SECONDS), bus.running():
            await looked.wait()

    assert heard == [()]
