"""Entries reach the database: all of them, once each, whatever ends meanwhile."""

import random
import signal
import subprocess
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from psycopg import OperationalError

from eyrie.gateway.ledger import repository, writer
from eyrie.gateway.ledger.lines import line
from eyrie.gateway.ledger.spool import Spool, SpoolUnwritable, find_dead
from eyrie.gateway.ledger.writer import MARK, LedgerWriter, replay
from eyrie.gateway.prices.price_list import shipped
from eyrie.gateway.prices.protocol import cost
from eyrie.gateway.protocol import Usage
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.money import usd
from eyrie.postgres.database import Database, DatabaseUrls, Tx
from tests.conftest import Workspace
from tests.databases import ROOT
from tests.gateway.ledger.entries import caller, entry
from tests.waiting import until

KINDS = ("input", "cached_input", "cache_write", "output", "reasoning")


@dataclass(frozen=True)
class Sums:
    """What the ledger comes to."""

    calls: int
    input: int
    cached_input: int
    cache_write: int
    output: int
    reasoning: int
    cost: Decimal


async def sums(db: Database, workspace: Workspace, table: str = "ledger_entries") -> Sums:
    tokens = {"ledger_entries": ("cache_write_tokens", "reasoning_tokens", "count(*)"), "cost_rollups": ("0", "0", "sum(calls)")}[table]
    async with db.tenant(workspace.id, read_only=True) as tx:
        return await tx.one(
            Sums,
            f"""
            SELECT coalesce({tokens[2]}, 0)::bigint AS calls, coalesce(sum(input_tokens), 0)::bigint AS input,
                coalesce(sum(cached_input_tokens), 0)::bigint AS cached_input, coalesce(sum({tokens[0]}), 0)::bigint AS cache_write,
                coalesce(sum(output_tokens), 0)::bigint AS output, coalesce(sum({tokens[1]}), 0)::bigint AS reasoning,
                coalesce(sum(cost_usd), 0) AS cost
            FROM {table}
            """,
        )


@pytest.fixture
def spool(tmp_path: Path) -> Spool:
    return Spool(tmp_path / "spool", (MARK,), segment_bytes=200_000)


async def test_ten_thousand_calls_reconcile_with_the_providers_books(db: Database, workspace: Workspace, spool: Spool) -> None:
    chosen = random.Random(1)
    books = dict.fromkeys(KINDS, 0)
    price = shipped().find("https://api.anthropic.com", "claude-sonnet-4-5", now())
    assert price is not None
    charged = 0
    ledger = LedgerWriter(db, spool)
    callers = [caller(workspace, session=uuid7()) for _ in range(20)]

    async with ledger.running():
        for _ in range(10_000):
            cached, written, plain = (chosen.randrange(3_000) for _ in range(3))
            output = chosen.randrange(2_000)
            usage = Usage(
                input=cached + written + plain,
                cached_input=cached,
                cache_write=written,
                output=output,
                reasoning=chosen.randrange(output + 1),
            )
            for kind in KINDS:
                books[kind] += getattr(usage, kind)
            charged += cost(price, usage)
            ledger.record(entry(chosen.choice(callers), cost(price, usage), usage))
            if ledger.waiting >= 3_000:
                await ledger.flush()

    assert await sums(db, workspace) == Sums(calls=10_000, cost=usd(charged), **books)
    rollups = await sums(db, workspace, "cost_rollups")
    assert (rollups.calls, rollups.input, rollups.output, rollups.cost) == (10_000, books["input"], books["output"], usd(charged))
    assert (ledger.waiting, ledger.flushed) == (0, 10_000)


async def test_every_field_arrives(db: Database, workspace: Workspace, spool: Spool) -> None:
    who = caller(workspace, session=uuid7(), run=uuid7())
    told = entry(
        who,
        3_000_000_000_001,
        asked_model='a "quoted", (odd) \\name\n',
        reasons=("cheapest", "healthy"),
        saved=-5,
        first_token_ms=7,
        deployment_id=None,
        price_version=None,
    )
    ledger = LedgerWriter(db, spool)

    ledger.record(told)
    await ledger.flush()

    async with db.tenant(workspace.id, read_only=True) as tx:
        cursor = await tx.connection.execute("SELECT * FROM ledger_entries")
        names = [column.name for column in cursor.description or ()]
        row = dict(zip(names, await cursor.fetchone() or (), strict=True))
    assert row["id"] == told.id
    assert (row["at"], row["run_id"], row["session_id"]) == (told.at, who.run_id, who.session_id)
    assert (row["asked_model"], row["reasons"]) == ('a "quoted", (odd) \\name', "cheapest · healthy")
    assert (row["cost_usd"], row["saved_usd"]) == (Decimal("3.000000000001"), Decimal("-0.000000000005"))
    assert (row["first_token_ms"], row["deployment_id"], row["price_version"], row["agent"]) == (7, None, None, None)


async def test_entries_arrive_by_themselves(db: Database, workspace: Workspace, spool: Spool) -> None:
    ledger = LedgerWriter(db, spool)

    async with ledger.running():
        for _ in range(writer.BATCH):
            ledger.record(entry(caller(workspace)))
        await until(lambda: ledger.flushed == writer.BATCH)

    assert (await sums(db, workspace)).calls == writer.BATCH


async def test_an_entry_that_is_told_twice_counts_once(db: Database, workspace: Workspace, spool: Spool) -> None:
    ledger, told = LedgerWriter(db, spool), entry(caller(workspace), 7)

    for _ in range(2):
        ledger.record(told)
        await ledger.flush()

    assert (await sums(db, workspace)).cost == usd(7)
    assert (await sums(db, workspace, "cost_rollups")).cost == usd(7)


_DIES = """
import os, signal, sys
from pathlib import Path
from uuid import UUID
from eyrie.gateway.ledger.spool import Spool
from eyrie.gateway.ledger.writer import LedgerWriter
from eyrie.postgres.database import Database, DatabaseUrls
from eyrie.postgres.database import Tx
from tests.conftest import Workspace
from tests.gateway.ledger.entries import caller, entry
from tests.waiting import until

ledger = LedgerWriter(Database(DatabaseUrls("", "", "")), Spool(Path(sys.argv[1]), ("ledger",)))
who = caller(Workspace(UUID(sys.argv[2]), UUID(sys.argv[3]), ""))
for _ in range(100):
    ledger.record(entry(who, 3))
os.kill(os.getpid(), signal.SIGKILL)
"""


def left(folder: Path) -> set[str]:
    return {path.name.split(".")[0] for path in folder.iterdir()}


async def test_entries_of_a_killed_process_are_not_lost(db: Database, workspace: Workspace, tmp_path: Path) -> None:
    arguments = [str(tmp_path), str(workspace.id), str(workspace.project_id)]
    died = subprocess.run([sys.executable, "-c", _DIES, *arguments], cwd=ROOT, check=False)  # noqa: ASYNC221 - nothing else to do
    alive = Spool(tmp_path, (MARK,))

    (dead,) = find_dead(tmp_path)
    first, second = await replay(db, dead), await replay(db, dead)
    dead.close(finished=True)

    assert died.returncode == -signal.SIGKILL
    assert (first, second) == (100, 0)
    assert (await sums(db, workspace)).cost == usd(300)
    assert list(find_dead(tmp_path)) == []
    assert left(tmp_path) == {str(alive.holder)}


async def test_entries_that_a_process_of_the_version_before_left_are_read(db: Database, workspace: Workspace, tmp_path: Path) -> None:
    who, dead = caller(workspace), Spool(tmp_path, (MARK,))
    texts = [line(entry(who, 3)), line(entry(who, 4, asked_model='a "quoted", (odd) \\name', reasons=("a,b", 'c"d,')))]
    assert all(text.endswith(b",,)") for text in texts)
    for text in texts:
        dead.write(b"L%b\n" % (text.removesuffix(b",,)") + b")"))
    dead.write(b"L%b\n" % line(entry(replace(who, end_user="ada, (odd)"), 5)))
    dead.close(finished=False)

    (left_off,) = find_dead(tmp_path)
    added = await replay(db, left_off)
    left_off.close(finished=True)

    assert (added, (await sums(db, workspace)).cost) == (3, usd(12))
    async with db.tenant(workspace.id, read_only=True) as tx:
        assert await tx.values(str, "SELECT end_user FROM client_rollups") == ["ada, (odd)"]


async def test_entries_wait_while_the_database_is_away(
    db: Database, database: DatabaseUrls, workspace: Workspace, spool: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> bool:
        raise OperationalError("away")

    ledger = LedgerWriter(db, spool)
    monkeypatch.setattr(writer, "MAX_WAITING", 3)
    for _ in range(5):
        ledger.record(entry(caller(workspace)))
    with monkeypatch.context() as patch:
        patch.setattr(repository, "workspace_exists", away)
        first = await ledger.flush()

    assert (first, ledger.waiting) == (False, 3)
    with monkeypatch.context() as patch:
        # What waits in memory arrives, what waits in the spool does not.
        answers = iter((True,))

        async def away_later(tx: object, workspace_id: UUID) -> bool:
            if next(answers, None) is None:
                raise OperationalError("away")
            return True

        patch.setattr(repository, "workspace_exists", away_later)
        second = await ledger.flush()
    assert (second, ledger.waiting, (await sums(db, workspace)).calls) == (False, 0, 3)
    assert await ledger.flush()
    assert (await sums(db, workspace)).calls == 5


async def test_entries_arrive_by_themselves_once_the_database_is_back(
    db: Database, workspace: Workspace, spool: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[UUID] = []
    answer = repository.workspace_exists

    async def away_at_first(tx: Tx, workspace_id: UUID) -> bool:
        asked.append(workspace_id)
        if len(asked) < 3:
            raise OperationalError("away")
        return await answer(tx, workspace_id)

    monkeypatch.setattr(writer, "_DATABASE_AWAY_SECONDS", 0.01)
    monkeypatch.setattr(repository, "workspace_exists", away_at_first)
    ledger = LedgerWriter(db, spool)

    async with ledger.running():
        ledger.record(entry(caller(workspace), 7))
        await until(lambda: ledger.flushed == 1)

    assert (len(asked), (await sums(db, workspace)).cost) == (3, usd(7))


async def test_entries_of_a_workspace_that_is_gone_are_dropped(db: Database, spool: Spool) -> None:
    ledger = LedgerWriter(db, spool)

    ledger.record(entry(caller(Workspace(uuid7(), uuid7(), "gone"))))

    assert await ledger.flush()
    assert ledger.flushed == 0


async def test_a_full_disk_loses_no_entry_of_a_living_process(db: Database, workspace: Workspace, spool: Spool) -> None:
    ledger = LedgerWriter(db, spool)
    room = spool._room
    spool._room = 0
    spool._folder = Path("/dev/null")

    ledger.record(entry(caller(workspace)))

    with pytest.raises(SpoolUnwritable):
        spool.write(b"x\n")
    assert room > 0
    assert await ledger.flush()
    assert (await sums(db, workspace)).calls == 1
