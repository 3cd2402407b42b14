"""What persons wrote, found by whose it is and removed."""

from collections.abc import Sequence
from uuid import UUID

from eyrie.postgres.database import Tx


async def unended(tx: Tx, subjects: Sequence[UUID]) -> list[UUID]:
    """Runs of these subjects in the current workspace that have not ended."""
    return await tx.values(
        UUID,
        """
        SELECT id FROM runs
        WHERE workspace_id = current_workspace() AND subject_id = ANY(%(subjects)s)
          AND status IN ('queued', 'running', 'waiting', 'paused', 'parked')
        ORDER BY id
        """,
        {"subjects": list(subjects)},
    )


async def count_runs(tx: Tx, subjects: Sequence[UUID]) -> int:
    """How many runs these subjects have in the current workspace."""
    counted = await tx.value(
        int,
        "SELECT count(*) FROM runs WHERE workspace_id = current_workspace() AND subject_id = ANY(%(subjects)s)",
        {"subjects": list(subjects)},
    )
    return counted or 0


async def remove_contents(tx: Tx, subjects: Sequence[UUID]) -> int:
    """Remove the contents of their events, and the text of steps in flight; how many contents there were."""
    await tx.execute(
        "DELETE FROM run_deltas USING runs WHERE runs.id = run_deltas.run_id AND runs.subject_id = ANY(%(subjects)s)",
        {"subjects": list(subjects)},
    )
    return await tx.execute("DELETE FROM payloads WHERE subject_id = ANY(%(subjects)s)", {"subjects": list(subjects)})


async def empty_sessions(tx: Tx, subjects: Sequence[UUID]) -> int:
    """Put their sessions away, without title and variables; how many that were."""
    return await tx.execute(
        """
        UPDATE sessions
        SET content = NULL, title = '', variables = '{}', deleted_at = coalesce(deleted_at, now()), version = version + 1
        WHERE workspace_id = current_workspace() AND subject_id = ANY(%(subjects)s)
        """,
        {"subjects": list(subjects)},
    )
