"""Every query about the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import LiteralString
from uuid import UUID

from eyrie.gateway.ledger.models import Grouping, GroupSum, Interval, LedgerRow, Point, RunCost, RunSum
from eyrie.kit.ids import uuid7_floor
from eyrie.kit.listing import EXACT, RANGE, Column, Listing, ListQuery, Page, page
from eyrie.postgres.database import Tx

_COLUMNS = """id, at, project_id, principal_id, principal_kind, feature, session_id, run_id, step, agent, agent_version, skill, end_user,
    client_session, asked_model, model, provider, provider_model, outcome, input_tokens, cached_input_tokens, cache_write_tokens,
    output_tokens, reasoning_tokens, estimated, cost_usd, saved_usd, price_version, latency_ms, first_token_ms, reasons"""

LEDGER = Listing(
    name="ledger",
    select=f"SELECT {_COLUMNS} FROM ledger_entries WHERE workspace_id = current_workspace()",
    key=Column("id", UUID),
    columns=(
        Column("at", datetime, "When the call ended.", RANGE, near_key=True),
        Column("principal_id", UUID, "The member or API key that made it.", EXACT),
        Column("session_id", UUID, "The session it was made in.", EXACT),
        Column("run_id", UUID, "The run it was made in.", EXACT),
        Column("end_user", str, "The end user that the calling program named.", EXACT),
        Column("client_session", str, "The session that the calling program named.", EXACT),
    ),
    fields=tuple(LedgerRow.__dataclass_fields__),
)

_KEYS: MappingProxyType[Grouping, LiteralString] = MappingProxyType(
    {
        Grouping.USER: "principal_id::text",
        Grouping.PROJECT: "project_id::text",
        Grouping.SESSION: "coalesce(session_id::text, '')",
        Grouping.AGENT: "coalesce(agent, '')",
        Grouping.FEATURE: "feature",
        Grouping.MODEL: "model",
        Grouping.PROVIDER: "provider",
        Grouping.END_USER: "coalesce(end_user, '')",
        Grouping.CLIENT_SESSION: "coalesce(client_session, '')",
    }
)
_IN_TIME: LiteralString = "FROM cost_rollups WHERE workspace_id = current_workspace() AND hour >= %(since)s AND hour < %(until)s"
_DIMENSIONS: LiteralString = "hour, project_id, principal_id, session_id, agent, feature, model, provider"
_NAMED_IN_TIME: LiteralString = _IN_TIME.replace("cost_rollups", "client_rollups")
# All sums, with clients: those that name one, and what is left of all calls without them.
_WITH_CLIENTS: LiteralString = f"""
    FROM (
        SELECT {_DIMENSIONS}, NULL AS end_user, NULL AS client_session, calls, input_tokens, output_tokens, cost_usd, saved_usd {_IN_TIME}
        UNION ALL
        SELECT {_DIMENSIONS}, end_user, client_session, calls, input_tokens, output_tokens, cost_usd, saved_usd {_NAMED_IN_TIME}
        UNION ALL
        SELECT {_DIMENSIONS}, NULL, NULL, -calls, -input_tokens, -output_tokens, -cost_usd, -saved_usd {_NAMED_IN_TIME}
    ) AS sums WHERE true
"""
_CLIENTS = frozenset({Grouping.END_USER, Grouping.CLIENT_SESSION})

_ONLY: MappingProxyType[Grouping, LiteralString] = MappingProxyType(
    {
        Grouping.USER: " AND principal_id::text = %(user)s",
        Grouping.PROJECT: " AND project_id::text = %(project)s",
        Grouping.SESSION: " AND coalesce(session_id::text, '') = %(session)s",
        Grouping.AGENT: " AND coalesce(agent, '') = %(agent)s",
        Grouping.FEATURE: " AND feature = %(feature)s",
        Grouping.MODEL: " AND model = %(model)s",
        Grouping.PROVIDER: " AND provider = %(provider)s",
        Grouping.END_USER: " AND coalesce(end_user, '') = %(end_user)s",
        Grouping.CLIENT_SESSION: " AND coalesce(client_session, '') = %(client_session)s",
    }
)


@dataclass(frozen=True)
class Part:
    """Some time, and all of its calls or those that fit `only`."""

    since: datetime
    until: datetime
    only: Mapping[Grouping, str]

    def sums(self, by: Grouping | None = None) -> LiteralString:
        """Where sums of them are read from, to be grouped so. A group may have become empty: it has 0 calls then."""
        return (_IN_TIME if _CLIENTS.isdisjoint({by, *self.only}) else _WITH_CLIENTS) + self.fitting

    @property
    def fitting(self) -> LiteralString:
        """What rows, of sums or of calls, must fit."""
        return "".join(_ONLY[by] for by in self.only)

    @property
    def values(self) -> dict[str, object]:
        """What the query needs."""
        return {"since": self.since, "until": self.until, **{by.value: key for by, key in self.only.items()}}


# What was not there yet is added, and counts in the hourly sums: an entry that is told twice counts once.
_ADD = """
    WITH told AS (SELECT * FROM unnest(string_to_array(%(lines)s, E'\\n')::ledger_line_with_client[])),
    added AS (
        INSERT INTO ledger_entries (id, at, workspace_id, project_id, principal_id, principal_kind, feature, session_id, run_id, step,
            agent, agent_version, skill, asked_model, model, provider, provider_model, deployment_id, outcome, input_tokens,
            cached_input_tokens, cache_write_tokens, output_tokens, reasoning_tokens, estimated, cost_usd, saved_usd, price_version,
            latency_ms, first_token_ms, reasons, end_user, client_session)
        SELECT id, at, workspace_id, project_id, principal_id, principal_kind, feature, session_id, run_id, step, agent, agent_version,
            skill, asked_model, model, provider, provider_model, deployment_id, outcome, input_tokens, cached_input_tokens,
            cache_write_tokens, output_tokens, reasoning_tokens, estimated, cost * 0.000000000001, saved * 0.000000000001,
            price_version, latency_ms, first_token_ms, reasons, end_user, client_session
        FROM told
        ON CONFLICT (id) DO NOTHING
        RETURNING *
    ),
    summed AS (
        INSERT INTO cost_rollups AS kept (workspace_id, hour, project_id, principal_id, principal_kind, session_id, agent, feature, model,
            provider, calls, input_tokens, cached_input_tokens, output_tokens, cost_usd, saved_usd)
        SELECT workspace_id, date_trunc('hour', at, 'UTC') AS hour, project_id, principal_id, principal_kind, session_id, agent, feature,
            model, provider, count(*), sum(input_tokens), sum(cached_input_tokens), sum(output_tokens), sum(cost_usd), sum(saved_usd)
        FROM added
        GROUP BY workspace_id, hour, project_id, principal_id, principal_kind, session_id, agent, feature, model, provider
        -- In one order, so that two processes never wait for each other.
        ORDER BY hour, project_id, principal_id, session_id, agent, feature, model, provider
        ON CONFLICT (workspace_id, hour, project_id, principal_id, session_id, agent, feature, model, provider) DO UPDATE SET
            calls = kept.calls + EXCLUDED.calls,
            input_tokens = kept.input_tokens + EXCLUDED.input_tokens,
            cached_input_tokens = kept.cached_input_tokens + EXCLUDED.cached_input_tokens,
            output_tokens = kept.output_tokens + EXCLUDED.output_tokens,
            cost_usd = kept.cost_usd + EXCLUDED.cost_usd,
            saved_usd = kept.saved_usd + EXCLUDED.saved_usd
        RETURNING 1
    ),
    named AS (
        INSERT INTO client_rollups AS kept (workspace_id, hour, project_id, principal_id, session_id, agent, feature, model, provider,
            end_user, client_session, calls, input_tokens, output_tokens, cost_usd, saved_usd)
        SELECT workspace_id, date_trunc('hour', at, 'UTC') AS hour, project_id, principal_id, session_id, agent, feature, model, provider,
            end_user, client_session, count(*), sum(input_tokens), sum(output_tokens), sum(cost_usd), sum(saved_usd)
        FROM added WHERE end_user IS NOT NULL OR client_session IS NOT NULL
        GROUP BY workspace_id, hour, project_id, principal_id, session_id, agent, feature, model, provider, end_user, client_session
        ORDER BY hour, project_id, principal_id, session_id, agent, feature, model, provider, end_user, client_session
        ON CONFLICT (workspace_id, hour, project_id, principal_id, session_id, agent, feature, model, provider, end_user, client_session)
        DO UPDATE SET
            calls = kept.calls + EXCLUDED.calls,
            input_tokens = kept.input_tokens + EXCLUDED.input_tokens,
            output_tokens = kept.output_tokens + EXCLUDED.output_tokens,
            cost_usd = kept.cost_usd + EXCLUDED.cost_usd,
            saved_usd = kept.saved_usd + EXCLUDED.saved_usd
        RETURNING 1
    )
    SELECT count(*) FROM added
"""


async def add(tx: Tx, lines: Sequence[bytes]) -> int:
    """Keep entries of the current workspace, told as lines (see `ledger.lines`); how many were new."""
    return await tx.value(int, _ADD, {"lines": b"\n".join(lines).decode()}) or 0


async def workspace_exists(tx: Tx, workspace_id: UUID) -> bool:
    """Whether the workspace that entries are told of is there."""
    return await tx.value(bool, "SELECT true FROM workspaces WHERE id = %(id)s", {"id": workspace_id}) is True


async def ensure_partitions(tx: Tx) -> int:
    """Make the ledger's partitions of this month and the next two that do not exist yet; how many were made."""
    return await tx.value(int, "SELECT ensure_ledger_partitions(now() + interval '2 months')") or 0


async def drop_partitions(tx: Tx, *, keep_days: int) -> int:
    """Drop partitions that hold nothing younger, and hourly sums as old; how many partitions those were."""
    for table in ("cost_rollups", "client_rollups"):
        await tx.execute(
            f"DELETE FROM {table} WHERE hour < date_trunc('month', now() - make_interval(days => %(days)s), 'UTC')", {"days": keep_days}
        )
    return await tx.value(int, "SELECT drop_ledger_partitions(now() - make_interval(days => %(days)s))", {"days": keep_days}) or 0


async def listed(tx: Tx, query: ListQuery) -> Page[LedgerRow]:
    """The part of the ledger that `query` asks for."""
    return await page(tx, LEDGER, query, LedgerRow)


async def entries(tx: Tx, asked: Part, *, after: UUID | None, limit: int) -> list[LedgerRow]:
    """The next entries of a time, of all calls or of those that fit, oldest first."""
    return await tx.all(
        LedgerRow,
        f"""
        SELECT {_COLUMNS} FROM ledger_entries
        WHERE workspace_id = current_workspace() AND id > %(after)s AND id < %(end)s {asked.fitting} ORDER BY id LIMIT %(limit)s
        """,
        {**asked.values, "after": after or uuid7_floor(asked.since), "end": uuid7_floor(asked.until), "limit": limit},
    )


async def groups(tx: Tx, by: Grouping, asked: Part, *, limit: int) -> list[GroupSum]:
    """What the dearest groups came to."""
    named: LiteralString = "summed.key"
    joined: LiteralString = ""
    if by is Grouping.PROJECT:
        named, joined = "coalesce(projects.name, summed.key)", "LEFT JOIN projects ON projects.id::text = summed.key"
    elif by is Grouping.USER:
        named = "coalesce(nullif(users.name, ''), users.email, api_keys.name, summed.key)"
        joined = """
            LEFT JOIN members ON members.workspace_id = current_workspace() AND members.user_id = summed.key::uuid
            LEFT JOIN users ON users.id = members.user_id
            LEFT JOIN api_keys ON api_keys.workspace_id = current_workspace() AND api_keys.id = summed.key::uuid
        """
    return await tx.all(
        GroupSum,
        f"""
        SELECT summed.key, {named} AS name, calls, input_tokens, output_tokens, cost_usd, saved_usd FROM (
            SELECT {_KEYS[by]} AS key, sum(calls)::bigint AS calls, sum(input_tokens)::bigint AS input_tokens,
                sum(output_tokens)::bigint AS output_tokens, sum(cost_usd) AS cost_usd, sum(saved_usd) AS saved_usd
            {asked.sums(by)} GROUP BY 1 HAVING sum(calls) > 0 ORDER BY cost_usd DESC, key LIMIT %(limit)s
        ) AS summed {joined} ORDER BY cost_usd DESC, summed.key
        """,
        {**asked.values, "limit": limit},
    )


async def forget_end_user(tx: Tx, end_user: str) -> int:
    """Take an end user out of the ledger, with the sessions of the client that were theirs; how many calls named them.

    The sums of these calls are then those of calls that name nobody.
    """
    await tx.execute("DELETE FROM client_rollups WHERE workspace_id = current_workspace() AND end_user = %(user)s", {"user": end_user})
    return await tx.execute(
        """
        UPDATE ledger_entries SET end_user = NULL, client_session = NULL
        WHERE workspace_id = current_workspace() AND end_user = %(user)s
        """,
        {"user": end_user},
    )


async def of_run(tx: Tx, run_id: UUID) -> RunCost:
    """What the calls of a run came to."""
    return await tx.one(
        RunCost,
        """
        SELECT count(*) AS calls, coalesce(sum(cost_usd), 0) AS cost_usd, coalesce(bool_or(estimated), false) AS estimated
        FROM ledger_entries WHERE workspace_id = current_workspace() AND run_id = %(run)s
        """,
        {"run": run_id},
    )


async def of_runs(tx: Tx, run_ids: Sequence[UUID]) -> dict[UUID, Decimal]:
    """What the answered calls of these runs came to, those that the cache answered too; runs without any are left out."""
    found = await tx.all(
        RunSum,
        """
        SELECT run_id, sum(cost_usd) AS cost_usd FROM ledger_entries
        WHERE workspace_id = current_workspace() AND run_id = ANY(%(runs)s) AND outcome IN ('completed', 'cached') GROUP BY run_id
        """,
        {"runs": list(run_ids)},
    )
    return {one.run_id: one.cost_usd for one in found}


async def total(tx: Tx, asked: Part) -> GroupSum:
    """What all of a time came to."""
    return await tx.one(
        GroupSum,
        f"""
        SELECT '' AS key, '' AS name, coalesce(sum(calls), 0)::bigint AS calls, coalesce(sum(input_tokens), 0)::bigint AS input_tokens,
            coalesce(sum(output_tokens), 0)::bigint AS output_tokens, coalesce(sum(cost_usd), 0) AS cost_usd,
            coalesce(sum(saved_usd), 0) AS saved_usd
        {asked.sums()}
        """,
        asked.values,
    )


async def points(tx: Tx, by: Grouping, interval: Interval, asked: Part, keys: Sequence[str]) -> list[Point]:
    """What some groups came to over time, oldest first."""
    return await tx.all(
        Point,
        f"""
        SELECT date_trunc(%(interval)s, hour, 'UTC') AS at, {_KEYS[by]} AS key, sum(calls)::bigint AS calls, sum(cost_usd) AS cost_usd
        {asked.sums(by)} AND {_KEYS[by]} = ANY(%(keys)s) GROUP BY 1, 2 HAVING sum(calls) > 0 ORDER BY 1, 2
        """,
        {**asked.values, "interval": interval.value, "keys": list(keys)},
    )


async def daily(tx: Tx, since: datetime, until: datetime) -> dict[date, float]:
    """What each day came to that had any calls."""
    found = await tx.all(
        Point,
        f"SELECT date_trunc('day', hour, 'UTC') AS at, '' AS key, 0 AS calls, sum(cost_usd) AS cost_usd {_IN_TIME} GROUP BY 1",
        {"since": since, "until": until},
    )
    return {one.at.date(): float(one.cost_usd) for one in found}
