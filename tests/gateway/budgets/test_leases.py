"""Reserving: what fits, what is cut, what is refused, and what the database knows of it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from psycopg import OperationalError
from structlog.testing import capture_logs

from eyrie.gateway.budgets import leases, repository
from eyrie.gateway.budgets.accounts import Account, Place, Sync
from eyrie.gateway.budgets.errors import BudgetExhausted
from eyrie.gateway.budgets.leases import MARK, Free, LeasedBudgets, defaults
from eyrie.gateway.budgets.models import AccountKey, Period, Scope, Standing
from eyrie.gateway.budgets.protocol import WorstCase
from eyrie.gateway.budgets.repository import Share
from eyrie.gateway.budgets.settling import settle
from eyrie.gateway.calls.context import Attribution
from eyrie.gateway.ledger.spool import Spool, find_dead
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.money import PICOS, usd
from eyrie.postgres.database import Database
from tests.conftest import Workspace
from tests.gateway.ledger.entries import caller
from tests.waiting import until

CENT = PICOS // 100
LIMITS = defaults(2 * PICOS, 10 * PICOS)

Make = Callable[[], LeasedBudgets]


@pytest.fixture
def make(db: Database, tmp_path: Path) -> Make:
    """Makes the budgets of another process."""
    return lambda: LeasedBudgets(db, Spool(tmp_path, (MARK,), segment_bytes=2_000), now, LIMITS)


@pytest.fixture
async def budgets(make: Make) -> AsyncIterator[LeasedBudgets]:
    made = make()
    async with made.running():
        yield made


@pytest.fixture
def who(workspace: Workspace) -> Attribution:
    return caller(workspace, session=uuid7())


def worst(cents: int, output: int = 1_000) -> WorstCase:
    """A call that costs so many cents at most, its input one of them."""
    return WorstCase(CENT, (cents - 1) * CENT // output, output)


async def spent(db: Database, who: Attribution, scope: str = "session") -> tuple[float, float]:
    """What was spent and is leased, in cents."""
    async with db.tenant(who.workspace_id, read_only=True) as tx:
        cursor = await tx.connection.execute(
            "SELECT spent_usd * 100, leased_usd * 100 FROM budget_accounts WHERE scope = %s ORDER BY period LIMIT 1", [scope]
        )
        row = await cursor.fetchone()
    return (-1.0, -1.0) if row is None else (float(row[0]), float(row[1]))


async def limit_to(db: Database, workspace_id: UUID, cents: int | None, scope: str = "session", period: str = "session") -> None:
    async with db.tenant(workspace_id) as tx:
        await tx.execute(
            "INSERT INTO budgets (id, workspace_id, scope, period, limit_usd) VALUES (%s, %s, %s, %s, %s)",
            [uuid7(), workspace_id, scope, period, None if cents is None else usd(cents * CENT)],
        )


async def test_what_is_settled_is_spent_and_the_rest_is_free(db: Database, make: Make, who: Attribution) -> None:
    budgets = make()
    async with budgets.running():
        first = await budgets.reserve(who, worst(10))
        second = await budgets.reserve(who, worst(10))
        third = await budgets.reserve(who, worst(10))

        first.settle(3 * CENT)
        second.release()
        third.forfeit()

        assert (first.output_tokens, budgets.calls) == (1_000, 3)
    assert await spent(db, who) == (13, 0)
    assert await spent(db, who, "principal") == (13, 0)
    assert (budgets.calls, await spent(db, who, "workspace")) == (0, (-1, -1))


async def test_a_reservation_ends_once(budgets: LeasedBudgets, who: Attribution) -> None:
    reservation = await budgets.reserve(who, worst(10))

    reservation.settle(CENT)

    with pytest.raises(RuntimeError):
        reservation.release()


async def test_output_is_cut_to_what_is_affordable_and_refused_below_the_floor(budgets: LeasedBudgets, who: Attribution) -> None:
    first = await budgets.reserve(who, worst(150))
    first.settle(150 * CENT)

    second = await budgets.reserve(who, WorstCase(10 * CENT, CENT // 10, 1_000))
    second.settle(40 * CENT)
    with pytest.raises(BudgetExhausted) as refused:
        await budgets.reserve(who, WorstCase(CENT, CENT // 10, 1_000))
    small = await budgets.reserve(who, WorstCase(CENT, CENT // 100, 20))

    assert second.output_tokens == 400
    assert small.output_tokens == 20
    problem = refused.value.problem().model_dump()
    assert (problem["status"], problem["scope"], problem["node_id"]) == (402, "session", str(who.session_id))
    assert Decimal(problem["spent_usd"]) == Decimal("1.9")
    assert Decimal(problem["limit_usd"]) == 2
    assert problem["renews_at"] is None
    assert problem["detail"] == (
        "The budget of this session is too small for this call, which may cost $0.2660 at the least: $1.9000 spent of $2.00 in all. "
        f"An admin of the workspace can raise it: eyrie budget raise session {who.session_id} --period session --by 1"
    )


async def test_input_alone_may_be_too_much(budgets: LeasedBudgets, who: Attribution) -> None:
    with pytest.raises(BudgetExhausted, match=r"may cost \$3\.0000 at the least: \$0\.0000 spent of \$2\.00 in all"):
        await budgets.reserve(who, WorstCase(3 * PICOS, 0, 10))


async def test_a_budget_that_is_spent_is_used_up(budgets: LeasedBudgets, who: Attribution) -> None:
    (await budgets.reserve(who, worst(200))).settle(200 * CENT)

    with pytest.raises(BudgetExhausted, match=r"is used up: \$2.0000 spent of \$2.00 in all\. .* --period session --by 5$"):
        await budgets.reserve(who, WorstCase(5 * PICOS - 1, 0, 10))


async def test_what_costs_nothing_needs_no_budget(budgets: LeasedBudgets, who: Attribution) -> None:
    reservation = await budgets.reserve(who, WorstCase(0, 0, 50))

    reservation.settle(0)
    reservation.release()
    reservation.forfeit()

    assert isinstance(reservation, Free)
    assert reservation.output_tokens == 50


async def test_where_limits_are_lifted_nothing_is_reserved(db: Database, budgets: LeasedBudgets, who: Attribution) -> None:
    await limit_to(db, who.workspace_id, None)
    await limit_to(db, who.workspace_id, None, "principal", "day")

    first, second = await budgets.reserve(who, worst(900)), await budgets.reserve(who, worst(900))

    assert isinstance(first, Free)
    assert isinstance(second, Free)


async def test_a_node_of_its_own_goes_before_its_kind_and_before_the_setting(
    db: Database, budgets: LeasedBudgets, who: Attribution
) -> None:
    other = replace(who, session_id=uuid7())
    await limit_to(db, who.workspace_id, 50)
    async with db.tenant(who.workspace_id) as tx:
        await repository.insert(tx, who.workspace_id, uuid7(), (Scope.SESSION, other.session_id, Period.SESSION), Decimal(5))

    with pytest.raises(BudgetExhausted):
        await budgets.reserve(who, WorstCase(60 * CENT, 0, 1))
    assert (await budgets.reserve(other, worst(400))).output_tokens == 1_000


async def test_a_limit_that_is_set_later_counts_what_was_spent_in_its_window(
    db: Database, budgets: LeasedBudgets, who: Attribution, monkeypatch: pytest.MonkeyPatch
) -> None:
    for_project = ("project", "day")
    async with db.tenant(who.workspace_id) as tx:
        await tx.execute(
            """
            INSERT INTO cost_rollups (workspace_id, hour, project_id, principal_id, principal_kind, feature, model, provider, calls,
                input_tokens, cached_input_tokens, output_tokens, cost_usd, saved_usd)
            VALUES (%s, date_trunc('hour', now()), %s, %s, 'key', 'api', 'm', 'p', 1, 1, 0, 1, 0.9, 0)
            """,
            [who.workspace_id, who.project_id, uuid7()],
        )
    await limit_to(db, who.workspace_id, 100, *for_project)

    with pytest.raises(BudgetExhausted) as refused:
        await budgets.reserve(who, WorstCase(20 * CENT, 0, 1))

    assert refused.value.key.scope is Scope.PROJECT
    assert refused.value.turns is not None


async def test_processes_share_what_there_is(db: Database, make: Make, who: Attribution) -> None:
    one, other = make(), make()
    async with one.running(), other.running():
        first = await one.reserve(who, worst(100))
        second = await other.reserve(who, worst(100))  # the first process gives back what it does not use
        with pytest.raises(BudgetExhausted) as refused:
            await other.reserve(who, WorstCase(CENT, 0, 1))
        first.settle(20 * CENT)
        third = await other.reserve(who, worst(70))
        second.settle(0)
        third.settle(CENT)

    assert refused.value.reserved == 200 * CENT
    assert await spent(db, who) == (21, 0)


async def test_a_raise_counts_at_once(db: Database, budgets: LeasedBudgets, who: Attribution) -> None:
    (await budgets.reserve(who, worst(200))).settle(200 * CENT)
    with pytest.raises(BudgetExhausted) as refused:
        await budgets.reserve(who, worst(100))

    async with db.tenant(who.workspace_id) as tx:
        await repository.raise_account(tx, who.workspace_id, refused.value.key, Decimal(1))

    assert (await budgets.reserve(who, worst(100))).output_tokens == 1_000


async def test_who_waits_for_money_goes_on_when_the_limit_is_lifted(
    db: Database, budgets: LeasedBudgets, who: Attribution, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "PATIENCE_SECONDS", 20.0)
    await limit_to(db, who.workspace_id, None, "principal", "day")
    held = await budgets.reserve(who, worst(200))
    waiting = asyncio.create_task(budgets.reserve(who, worst(100)))
    await asyncio.sleep(0)
    while_limited = waiting.done()

    await limit_to(db, who.workspace_id, None)

    assert isinstance(await waiting, Free)
    assert not while_limited
    held.settle(CENT)


@pytest.mark.parametrize(
    ("seconds", "used_before", "asked"),
    [
        pytest.param(0.1, 0.0, False, id="just known"),
        pytest.param(leases.TELL_SECONDS, 0.0, True, id="at the next sync"),
        pytest.param(2.0, 1.9, False, id="unused"),
    ],
)
def test_what_is_known_of_a_used_account_is_renewed_by_the_next_sync(seconds: float, used_before: float, asked: bool) -> None:
    key = AccountKey(Scope.WORKSPACE, uuid7(), Period.DAY, now())
    account = Account(key, 1, None)
    account.stand(Standing(0, None, Decimal(0), Decimal(0), Decimal(0), recalled=False, alert=False), 0, 100.0)
    account.used_at = 100.0 + seconds - used_before

    share = account.share(100.0 + seconds)

    assert share == (Share(key, None) if asked else None)


async def test_callers_that_were_forgotten_find_their_accounts_again(
    db: Database, make: Make, who: Attribution, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "MAX_PATHS", 1)
    monkeypatch.setattr("eyrie.gateway.budgets.accounts.KNOWN_SECONDS", 60.0)
    other = replace(who, session_id=uuid7())
    budgets = make()

    async with budgets.running():
        for caller_ in (who, other, who):
            (await budgets.reserve(caller_, worst(100))).settle(90 * CENT)
        with pytest.raises(BudgetExhausted):
            await budgets.reserve(who, WorstCase(30 * CENT, 0, 1))

    assert await spent(db, who, "principal") == (270, 0)


async def test_people_are_told_once_at_eighty_percent_and_at_the_end(db: Database, budgets: LeasedBudgets, who: Attribution) -> None:
    (await budgets.reserve(who, worst(170))).settle(170 * CENT)
    for _ in range(2):
        with pytest.raises(BudgetExhausted):
            await budgets.reserve(who, WorstCase(100 * CENT, 0, 1))

    async with db.tenant(who.workspace_id, read_only=True) as tx:
        acts = await tx.values(str, "SELECT action FROM audit_entries ORDER BY id")
    assert acts == ["budget.alert", "budget.exhausted"]


async def test_idle_leases_are_given_back(db: Database, budgets: LeasedBudgets, who: Attribution, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eyrie.gateway.budgets.accounts.IDLE_SECONDS", 0.0)
    monkeypatch.setattr(leases, "_FORGET_SECONDS", 0.0)

    (await budgets.reserve(who, worst(10))).settle(CENT)

    async def given_back() -> bool:
        return await spent(db, who) == (1, 0)

    async def nothing_to_do() -> bool:
        return not await budgets.tick()

    await until(given_back)
    await until(nothing_to_do)

    assert budgets.held == 0
    assert (await budgets.reserve(who, worst(10))).output_tokens == 1_000


async def test_a_sync_without_an_answer_is_told_again_and_counts_once(
    db: Database, make: Make, who: Attribution, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unheard(self: LeasedBudgets, place: Place, sync: Sync) -> None:
        """Carried out and committed, but nobody hears of it."""
        async with db.tenant(place.id) as tx:
            await repository.sync(tx, sync.turn, sync.shares)

    budgets = make()
    reservation = await budgets.reserve(who, worst(10))
    reservation.settle(4 * CENT)
    with monkeypatch.context() as patch:
        patch.setattr(LeasedBudgets, "_finish", unheard)
        await budgets.tick()
    assert (await spent(db, who))[0] == 4
    await budgets.tick()

    assert (await spent(db, who))[0] == 4
    assert budgets.calls == 0
    async with budgets.running():
        pass
    assert await spent(db, who) == (4, 0)


async def test_a_dead_process_is_settled_from_its_spool(db: Database, make: Make, who: Attribution, tmp_path: Path) -> None:
    budgets = make()
    told = await budgets.reserve(who, worst(10))
    told.settle(2 * CENT)
    await budgets.tick()
    untold, lost = (
        await budgets.reserve(replace(who, end_user="ada"), worst(20)),
        await budgets.reserve(replace(who, end_user="ben"), worst(30)),
    )
    untold.settle(5 * CENT)
    other_workspaces_dead = list(find_dead(tmp_path))
    budgets._spool.close(finished=False)  # what the system does when a process dies

    (dead,) = find_dead(tmp_path)
    first, second = await settle(db, now, dead), await settle(db, now, dead)
    dead.close(finished=True)

    assert other_workspaces_dead == []
    assert lost.output_tokens == 1_000
    assert (first, second) == (1, 0)
    assert await spent(db, who) == (37, 0)
    assert await spent(db, who, "principal") == (37, 0)
    async with db.tenant(who.workspace_id, read_only=True) as tx:
        entries = await tx.values(Decimal, "SELECT cost_usd FROM ledger_entries WHERE outcome = 'abandoned'")
        assert await tx.values(int, "SELECT 1 FROM ledger_entries WHERE end_user IS NOT NULL") == []  # nobody knows whose it was
        assert await tx.values(UUID, "SELECT holder FROM budget_holders") == []
    assert entries == [usd(30 * CENT)]


async def test_a_dead_process_whose_calls_had_ended_leaves_no_call_behind(
    db: Database, make: Make, who: Attribution, tmp_path: Path
) -> None:
    budgets = make()
    (await budgets.reserve(who, worst(20))).settle(5 * CENT)
    budgets._spool.close(finished=False)  # what the system does when a process dies

    (dead,) = find_dead(tmp_path)
    lost = await settle(db, now, dead)
    dead.close(finished=True)

    assert (lost, await spent(db, who)) == (0, (5, 0))


async def test_what_can_not_be_given_back_at_the_end_is_said_and_settled_later(
    db: Database, make: Make, who: Attribution, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> list[Standing]:
        raise OperationalError("away")

    budgets = make()
    with capture_logs() as logs, monkeypatch.context() as patch:
        async with budgets.running():
            (await budgets.reserve(who, worst(20))).settle(5 * CENT)
            patch.setattr(repository, "sync", away)
    budgets._spool.close(finished=False)

    (dead,) = find_dead(tmp_path)
    await settle(db, now, dead)
    dead.close(finished=True)

    assert "budgets are given back later: the database does not answer" in [line["event"] for line in logs]
    assert await spent(db, who) == (5, 0)


async def test_many_calls_turn_the_pages_of_the_spool(db: Database, make: Make, who: Attribution, tmp_path: Path) -> None:
    budgets = make()
    async with budgets.running():
        for _ in range(200):
            (await budgets.reserve(who, worst(2))).settle(CENT // 10)
        await budgets.tick()
        left = len(list(tmp_path.glob("*.spool")))  # noqa: ASYNC240

    assert left <= 2
    assert await spent(db, who) == (20, 0)
