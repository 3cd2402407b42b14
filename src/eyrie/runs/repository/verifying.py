"""Checking logs against themselves."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from eyrie.postgres.database import Tx


@dataclass(frozen=True)
class LoggedCost:
    """What the answers in the log of a run cost; None where it does not say."""

    run_id: UUID
    cost_usd: Decimal | None


async def broken(tx: Tx, *, limit: int) -> list[UUID]:
    """Up to `limit` runs of the current workspace whose log has a gap, ends elsewhere than its row says, or holds exchanged content."""
    return await tx.values(
        UUID,
        """
        SELECT runs.id FROM runs
        LEFT JOIN LATERAL (
            SELECT count(*) AS events, coalesce(max(event.seq), 0) AS last,
                bool_and(payload.ciphertext IS NULL OR sha256(payload.ciphertext) = event.digest) AS genuine
            FROM run_events AS event
            LEFT JOIN payloads AS payload ON payload.run_id = event.run_id AND payload.seq = event.seq
            WHERE event.run_id = runs.id
        ) AS log ON true
        WHERE log.events <> runs.last_seq OR log.last <> runs.last_seq OR NOT coalesce(log.genuine, true)
        ORDER BY runs.id LIMIT %(limit)s
        """,
        {"limit": limit},
    )


async def costs(tx: Tx, since: datetime, *, after: UUID | None, limit: int) -> list[LoggedCost]:
    """The next runs that began since then and ended a minute ago, with what their logs say that their answers cost."""
    return await tx.all(
        LoggedCost,
        """
        SELECT ended.id AS run_id, sum((event.data ->> 'cost_usd')::numeric) AS cost_usd FROM (
            SELECT id FROM runs WHERE workspace_id = current_workspace() AND created_at >= %(since)s
                AND ended_at < now() - interval '1 minute' AND (%(after)s::uuid IS NULL OR id > %(after)s) ORDER BY id LIMIT %(limit)s
        ) AS ended
        LEFT JOIN run_events AS event ON event.run_id = ended.id AND event.type = 'model.completed'
        GROUP BY ended.id ORDER BY ended.id
        """,
        {"since": since, "after": after, "limit": limit},
    )
