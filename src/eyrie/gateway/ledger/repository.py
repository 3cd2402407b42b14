"""Every query about the ledger."""

from collections.abc import Sequence
from uuid import UUID

from eyrie.postgres.database import Tx

# What was not there yet is added, and counts in the hourly sums: an entry that is told twice counts once.
_ADD = """
    WITH told AS (SELECT (one).* FROM unnest(string_to_array(%(lines)s, E'\\n')::ledger_line[]) AS one),
    added AS (
        INSERT INTO ledger_entries (id, at, workspace_id, project_id, principal_id, principal_kind, feature, session_id, run_id, step,
            agent, agent_version, skill, asked_model, model, provider, provider_model, deployment_id, outcome, input_tokens,
            cached_input_tokens, cache_write_tokens, output_tokens, reasoning_tokens, estimated, cost_usd, saved_usd, price_version,
            latency_ms, first_token_ms, reasons)
        SELECT id, at, workspace_id, project_id, principal_id, principal_kind, feature, session_id, run_id, step, agent, agent_version,
            skill, asked_model, model, provider, provider_model, deployment_id, outcome, input_tokens, cached_input_tokens,
            cache_write_tokens, output_tokens, reasoning_tokens, estimated, cost * 0.000000000001, saved * 0.000000000001,
            price_version, latency_ms, first_token_ms, reasons
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
    await tx.execute(
        "DELETE FROM cost_rollups WHERE hour < date_trunc('month', now() - make_interval(days => %(days)s), 'UTC')", {"days": keep_days}
    )
    return await tx.value(int, "SELECT drop_ledger_partitions(now() - make_interval(days => %(days)s))", {"days": keep_days}) or 0
