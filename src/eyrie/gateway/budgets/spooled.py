"""What budgets write to the spool, and read from that of a dead process.

A number scope node period start        an account
P number {who calls}                    a path
I call path amount account,account      so much is set aside there for a call
O outcome call cost                     the call ended
"""

import json
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from eyrie.gateway.budgets.accounts import Account, Path
from eyrie.gateway.budgets.models import AccountKey, Period, Scope
from eyrie.gateway.calls.context import Attribution, Feature
from eyrie.gateway.ledger.spool import Dead
from eyrie.kit.money import Money

_OF_CALLS = ("end_user", "client_session")
_IDS = ("workspace_id", "project_id", "principal_id", "session_id", "run_id")


@dataclass(frozen=True)
class Intent:
    """A call that was about to be made."""

    who: Attribution
    amount: Money
    accounts: tuple[AccountKey, ...]


@dataclass(frozen=True)
class Ending:
    """How a call ended: as which outcome of its process, and what it cost."""

    outcome: int
    cost: Money


@dataclass
class Spooled:
    """What a process wrote of its calls."""

    intents: dict[int, Intent] = field(default_factory=dict)
    endings: dict[int, Ending] = field(default_factory=dict)


def account_line(account: Account) -> bytes:
    """An account, before it is named by its number."""
    key = account.key
    return f"A {account.number} {key.scope.value} {key.node_id} {key.period.value} {key.starts.isoformat()}\n".encode()


def path_line(number: int, who: Attribution) -> bytes:
    """Who calls, before they are named by a number. Calls of one path have many end users, so none is told here."""
    told = {name: getattr(who, name) for name in Attribution.__struct_fields__ if name not in _OF_CALLS}
    return f"P {number} {json.dumps({name: str(value) if name in _IDS and value else value for name, value in told.items()})}\n".encode()


def intent_line(number: int, path: Path, amount: Money) -> bytes:
    """So much is set aside for a call, in every account of its path that is limited."""
    return f"I {number} {path.number} {amount} {path.named}\n".encode()


def outcome_line(outcome: int, number: int, cost: Money) -> bytes:
    """A call ended."""
    return f"O {outcome} {number} {cost}\n".encode()


def read(dead: Dead) -> Spooled:
    """What a dead process wrote."""
    found = Spooled()
    accounts: dict[str, AccountKey] = {}
    paths: dict[str, Attribution] = {}
    # What is named may be introduced after the line that names it, where that one began a file.
    for line in (*dead.lines(b"A "), *dead.lines(b"P ")):
        kind, number, rest = line.decode().split(" ", 2)
        if kind == "P":
            paths[number] = _who(json.loads(rest))
        else:
            scope, node, period, starts = rest.split(" ")
            accounts[number] = AccountKey(Scope(scope), UUID(node), Period(period), datetime.fromisoformat(starts))
    for line in dead.lines(b"I "):
        _, number, path, amount, named = line.decode().split(" ")
        found.intents[int(number)] = Intent(paths[path], int(amount), tuple(accounts[one] for one in named.split(",")))
    for line in dead.lines(b"O "):
        _, outcome, number, cost = line.decode().split(" ")
        found.endings[int(number)] = Ending(int(outcome), int(cost))
    return found


def _who(told: dict[str, str | int | None]) -> Attribution:
    fields: dict[str, object] = {name: UUID(str(value)) if name in _IDS and value else value for name, value in told.items()}
    return Attribution(**{**fields, "feature": Feature(str(told["feature"]))})  # type: ignore[arg-type]  # what `path_line` wrote
