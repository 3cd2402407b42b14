"""Every query about budgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.gateway.budgets.errors import BudgetTaken
from eyrie.gateway.budgets.models import RAISED, AccountKey, AccountRow, Budget, Period, Scope, Standing, window_start
from eyrie.kit.listing import Column, Listing, ListQuery, Page, page
from eyrie.kit.money import Money, usd
from eyrie.postgres.database import Tx

_COLUMNS = "id, workspace_id, scope, target_id, period, limit_usd, version, created_at, updated_at"
_ACCOUNT = "scope, node_id, period, starts, spent_usd, leased_usd, extra_usd, alerted_at, exhausted_at"
_IS_ACCOUNT = (
    "workspace_id = current_workspace() AND scope = %(scope)s AND node_id = %(node)s AND period = %(period)s AND starts = %(starts)s"
)

BUDGETS = Listing(
    name="budgets",
    select=f"SELECT {_COLUMNS} FROM budgets WHERE workspace_id = current_workspace()",
    key=Column("id", UUID),
    fields=("id", "scope", "target_id", "period", "limit_usd", "version", "created_at", "updated_at"),
)


@dataclass(frozen=True)
class Share:
    """What a process tells of one account, and what it asks: `spent` and `given` leave its lease, `needed` is added to it
    as far as there is any, with at least `spare` to go on with.
    """

    key: AccountKey
    fallback: Money | None
    spent: Money = 0
    given: Money = 0
    needed: Money = 0
    spare: Money = 0


@dataclass(frozen=True)
class Turn:
    """One sync of a process: its number, and the last outcome in the process's spool that it tells of."""

    holder: UUID
    number: int
    outcome: int


@dataclass(frozen=True)
class Holder:
    """How far a process told."""

    turn: int
    reported: int


async def sync(tx: Tx, turn: Turn, shares: Sequence[Share]) -> list[Standing]:
    """Carry out one sync, in the order of the accounts' keys; a turn that was carried out before only tells how things stand."""
    return await tx.all(
        Standing,
        """
        SELECT place, limit_usd, spent_usd, leased_usd, held_usd, recalled, alert
        FROM sync_budgets(%(holder)s, %(turn)s, %(outcome)s, %(scopes)s::text[], %(nodes)s::uuid[], %(periods)s::text[],
            %(starts)s::timestamptz[], %(fallbacks)s::numeric[], %(spent)s::numeric[], %(given)s::numeric[], %(needed)s::numeric[],
            %(spare)s::numeric[])
        """,
        {
            "holder": turn.holder,
            "turn": turn.number,
            "outcome": turn.outcome,
            "scopes": [share.key.scope.value for share in shares],
            "nodes": [share.key.node_id for share in shares],
            "periods": [share.key.period.value for share in shares],
            "starts": [share.key.starts for share in shares],
            "fallbacks": [None if share.fallback is None else usd(share.fallback) for share in shares],
            "spent": [usd(share.spent) for share in shares],
            "given": [usd(share.given) for share in shares],
            "needed": [usd(share.needed) for share in shares],
            "spare": [usd(share.spare) for share in shares],
        },
    )


async def holder(tx: Tx, holder_id: UUID) -> Holder | None:
    """How far a process told, held against others who would settle for it; None when somebody has, or when it held nothing."""
    return await tx.maybe(
        Holder,
        "SELECT turn, reported FROM budget_holders WHERE workspace_id = current_workspace() AND holder = %(holder)s FOR UPDATE",
        {"holder": holder_id},
    )


async def settle(tx: Tx, holder_id: UUID, spent: Sequence[tuple[AccountKey, Money]]) -> None:
    """What a process spent without telling it counts, and what it held is free again; nothing is known of it afterwards."""
    for key, amount in sorted(spent):
        await tx.execute(f"UPDATE budget_accounts SET spent_usd = spent_usd + %(amount)s WHERE {_IS_ACCOUNT}", _of(key, amount=usd(amount)))
    await tx.execute(
        """
        WITH held AS (
            SELECT workspace_id, scope, node_id, period, starts, amount_usd FROM budget_leases
            WHERE workspace_id = current_workspace() AND holder = %(holder)s
            ORDER BY scope, node_id, period, starts
        )
        UPDATE budget_accounts AS account SET leased_usd = leased_usd - held.amount_usd, updated_at = now() FROM held
        WHERE account.workspace_id = held.workspace_id AND account.scope = held.scope AND account.node_id = held.node_id
            AND account.period = held.period AND account.starts = held.starts
        """,
        {"holder": holder_id},
    )
    await tx.execute("DELETE FROM budget_holders WHERE workspace_id = current_workspace() AND holder = %(holder)s", {"holder": holder_id})


async def note_exhausted(tx: Tx, key: AccountKey) -> bool:
    """Note that an account was found used up; whether that is news in this window."""
    return await tx.execute(f"UPDATE budget_accounts SET exhausted_at = now() WHERE {_IS_ACCOUNT} AND exhausted_at IS NULL", _of(key)) == 1


async def insert(tx: Tx, workspace_id: UUID, id_: UUID, kind: tuple[Scope, UUID | None, Period], limit_usd: Decimal | None) -> Budget:
    """Store a budget. Raises BudgetTaken."""
    scope, target_id, period = kind
    try:
        return await tx.one(
            Budget,
            f"""
            INSERT INTO budgets (id, workspace_id, scope, target_id, period, limit_usd)
            VALUES (%(id)s, %(workspace)s, %(scope)s, %(target)s, %(period)s, %(limit)s) RETURNING {_COLUMNS}
            """,
            {
                "id": id_,
                "workspace": workspace_id,
                "scope": scope.value,
                "target": target_id,
                "period": period.value,
                "limit": limit_usd,
            },
        )
    except UniqueViolation as error:
        raise BudgetTaken(scope, period) from error


@dataclass(frozen=True)
class PrincipalBudget:
    """What one member or key may spend."""

    target_id: UUID
    period: Literal["day", "month"]
    limit_usd: Decimal


async def of_principals(tx: Tx, ids: Sequence[UUID]) -> list[PrincipalBudget]:
    """The amounts that were set for these members or keys by themselves."""
    return await tx.all(
        PrincipalBudget,
        """
        SELECT target_id, period, limit_usd FROM budgets
        WHERE workspace_id = current_workspace() AND scope = 'principal' AND target_id = ANY(%(ids)s) AND limit_usd IS NOT NULL
        ORDER BY target_id, period
        """,
        {"ids": list(ids)},
    )


async def update(tx: Tx, id_: UUID, limit_usd: Decimal | None) -> Budget:
    """Change the amount of a budget."""
    return await tx.one(
        Budget,
        f"""
        UPDATE budgets SET limit_usd = %(limit)s, version = version + 1, updated_at = now()
        WHERE workspace_id = current_workspace() AND id = %(id)s RETURNING {_COLUMNS}
        """,
        {"id": id_, "limit": limit_usd},
    )


async def forget_marks(tx: Tx, budget: Budget) -> None:
    """Let the accounts of a budget tell anew that they are nearly or wholly used up: their amount is another now."""
    await tx.execute(
        """
        UPDATE budget_accounts SET alerted_at = NULL, exhausted_at = NULL
        WHERE workspace_id = current_workspace() AND scope = %(scope)s AND period = %(period)s
            AND (%(target)s::uuid IS NULL OR node_id = %(target)s) AND (alerted_at IS NOT NULL OR exhausted_at IS NOT NULL)
        """,
        {"scope": budget.scope, "period": budget.period, "target": budget.target_id},
    )


async def delete(tx: Tx, id_: UUID) -> None:
    """Remove a budget."""
    await tx.execute("DELETE FROM budgets WHERE workspace_id = current_workspace() AND id = %(id)s", {"id": id_})


async def find(tx: Tx, id_: UUID, *, lock: bool = False) -> Budget | None:
    """A budget of the current workspace."""
    return await tx.maybe(
        Budget,
        f"SELECT {_COLUMNS} FROM budgets WHERE workspace_id = current_workspace() AND id = %(id)s" + (" FOR UPDATE" if lock else ""),
        {"id": id_},
    )


async def count(tx: Tx) -> int:
    """How many budgets the current workspace set, those of runs apart."""
    return await tx.value(int, "SELECT count(*) FROM budgets WHERE workspace_id = current_workspace() AND scope <> 'run'") or 0


async def listed(tx: Tx, query: ListQuery) -> Page[Budget]:
    """The part of the list that `query` asks for."""
    return await page(tx, BUDGETS, query, Budget)


async def raise_account(tx: Tx, workspace_id: UUID, key: AccountKey, by_usd: Decimal) -> AccountRow:
    """Add to what may be spent in an account's window."""
    return await tx.one(
        AccountRow,
        f"""
        INSERT INTO budget_accounts AS kept (workspace_id, scope, node_id, period, starts, spent_usd, extra_usd)
        VALUES (%(workspace)s, %(scope)s, %(node)s, %(period)s, %(starts)s, spent_so_far(%(scope)s, %(node)s, %(starts)s), %(amount)s)
        ON CONFLICT (workspace_id, scope, node_id, period, starts) DO UPDATE
        SET extra_usd = kept.extra_usd + EXCLUDED.extra_usd, alerted_at = NULL, exhausted_at = NULL, updated_at = now()
        RETURNING {_ACCOUNT}
        """,
        {**_of(key, amount=by_usd), "workspace": workspace_id},
    )


async def announce(tx: Tx, workspace_id: UUID) -> None:
    """Tell who waits for money, once this is committed, that a budget of the workspace was changed."""
    await tx.execute("SELECT pg_notify(%(channel)s, %(workspace)s)", {"channel": RAISED, "workspace": str(workspace_id)})


async def limit(tx: Tx, key: AccountKey, fallback: Money | None) -> Decimal | None:
    """What may be spent in an account's window, raises apart; None for no limit."""
    return await tx.value(
        Decimal,
        "SELECT budget_limit(%(scope)s, %(node)s, %(period)s, %(fallback)s)",
        {**_of(key), "fallback": None if fallback is None else usd(fallback)},
    )


@dataclass(frozen=True)
class NodeRow:
    """A node of the tree with one of its accounts, as far as there is one."""

    scope: Scope
    node_id: UUID
    parent_id: UUID | None
    name: str
    period: Period
    starts: datetime
    base_usd: Decimal | None
    spent_usd: Decimal
    leased_usd: Decimal
    extra_usd: Decimal
    alerted_at: datetime | None
    exhausted_at: datetime | None


# The workspace and its projects always; whoever else was active in the current windows, the dearest first.
_TREE = """
    WITH windows (period, starts) AS (VALUES ('day', %(day)s::timestamptz), ('month', %(month)s)),
    nodes AS (
        SELECT 'workspace' AS scope, id AS node_id, NULL::uuid AS parent_id, name, period, starts
        FROM workspaces CROSS JOIN windows WHERE id = current_workspace()
        UNION ALL
        SELECT 'project', id, workspace_id, name, period, starts
        FROM projects CROSS JOIN windows WHERE workspace_id = current_workspace() AND deleted_at IS NULL
        UNION ALL
        (SELECT account.scope, node_id, current_workspace(),
            coalesce(nullif(users.name, ''), users.email, api_keys.name, node_id::text), period, starts
        FROM budget_accounts AS account
        LEFT JOIN members ON members.workspace_id = account.workspace_id AND members.user_id = node_id
        LEFT JOIN users ON users.id = members.user_id
        LEFT JOIN api_keys ON api_keys.workspace_id = account.workspace_id AND api_keys.id = node_id
        WHERE account.workspace_id = current_workspace() AND account.scope = 'principal' AND starts IN (%(day)s, %(month)s)
        ORDER BY account.spent_usd DESC LIMIT %(limit)s)
        UNION ALL
        (SELECT account.scope, node_id, coalesce(sessions.created_by, runs.session_id, runs.started_by),
            coalesce(nullif(sessions.title, ''), node_id::text), period, starts
        FROM budget_accounts AS account
        LEFT JOIN sessions ON account.scope = 'session' AND sessions.workspace_id = account.workspace_id AND sessions.id = node_id
        LEFT JOIN runs ON account.scope = 'run' AND runs.workspace_id = account.workspace_id AND runs.id = node_id
        WHERE account.workspace_id = current_workspace() AND account.scope IN ('session', 'run') AND account.updated_at >= %(day)s
        ORDER BY account.updated_at DESC LIMIT %(limit)s)
    )
    SELECT nodes.scope, nodes.node_id, parent_id, name, nodes.period, nodes.starts,
        budget_limit(nodes.scope, nodes.node_id, nodes.period,
            CASE nodes.scope WHEN 'session' THEN %(session)s::numeric WHEN 'principal'
                THEN CASE nodes.period WHEN 'day' THEN %(principal)s::numeric END END) AS base_usd,
        coalesce(account.spent_usd, spent_so_far(nodes.scope, nodes.node_id, nodes.starts)) AS spent_usd,
        coalesce(account.leased_usd, 0) AS leased_usd, coalesce(account.extra_usd, 0) AS extra_usd, alerted_at, exhausted_at
    FROM nodes
    LEFT JOIN budget_accounts AS account ON account.workspace_id = current_workspace() AND account.scope = nodes.scope
        AND account.node_id = nodes.node_id AND account.period = nodes.period AND account.starts = nodes.starts
"""


async def tree(tx: Tx, at: datetime, *, session: Money | None, principal: Money | None, limit: int) -> list[NodeRow]:
    """The nodes of the tree in the windows of `at`, at most `limit` callers and as many sessions and runs."""
    return await tx.all(
        NodeRow,
        _TREE,
        {
            "day": window_start(Period.DAY, at),
            "month": window_start(Period.MONTH, at),
            "session": None if session is None else usd(session),
            "principal": None if principal is None else usd(principal),
            "limit": limit,
        },
    )


async def remove_old(tx: Tx, *, keep_days: int) -> int:
    """Remove accounts of which nothing is held and which nobody used for so long, and budgets of runs as old; how many accounts."""
    age = {"days": keep_days}
    await tx.execute("DELETE FROM budgets WHERE scope = 'run' AND updated_at < now() - make_interval(days => %(days)s)", age)
    return await tx.execute(
        "DELETE FROM budget_accounts WHERE updated_at < now() - make_interval(days => %(days)s) AND leased_usd = 0", age
    )


def _of(key: AccountKey, **more: object) -> dict[str, object]:
    return {"scope": key.scope.value, "node": key.node_id, "period": key.period.value, "starts": key.starts, **more}
