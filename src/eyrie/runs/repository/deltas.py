"""Rows of text in flight: written in batches, read by streams, gone when their step completes."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from eyrie.postgres.database import Tx


@dataclass(frozen=True)
class DeltaRow:
    """One piece: of the step begun at event `seq`, in its `attempt`-th try, the `offset`-th piece."""

    run_id: UUID
    epoch: int
    seq: int
    attempt: int
    offset: int
    ciphertext: bytes


async def insert(tx: Tx, workspace_id: UUID, rows: Sequence[DeltaRow]) -> None:
    """Write pieces of runs of one workspace; those of a run that was taken from us are dropped."""
    # Not waiting for the disk: a database that crashes loses the (unlogged) table anyway, and the steps are repeated.
    await tx.execute("SET LOCAL synchronous_commit = off")
    await tx.execute(
        """
        INSERT INTO run_deltas (workspace_id, run_id, seq, attempt, "offset", ciphertext)
        SELECT %(workspace)s, piece.run_id, piece.seq, piece.attempt, piece."offset", piece.ciphertext
        FROM unnest(%(runs)s::uuid[], %(epochs)s::int[], %(seqs)s::bigint[], %(attempts)s::int[], %(offsets)s::int[], %(texts)s::bytea[])
            AS piece (run_id, epoch, seq, attempt, "offset", ciphertext)
        JOIN runs ON runs.id = piece.run_id AND runs.epoch = piece.epoch
        """,
        {
            "workspace": workspace_id,
            "runs": [row.run_id for row in rows],
            "epochs": [row.epoch for row in rows],
            "seqs": [row.seq for row in rows],
            "attempts": [row.attempt for row in rows],
            "offsets": [row.offset for row in rows],
            "texts": [row.ciphertext for row in rows],
        },
    )


@dataclass(frozen=True)
class StoredDelta:
    """A piece as read back."""

    seq: int
    attempt: int
    offset: int
    ciphertext: bytes


async def read(tx: Tx, run_id: UUID, *, after: tuple[int, int, int], limit: int) -> list[StoredDelta]:
    """The pieces of a run that come after (seq, attempt, offset), in order, at most `limit`."""
    return await tx.all(
        StoredDelta,
        """
        SELECT seq, attempt, "offset", ciphertext FROM run_deltas
        WHERE run_id = %(run)s AND (seq, attempt, "offset") > (%(seq)s, %(attempt)s, %(offset)s)
        ORDER BY seq, attempt, "offset" LIMIT %(limit)s
        """,
        {"run": run_id, "seq": after[0], "attempt": after[1], "offset": after[2], "limit": limit},
    )


async def remove(tx: Tx, run_id: UUID, *, up_to_seq: int) -> None:
    """Drop the pieces of steps that began at `up_to_seq` or before: their result is in the log."""
    await tx.execute("DELETE FROM run_deltas WHERE run_id = %(run)s AND seq <= %(seq)s", {"run": run_id, "seq": up_to_seq})
