"""Setting, raising and showing budgets."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from eyrie.audit.service import record
from eyrie.gateway.budgets import repository
from eyrie.gateway.budgets.errors import BudgetKindUnknown, BudgetMissing, BudgetNotFound, TooManyBudgets
from eyrie.gateway.budgets.models import KINDS, AccountKey, Budget, BudgetDefaults, Period, Scope, window_end, window_start
from eyrie.gateway.budgets.repository import NodeRow
from eyrie.gateway.budgets.schemas import BudgetCreate, BudgetDefaultOut, BudgetRaise, BudgetUpdate, NodeOut
from eyrie.identity.actor import Actor
from eyrie.identity.schemas import KeyBudget, KeyBudgetOut
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.money import from_usd, usd
from eyrie.postgres.database import Database, Tx

MAX_BUDGETS = 1_000
MAX_NODES = 200
_OF_SCOPE = {Scope.SESSION: Period.SESSION, Scope.RUN: Period.RUN}


async def create(tx: Tx, actor: Actor, body: BudgetCreate) -> Budget:
    """Set a budget. Raises BudgetKindUnknown, BudgetTaken, TooManyBudgets."""
    if (body.scope, body.period) not in KINDS:
        raise BudgetKindUnknown(body.scope, body.period)
    if await repository.count(tx) >= MAX_BUDGETS:
        raise TooManyBudgets(MAX_BUDGETS)
    target_id = actor.workspace_id if body.scope is Scope.WORKSPACE else body.target_id
    made = await repository.insert(tx, actor.workspace_id, uuid7(), (body.scope, target_id, body.period), body.limit_usd)
    await repository.forget_marks(tx, made)
    await repository.announce(tx, actor.workspace_id)
    await record(tx, actor, "budget.created", "budget", str(made.id), **_told(made))
    return made


async def set_for_key(tx: Tx, actor: Actor, key_id: UUID, budget: KeyBudget) -> None:
    """Give a new key a budget of its own. Raises TooManyBudgets."""
    wanted = BudgetCreate(scope=Scope.PRINCIPAL, target_id=key_id, period=Period(budget.period), limit_usd=budget.limit_usd)
    await create(tx, actor, wanted)


async def of_keys(tx: Tx, key_ids: Sequence[UUID]) -> Mapping[UUID, list[KeyBudgetOut]]:
    """The budgets of their own that keys have."""
    found: defaultdict[UUID, list[KeyBudgetOut]] = defaultdict(list)
    for row in await repository.of_principals(tx, key_ids):
        found[row.target_id].append(KeyBudgetOut(period=row.period, limit_usd=row.limit_usd))
    return found


async def read(tx: Tx, budget_id: UUID) -> Budget:
    """A budget. Raises BudgetNotFound."""
    found = await repository.find(tx, budget_id)
    if found is None:
        raise BudgetNotFound(budget_id)
    return found


async def listed(tx: Tx, query: ListQuery) -> Page[Budget]:
    """The part of the list of budgets that `query` asks for."""
    return await repository.listed(tx, query)


async def update(tx: Tx, actor: Actor, budget_id: UUID, body: BudgetUpdate, expected: Expected) -> Budget:
    """Change an amount: it counts with the next lease of each process. Raises BudgetNotFound, VersionStale."""
    await _locked(tx, budget_id, expected)
    changed = await repository.update(tx, budget_id, body.limit_usd)
    await repository.forget_marks(tx, changed)
    await repository.announce(tx, actor.workspace_id)
    await record(tx, actor, "budget.updated", "budget", str(budget_id), **_told(changed))
    return changed


async def delete(tx: Tx, actor: Actor, budget_id: UUID, expected: Expected) -> None:
    """Remove a budget: the one for all of its kind holds again, or the setting. Raises BudgetNotFound, VersionStale."""
    found = await _locked(tx, budget_id, expected)
    await repository.delete(tx, budget_id)
    await repository.forget_marks(tx, found)
    await repository.announce(tx, actor.workspace_id)
    await record(tx, actor, "budget.deleted", "budget", str(budget_id), **_told(found))


async def raise_node(tx: Tx, actor: Actor, body: BudgetRaise, at: datetime, defaults: BudgetDefaults) -> AccountKey:
    """Let a node spend more in its current window. Raises BudgetKindUnknown, BudgetMissing."""
    period = body.period or _OF_SCOPE.get(body.scope, Period.DAY)
    if (body.scope, period) not in KINDS:
        raise BudgetKindUnknown(body.scope, period)
    key = AccountKey(body.scope, body.node_id, period, window_start(period, at))
    if await repository.limit(tx, key, defaults.limits.get((body.scope, period))) is None:
        raise BudgetMissing(body.scope, body.node_id)
    await repository.raise_account(tx, actor.workspace_id, key, body.by_usd)
    await repository.announce(tx, actor.workspace_id)
    await record(tx, actor, "budget.raised", key.scope.value, str(key.node_id), period=period.value, by_usd=str(body.by_usd))
    return key


def defaults_shown(defaults: BudgetDefaults) -> list[BudgetDefaultOut]:
    """The server's settings, from the root down."""
    order = list(Scope)
    kinds = sorted(defaults.limits, key=lambda kind: (order.index(kind[0]), kind[1]))
    return [BudgetDefaultOut(scope=scope, period=period, limit_usd=usd(defaults.limits[scope, period])) for scope, period in kinds]


async def tree(tx: Tx, at: datetime, defaults: BudgetDefaults) -> list[NodeOut]:
    """The budget tree in its current windows: nodes with a limit, and workspace and projects in any case, parents first."""
    limits = defaults.limits
    session, principal = limits.get((Scope.SESSION, Period.SESSION)), limits.get((Scope.PRINCIPAL, Period.DAY))
    rows = await repository.tree(tx, at, session=session, principal=principal, limit=MAX_NODES)
    shown = [_node(row) for row in rows]
    order = list(Scope)
    return sorted(
        (node for node in shown if node.limit_usd is not None or node.scope in {Scope.WORKSPACE, Scope.PROJECT}),
        key=lambda node: (order.index(node.scope), -node.spent_usd, node.name, node.period),
    )


async def keep_house(database: Database, *, keep_days: int) -> int:
    """Remove accounts that are past retention (0 keeps all), and what was set for runs as old; how many accounts."""
    if not keep_days:
        return 0
    async with database.system() as tx:
        return await repository.remove_old(tx, keep_days=keep_days)


async def _locked(tx: Tx, budget_id: UUID, expected: Expected) -> Budget:
    found = await repository.find(tx, budget_id, lock=True)
    if found is None:
        raise BudgetNotFound(budget_id)
    expected.check(found.version)
    return found


def _told(budget: Budget) -> dict[str, str | None]:
    return {
        "scope": budget.scope,
        "target_id": None if budget.target_id is None else str(budget.target_id),
        "period": budget.period,
        "limit_usd": None if budget.limit_usd is None else str(budget.limit_usd),
    }


def _node(row: NodeRow) -> NodeOut:
    limit = None if row.base_usd is None else row.base_usd + row.extra_usd
    period = Period(row.period)
    ends = window_end(period, row.starts)
    return NodeOut(
        scope=row.scope,
        node_id=row.node_id,
        parent_id=row.parent_id,
        name=row.name,
        period=period,
        starts=None if ends is None else row.starts,
        ends=ends,
        limit_usd=limit,
        extra_usd=row.extra_usd,
        spent_usd=row.spent_usd,
        reserved_usd=row.leased_usd,
        percent=None if not limit else round(100 * from_usd(row.spent_usd) / from_usd(limit), 1),
        alerted=row.alerted_at is not None,
        exhausted=row.exhausted_at is not None,
    )
