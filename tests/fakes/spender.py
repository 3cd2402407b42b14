"""A process that spends: it calls a fake provider which keeps its own books, and is meant to be killed at any moment.

    python -m tests.fakes.spender URL FOLDER BOOKS WORKSPACE PROJECT PRINCIPAL SESSION SEED CALLS

The provider's books are a file: a line for each charge, written by one append, so that they count even if nobody hears of it.
"""

import asyncio
import os
import random
import sys
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from eyrie.gateway.budgets.errors import BudgetExhausted
from eyrie.gateway.budgets.leases import MARK, LeasedBudgets, defaults
from eyrie.gateway.budgets.protocol import WorstCase
from eyrie.gateway.budgets.settling import settle
from eyrie.gateway.calls.context import Attribution, Feature
from eyrie.gateway.ledger.recovery import recover
from eyrie.gateway.ledger.spool import Spool
from eyrie.kit.clock import now
from eyrie.kit.money import from_usd
from eyrie.postgres.database import Database, DatabaseUrls

TOGETHER = 8


async def main(url: str, folder: Path, books: Path, who: Attribution, *, seed: int, calls: int) -> None:
    """Spend until `calls` are made or the budget is used up; say how it ended on standard output."""
    chosen = random.Random(seed)
    ledger = os.open(books, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    left = iter(range(calls))
    async with Database(DatabaseUrls(url, url, url), app_connections=3, system_connections=1) as database:
        await recover(folder, [lambda dead: settle(database, now, dead)])
        limits = defaults(from_usd(Decimal(2)), from_usd(Decimal(10)))
        budgets = LeasedBudgets(database, Spool(folder, (MARK,), segment_bytes=4_096), now, limits)

        async def spend() -> None:
            for _ in left:
                worst = WorstCase(input=chosen.randrange(10**9), per_output_token=10**6, output_tokens=chosen.choice((256, 1_000, 4_000)))
                reservation = await budgets.reserve(who, worst)
                await asyncio.sleep(chosen.random() * 0.003)
                output = chosen.randrange(reservation.output_tokens + 1)
                charge = chosen.randrange(worst.input + 1) + output * worst.per_output_token
                fate = chosen.random()
                if fate < 0.05:
                    reservation.release()
                    continue
                os.write(ledger, f"{charge}\n".encode())
                await asyncio.sleep(chosen.random() * 0.002)
                reservation.forfeit() if fate < 0.1 else reservation.settle(charge)

        os.write(1, b"ready\n")
        async with budgets.running():
            ended = await asyncio.gather(*(spend() for _ in range(TOGETHER)), return_exceptions=True)
        wrong = [one for one in ended if one is not None and not isinstance(one, BudgetExhausted)]
        if wrong:
            raise wrong[0]
        os.write(1, b"exhausted\n" if any(ended) else b"done\n")


if __name__ == "__main__":
    url, folder, books, *ids, seed, calls = sys.argv[1:]
    workspace, project, principal, session = map(UUID, ids)
    caller = Attribution(workspace, project, principal, "key", Feature.API, session)
    asyncio.run(main(url, Path(folder), Path(books), caller, seed=int(seed), calls=int(calls)))
