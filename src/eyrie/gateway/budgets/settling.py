"""Settling for a process that died: what it spent counts, what it set aside and never settled counts as spent, the rest is free."""

from collections import defaultdict
from uuid import UUID

from eyrie.gateway.budgets import repository
from eyrie.gateway.budgets.models import AccountKey
from eyrie.gateway.budgets.spooled import Intent, read
from eyrie.gateway.ledger import repository as ledger
from eyrie.gateway.ledger.lines import line
from eyrie.gateway.ledger.protocol import Entry, Outcome
from eyrie.gateway.ledger.spool import Dead
from eyrie.gateway.protocol import Usage
from eyrie.kit.clock import Clock
from eyrie.kit.ids import uuid7
from eyrie.kit.money import Money
from eyrie.postgres.database import Database

LOST = "unknown"


async def settle(database: Database, clock: Clock, dead: Dead) -> int:
    """Settle every account that a dead process held something of; how many calls were lost with it. Safe to repeat.

    What it told the database counts there already; a call without an ending gets an entry with its worst case in the ledger.
    """
    spooled = read(dead)
    by_workspace: dict[UUID, list[int]] = defaultdict(list)
    for number, intent in spooled.intents.items():
        by_workspace[intent.who.workspace_id].append(number)
    lost = 0
    for workspace_id, numbers in by_workspace.items():
        async with database.tenant(workspace_id) as tx:
            holder = await repository.holder(tx, dead.holder)
            if holder is None:
                continue
            spent: dict[AccountKey, Money] = defaultdict(int)
            entries = []
            for number in numbers:
                intent, ending = spooled.intents[number], spooled.endings.get(number)
                if ending is not None and ending.outcome <= holder.reported:
                    continue
                for key in intent.accounts:
                    spent[key] += intent.amount if ending is None else ending.cost
                if ending is None:
                    entries.append(line(_abandoned(intent, clock)))
            if entries:
                await ledger.add(tx, entries)
            await repository.settle(tx, dead.holder, list(spent.items()))
            lost += len(entries)
    return lost


def _abandoned(intent: Intent, clock: Clock) -> Entry:
    return Entry(
        id=uuid7(),
        at=clock(),
        who=intent.who,
        asked_model=LOST,
        model=LOST,
        provider=LOST,
        provider_model=LOST,
        deployment_id=None,
        outcome=Outcome.ABANDONED,
        usage=Usage(estimated=True),
        cost=intent.amount,
        saved=0,
        price_version=None,
        latency_ms=0,
        first_token_ms=None,
        reasons=("its process ended before the call did: the worst case counts",),
    )
