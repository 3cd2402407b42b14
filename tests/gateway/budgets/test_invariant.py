"""However many processes spend and however they are killed: the provider's own books never exceed the limit."""

import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from eyrie.gateway.budgets.settling import settle
from eyrie.gateway.ledger.recovery import recover
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.money import from_usd
from eyrie.postgres.database import Database, DatabaseUrls
from tests.conftest import Workspace
from tests.databases import ROOT

PROCESSES = 3


@dataclass(frozen=True)
class Sums:
    """What the accounts of a workspace come to."""

    scope: str
    spent_usd: Decimal
    leased_usd: Decimal
    extra_usd: Decimal


def charged(books: Path) -> int:
    """What the provider took so far."""
    return sum(map(int, books.read_text().splitlines())) if books.exists() else 0


@dataclass(frozen=True)
class Fleet:
    """Processes that spend for one principal in one session."""

    url: str
    folder: Path
    workspace: Workspace
    ids: tuple[str, ...]

    @property
    def books(self) -> Path:
        return self.folder / "books"

    def start(self, seed: int, calls: int) -> "subprocess.Popen[bytes]":
        spool = self.folder / "spool"
        arguments = [self.url, spool, self.books, *self.ids, seed, calls]
        return subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.spender", *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )


@pytest.fixture
async def fleet(database: DatabaseUrls, workspace: Workspace, tmp_path: Path) -> Fleet:
    ids = (str(workspace.id), str(workspace.project_id), str(uuid7()), str(uuid7()))
    return Fleet(database.app, tmp_path, workspace, ids)


async def limit_to(db: Database, workspace: Workspace, limit_usd: str) -> int:
    async with db.tenant(workspace.id) as tx:
        await tx.execute(
            "INSERT INTO budgets (id, workspace_id, scope, period, limit_usd) VALUES (%s, %s, 'workspace', 'day', %s)",
            [uuid7(), workspace.id, limit_usd],
        )
    return from_usd(Decimal(limit_usd))


async def accounts(db: Database, workspace: Workspace) -> dict[str, Sums]:
    async with db.tenant(workspace.id, read_only=True) as tx:
        found = await tx.all(Sums, "SELECT scope, spent_usd, leased_usd, extra_usd FROM budget_accounts")
    return {one.scope: one for one in found}


@pytest.mark.timeout(300)
async def test_no_interleaving_and_no_kill_overspends(db: Database, fleet: Fleet, all_rounds: bool) -> None:
    limit = await limit_to(db, fleet.workspace, "1.5" if all_rounds else "0.5")
    chosen = random.Random(3)
    kills = 12 if all_rounds else 3
    running = [fleet.start(seed, 5_000) for seed in range(PROCESSES)]
    ended: list[bytes] = []

    while running:
        assert charged(fleet.books) <= limit
        time.sleep(chosen.random() * 0.3)  # noqa: ASYNC251 - the processes are others
        if kills and charged(fleet.books):
            kills -= 1
            victim = running.pop(chosen.randrange(len(running)))
            victim.send_signal(signal.SIGKILL)
            victim.communicate()
            running.append(fleet.start(100 + kills, 5_000))
        for process in [one for one in running if one.poll() is not None]:
            running.remove(process)
            out, err = process.communicate()
            assert process.returncode == 0, err.decode()
            ended.append(out)

    await recover(fleet.folder / "spool", [lambda dead: settle(db, now, dead)])
    assert charged(fleet.books) <= limit
    found = await accounts(db, fleet.workspace)
    assert set(found) == {"workspace", "principal", "session"}
    for account in found.values():
        assert account.leased_usd == 0
        # What was lost with a killed process counts as its worst case, so more may count than was charged; never less.
        assert charged(fleet.books) <= from_usd(account.spent_usd) <= limit
    assert any(out.endswith(b"\nexhausted\n") for out in ended)
