"""Every query about savings."""

from datetime import datetime
from typing import LiteralString

from eyrie.gateway.savings.models import IdleBudget, Lost, Repeats, ShortCalls
from eyrie.kit.ids import uuid7_floor
from eyrie.postgres.database import Tx

_WITHIN: LiteralString = "FROM ledger_entries WHERE workspace_id = current_workspace() AND id >= %(begin)s AND id < %(end)s"


async def short_calls(tx: Tx, since: datetime, until: datetime, most: tuple[int, int], *, limit: int) -> list[ShortCalls]:
    """Short calls by the model that was asked for by name, the dearest first; `most` are tokens of input and of output."""
    return await tx.all(
        ShortCalls,
        f"""
        SELECT model, count(*) AS calls, sum(input_tokens)::bigint AS input_tokens,
            sum(cached_input_tokens)::bigint AS cached_input_tokens, sum(cache_write_tokens)::bigint AS cache_write_tokens,
            sum(output_tokens)::bigint AS output_tokens, sum(cost_usd) AS cost_usd
        {_WITHIN} AND outcome = 'completed' AND NOT estimated AND asked_model = model AND reasoning_tokens = 0
            AND input_tokens <= %(most_input)s AND output_tokens BETWEEN 1 AND %(most_output)s
        GROUP BY model ORDER BY cost_usd DESC, model LIMIT %(limit)s
        """,
        {**_window(since, until), "most_input": most[0], "most_output": most[1], "limit": limit},
    )


async def repeats(tx: Tx, since: datetime, until: datetime, least_input: int, *, limit: int) -> list[Repeats]:
    """By model: calls that look like an earlier one, and what they cost beyond the dearest of each kind."""
    return await tx.all(
        Repeats,
        f"""
        SELECT model, sum(calls)::bigint AS calls, sum(calls - 1)::bigint AS repeats, sum(cost_usd - dearest) AS cost_usd FROM (
            SELECT model, count(*) AS calls, sum(cost_usd) AS cost_usd, max(cost_usd) AS dearest
            {_WITHIN} AND outcome = 'completed' AND feature IN ('api', 'run') AND input_tokens >= %(least)s
            GROUP BY model, asked_model, principal_id, agent, agent_version, input_tokens
        ) AS alike GROUP BY model HAVING sum(calls - 1) > 0 ORDER BY cost_usd DESC, model LIMIT %(limit)s
        """,
        {**_window(since, until), "least": least_input, "limit": limit},
    )


async def lost(tx: Tx, since: datetime, until: datetime, *, limit: int) -> list[Lost]:
    """Answers that never came whole, by model and provider, the dearest first."""
    return await tx.all(
        Lost,
        f"""
        SELECT model, provider, count(*) AS calls, count(*) FILTER (WHERE outcome = 'abandoned') AS lost,
            coalesce(sum(cost_usd) FILTER (WHERE outcome = 'abandoned'), 0) AS cost_usd
        {_WITHIN} GROUP BY model, provider HAVING count(*) FILTER (WHERE outcome = 'abandoned') > 0
        ORDER BY cost_usd DESC, model, provider LIMIT %(limit)s
        """,
        {**_window(since, until), "limit": limit},
    )


async def idle_budgets(tx: Tx, since: datetime, *, limit: int) -> list[IdleBudget]:
    """Budgets of valid API keys, as old as that at least, that made no call since; the largest first."""
    return await tx.all(
        IdleBudget,
        """
        SELECT api_keys.id AS key_id, api_keys.name, budgets.period, budgets.limit_usd
        FROM budgets JOIN api_keys ON api_keys.workspace_id = budgets.workspace_id AND api_keys.id = budgets.target_id
        WHERE budgets.workspace_id = current_workspace() AND budgets.scope = 'principal' AND budgets.limit_usd > 0
            AND budgets.created_at < %(since)s AND api_keys.revoked_at IS NULL
            AND (api_keys.expires_at IS NULL OR api_keys.expires_at > now())
            AND NOT EXISTS (
                SELECT FROM cost_rollups WHERE cost_rollups.workspace_id = budgets.workspace_id
                    AND cost_rollups.principal_id = api_keys.id AND cost_rollups.hour >= %(since)s
            )
        ORDER BY budgets.limit_usd DESC, api_keys.id LIMIT %(limit)s
        """,
        {"since": since, "limit": limit},
    )


def _window(since: datetime, until: datetime) -> dict[str, object]:
    return {"begin": uuid7_floor(since), "end": uuid7_floor(until)}
