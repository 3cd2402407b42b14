"""Budgets without a database round trip per call: a process leases a little of each account and reserves from that in memory.

The database grants leases so that what was spent and what is leased never exceed a limit. What a process sets aside for a call
is written to its spool before the call: if it dies, exactly that is settled, and nothing is returned on suspicion.
"""

import asyncio
import contextlib
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from itertools import count
from uuid import UUID

import structlog
from psycopg import Error as DatabaseFailure
from psycopg_pool import PoolTimeout

from eyrie.audit.protocol import SystemActor
from eyrie.audit.service import record
from eyrie.gateway.budgets import repository
from eyrie.gateway.budgets.accounts import Account, Path, Place, Sync, affordable
from eyrie.gateway.budgets.errors import BudgetExhausted
from eyrie.gateway.budgets.models import AccountKey, BudgetDefaults, Period, Scope, keys_of, window_end
from eyrie.gateway.budgets.protocol import Reservation, WorstCase
from eyrie.gateway.budgets.repository import Share, Turn
from eyrie.gateway.budgets.spooled import account_line, intent_line, outcome_line, path_line
from eyrie.gateway.calls.context import Attribution
from eyrie.gateway.ledger.spool import Spool, SpoolUnwritable
from eyrie.kit.clock import Clock
from eyrie.kit.money import Money
from eyrie.kit.tasks import end
from eyrie.postgres.database import Database

log = structlog.get_logger(__name__)

MARK = "budgets"
TICK_SECONDS = 0.1
TELL_SECONDS = 0.4
"""How long the database need not know what was spent, as long as no lease runs low and nobody else asks for one."""
PATIENCE_SECONDS = 2.0
"""How long a call waits for what other calls and processes may give back, before a budget counts as used up."""
MAX_PATHS = 10_000
_Whose = tuple[int, int, int, UUID | None, UUID | None]
"""Where a call counts; by numbers, whose hashes are quicker found than a UUID's, as far as there always are some."""
_FORGET_SECONDS = 60.0


class Free:
    """A reservation of nothing, where nothing can be spent or nothing limits it."""

    __slots__ = ("output_tokens",)

    def __init__(self, output_tokens: int) -> None:
        self.output_tokens = output_tokens

    def settle(self, cost: Money) -> None:
        """Nothing was set aside."""

    def release(self) -> None:
        """Nothing was set aside."""

    def forfeit(self) -> None:
        """Nothing was set aside."""


class Leased:
    """Money set aside in this process's leases."""

    __slots__ = ("_accounts", "_amount", "_budgets", "_number", "_place", "output_tokens")

    def __init__(self, budgets: "LeasedBudgets", place: Place, accounts: list[Account], amount: Money, call: tuple[int, int]) -> None:
        self._budgets: LeasedBudgets | None = budgets
        self._place = place
        self._accounts = accounts
        self._amount = amount
        self._number, self.output_tokens = call

    def settle(self, cost: Money) -> None:
        """This was spent, the rest is free again."""
        budgets, self._budgets = self._budgets, None
        if budgets is None:
            raise RuntimeError("a reservation ends once")
        budgets.end(self._place, self._number, cost)
        for account in self._accounts:
            account.reserved -= self._amount
            account.pending += cost
        if not self._place.freed.is_set():
            self._place.freed.set()

    def release(self) -> None:
        """All is free again."""
        self.settle(0)

    def forfeit(self) -> None:
        """The worst case counts as spent."""
        self.settle(self._amount)


class LeasedBudgets:
    """The budget tree as calls see it. `async with budgets.running():` keeps leases in order, and gives them back at its end."""

    def __init__(self, database: Database, spool: Spool, clock: Clock, defaults: BudgetDefaults) -> None:
        self._database = database
        self._spool = spool
        self._clock = clock
        self._defaults = defaults
        self._places: dict[UUID, Place] = {}
        self._paths: OrderedDict[_Whose, Path] = OrderedDict()
        self._numbers = count(1)
        self._outcomes = 0
        self._open: dict[int, int] = {}
        self._due = asyncio.Event()
        self._urgent = asyncio.Event()

    @property
    def held(self) -> Money:
        """What this process holds of all accounts, spent or not."""
        return sum(account.held for place in self._places.values() for account in place.accounts.values())

    @property
    def calls(self) -> int:
        """Calls that are under way, or whose end the database doesn't know yet."""
        return len(self._open)

    async def reserve(self, who: Attribution, worst: WorstCase) -> Reservation:
        """Set the worst case aside at every node above the call, the output cut to what is affordable everywhere.

        Raises BudgetExhausted naming the node, and SpoolUnwritable.
        """
        total = worst.total
        if total == 0:
            return Free(worst.output_tokens)
        path = self._paths.get(_whose(who))
        now = time.monotonic()
        if path is not None and path.until <= now < path.ends:
            path.look()
        if path is None or path.until <= now:
            return await self._known_first(who, worst)
        for account in path.accounts:
            account.used_at = now  # what is known of it is renewed before it is too old to go by
        for account in path.limited:
            if account.held - account.reserved - account.pending < total:
                return await self._wait(who, path, worst)
        return self._take(who, path, total, worst.output_tokens) if path.limited else Free(worst.output_tokens)

    async def _known_first(self, who: Attribution, worst: WorstCase) -> Reservation:
        """Reserve where the process does not know (any more) what limits the caller."""
        place = self._places.setdefault(who.workspace_id, Place(who.workspace_id))
        path = self._path(place, who)
        for account in path.accounts:
            account.used_at = time.monotonic()
            account.largest = max(account.largest, worst.total)
        if path.until <= time.monotonic():
            async with place.lock:
                if any(account.known_until <= time.monotonic() for account in path.accounts):
                    await self._sync(place, path.accounts)
        path.look()
        if not path.limited:
            return Free(worst.output_tokens)
        return await self._wait(who, path, worst)

    async def _wait(self, who: Attribution, path: Path, worst: WorstCase) -> Reservation:
        """Reserve what is not held yet: ask for it, then wait for what others give back."""
        place, total = self._places[who.workspace_id], worst.total
        deadline = time.monotonic() + PATIENCE_SECONDS
        asking: list[Account] = []
        try:
            while True:
                for account in path.limited:
                    if account not in asking:
                        asking.append(account)
                        account.wanted += total
                        account.largest = max(account.largest, total)
                        account.used_at = time.monotonic()
                place.freed.clear()
                async with place.lock:
                    if min(account.free for account in asking) < total:
                        await self._sync(place, asking)
                path.look()
                if not path.limited:
                    return Free(worst.output_tokens)
                tokens = affordable(path.limited, worst) if set(path.limited) <= set(asking) else None
                if tokens is not None:
                    return self._take(who, path, worst.input + worst.per_output_token * tokens, tokens)
                tightest = min(path.limited, key=lambda account: account.free)
                if time.monotonic() > deadline or not (tightest.others or tightest.reserved):
                    raise await self._exhausted(place, tightest, worst.least)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(TICK_SECONDS):
                        await place.freed.wait()
        finally:
            for account in asking:
                account.wanted -= total

    def _take(self, who: Attribution, path: Path, amount: Money, tokens: int) -> Reservation:
        number, spool, limited = next(self._numbers), self._spool, path.limited
        if path.spooled != spool.segment:
            self._introduce(path, who)
        spool.write(intent_line(number, path, amount))
        self._open[number] = spool.written
        if path.spooled != spool.segment:  # the line began a file, which has to be understood without those before it
            self._introduce(path, who)
        low = False
        for account in limited:
            account.reserved += amount
            account.largest = max(account.largest, amount)
            if account.held - account.reserved - account.pending < account.largest:
                low = True
        if low:
            self._due.set()
            self._urgent.set()
        return Leased(self, path.place, limited, amount, (number, tokens))

    def _introduce(self, path: Path, who: Attribution) -> None:
        """Write down who calls and where that counts, once in each file of the spool."""
        while path.spooled != self._spool.segment:
            path.spooled = self._spool.segment
            for account in path.accounts:
                self._spool.write(account_line(account))
            self._spool.write(path_line(path.number, who))

    def end(self, place: Place, number: int, cost: Money) -> None:
        """A call ended and cost this much."""
        self._outcomes += 1
        place.ended.append(number)
        try:
            self._spool.write(outcome_line(self._outcomes, number, cost))
        except SpoolUnwritable as error:  # counts as its worst case, should this process die before the next sync
            log.warning("the end of a call is in memory only", error=error.detail)
        if not self._due.is_set():
            self._due.set()

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Keep leases in order for as long as the block lasts; then give back what no call holds."""
        keeping = asyncio.create_task(self._keep(), name="budgets")
        try:
            yield
        finally:
            await end(keeping)
            for place in self._places.values():
                try:
                    await self._leave(place)
                except (DatabaseFailure, PoolTimeout) as error:  # who works off the spool of this process gives it back
                    log.warning("budgets are given back later: the database does not answer", error=str(error))

    async def tick(self) -> bool:
        """Sync every workspace that has something to tell or to ask; whether there is any left that may have soon."""
        now = time.monotonic()
        for place in list(self._places.values()):
            async with place.lock:
                await self._sync(place, ())
                self._forget(place, now)
        return any(account.held or account.pending for place in self._places.values() for account in place.accounts.values())

    async def _keep(self) -> None:
        while True:
            await self._due.wait()
            self._due.clear()
            busy = True
            while busy:
                await self._pause()
                try:
                    busy = await self.tick()
                except (DatabaseFailure, PoolTimeout) as error:
                    log.warning("budgets are not in sync: the database does not answer", error=str(error))

    async def _pause(self) -> None:
        """Until the next sync is due: what was spent can wait a little, a lease that runs low or is asked back can't."""
        await asyncio.sleep(TICK_SECONDS)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(TELL_SECONDS - TICK_SECONDS):
                await self._urgent.wait()
        self._urgent.clear()

    async def _sync(self, place: Place, asked: Sequence[Account]) -> None:
        """Tell and ask; with the place's lock held. Nobody knows whether a sync without an answer was carried out: it is told again."""
        if place.unanswered is not None:
            await self._finish(place, place.unanswered)
        now = time.monotonic()
        wanted = {account.key for account in asked if account.known_until <= now}
        shares = []
        for key, account in place.accounts.items():
            share = account.share(now) or (Share(key, account.fallback) if key in wanted else None)
            if share is not None:
                shares.append(share)
        if shares or place.ended:
            await self._finish(place, self._next(place, shares))

    def _next(self, place: Place, shares: list[Share]) -> Sync:
        place.turn += 1
        ended, place.ended = place.ended, []
        shares.sort(key=lambda share: share.key)
        place.unanswered = Sync(Turn(self._spool.holder, place.turn, self._outcomes), shares, ended)
        return place.unanswered

    async def _finish(self, place: Place, sync: Sync) -> None:
        await self._tell(place, sync.turn, sync.shares)
        place.unanswered = None
        for number in sync.ended:
            self._open.pop(number, None)
        self._spool.mark(MARK, next(iter(self._open.values()), self._spool.written + 1) - 1)
        place.freed.set()

    async def _tell(self, place: Place, turn: Turn, shares: Sequence[Share]) -> None:
        async with self._database.tenant(place.id) as tx:
            standings = await repository.sync(tx, turn, shares)
            for standing in standings:
                if standing.alert:
                    key = shares[standing.place].key
                    told = {"limit_usd": str(standing.limit_usd), "spent_usd": str(standing.spent_usd)}
                    await record(tx, SystemActor(place.id), "budget.alert", key.scope.value, key.node_id, period=key.period.value, **told)
        now = time.monotonic()
        for standing in standings:
            share = shares[standing.place]
            place.accounts[share.key].stand(standing, share.spent, now)
            if standing.recalled:
                self._urgent.set()

    async def _leave(self, place: Place) -> None:
        """Give back everything that no call holds; and be gone, when no call holds anything."""
        async with place.lock:
            if place.unanswered is not None:
                await self._finish(place, place.unanswered)
            shares = [Share(key, one.fallback, one.pending, max(0, one.free)) for key, one in place.accounts.items()]
            await self._finish(place, self._next(place, shares))
            if not any(account.reserved for account in place.accounts.values()):
                async with self._database.tenant(place.id) as tx:
                    await repository.settle(tx, self._spool.holder, [])

    def _forget(self, place: Place, now: float) -> None:
        """Forget accounts that nobody used for a while, with all paths: they find their accounts again."""
        gone = [
            key
            for key, account in place.accounts.items()
            if not (account.held or account.reserved or account.pending or account.wanted) and now - account.used_at > _FORGET_SECONDS
        ]
        for key in gone:
            del place.accounts[key]
        if gone:
            for path_key in [path_key for path_key in self._paths if path_key[0] == place.id.int]:
                del self._paths[path_key]

    def _path(self, place: Place, who: Attribution) -> Path:
        key = _whose(who)
        path, now = self._paths.get(key), self._clock()
        if path is not None and path.ends > time.monotonic():
            return path
        keys = keys_of(who, now)
        path = self._paths[key] = Path(place, [self._account(place, one) for one in keys], next(self._numbers))
        path.ends = time.monotonic() + _seconds_left(keys, now)
        path.look()
        self._paths.move_to_end(key)
        if len(self._paths) > MAX_PATHS:
            self._paths.popitem(last=False)
        return path

    def _account(self, place: Place, key: AccountKey) -> Account:
        account = place.accounts.get(key)
        if account is None:
            account = place.accounts[key] = Account(key, next(self._numbers), self._defaults.limits.get((key.scope, key.period)))
        return account

    async def _exhausted(self, place: Place, account: Account, needed: Money) -> BudgetExhausted:
        async with self._database.tenant(place.id) as tx:
            if await repository.note_exhausted(tx, account.key):
                key = account.key
                await record(tx, SystemActor(place.id), "budget.exhausted", key.scope.value, key.node_id, period=key.period.value)
        limit = account.limit or 0
        spent = account.spent + account.pending
        # What this process holds without a call is free. Others were asked for what they held so before it came to this.
        reserved = account.reserved + max(0, account.others)
        return BudgetExhausted(account.key, limit=limit, spent=spent, reserved=reserved, needed=needed)


def _whose(who: Attribution) -> _Whose:
    return (who.workspace_id.int, who.project_id.int, who.principal_id.int, who.session_id, who.run_id)


def _seconds_left(keys: Sequence[AccountKey], now: datetime) -> float:
    ends = [end_ for key in keys if (end_ := window_end(key.period, key.starts)) is not None]
    return min((end_ - now).total_seconds() for end_ in ends)


def defaults(session: Money, principal_day: Money) -> BudgetDefaults:
    """The limits of sessions and of principals by the day, from the settings; 0 for none."""
    wanted = {(Scope.SESSION, Period.SESSION): session, (Scope.PRINCIPAL, Period.DAY): principal_day}
    return BudgetDefaults({kind: amount for kind, amount in wanted.items() if amount})
