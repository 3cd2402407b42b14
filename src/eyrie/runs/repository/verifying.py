"""Checking logs against themselves."""

from uuid import UUID

from eyrie.postgres.database import Tx


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
