"""Who carries a run: claiming it, the signs of life of workers, and finding the runs of dead ones."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal
from uuid import UUID

from eyrie.postgres.database import Tx
from eyrie.runs.models import Claim, RunRef


@dataclass(frozen=True)
class Nudge:
    """A run that needs a wake-up."""

    id: UUID
    workspace_id: UUID


@dataclass(frozen=True)
class _Claimed:
    id: UUID
    workspace_id: UUID
    project_id: UUID
    subject_id: UUID
    session_id: UUID | None
    agent_id: UUID
    agent_version: int
    started_by: UUID
    started_by_kind: Literal["member", "key"]
    epoch: int
    taken_over: bool


async def claim(tx: Tx, run_id: UUID, worker: UUID, *, lease: timedelta, most_takeovers: int) -> Claim | None:
    """Become the carrier of a run; None when it has ended, stands still, a living worker carries it, or it was lost too often.

    The row lock makes claimants take turns; raising the epoch fences off whoever carried the run before, even if that
    process is only asleep and wakes up later. `most_takeovers` counts this one, if it is one.
    """
    row = await tx.maybe(
        _Claimed,
        """
        UPDATE runs SET owner = %(worker)s, epoch = runs.epoch + 1, wake_at = NULL, started_at = coalesce(started_at, now())
        FROM (SELECT id, owner, takeovers FROM runs WHERE id = %(run)s FOR UPDATE) AS before
        WHERE runs.id = before.id
            AND status IN ('queued', 'running', 'waiting')
            AND (before.owner IS NULL OR before.owner = %(worker)s
                OR NOT EXISTS (SELECT FROM workers WHERE workers.id = before.owner AND seen_at > now() - %(lease)s))
            AND before.takeovers + (before.owner IS NOT NULL)::int <= %(most)s
        RETURNING runs.id, workspace_id, project_id, subject_id, session_id, agent_id, agent_version, started_by,
            started_by_kind, epoch, before.owner IS NOT NULL AS taken_over
        """,
        {"run": run_id, "worker": worker, "lease": lease, "most": most_takeovers},
    )
    if row is None:
        return None
    ref = RunRef(row.id, row.workspace_id, row.subject_id, row.session_id)
    return Claim(ref, row.agent_id, row.agent_version, row.project_id, row.started_by, row.started_by_kind, row.epoch, row.taken_over)


async def was_lost_too_often(tx: Tx, run_id: UUID, *, most_takeovers: int) -> bool:
    """Whether a claim with this `most_takeovers` is refused for their sake (and maybe for other reasons too)."""
    sql = "SELECT takeovers + (owner IS NOT NULL)::int > %(most)s FROM runs WHERE id = %(run)s"
    return bool(await tx.value(bool, sql, {"run": run_id, "most": most_takeovers}))


async def enlist(tx: Tx, worker: UUID, *, hostname: str, pid: int, program_version: str) -> None:
    """Make a worker known."""
    await tx.execute(
        """
        INSERT INTO workers (id, hostname, pid, program_version) VALUES (%(worker)s, %(hostname)s, %(pid)s, %(version)s)
        ON CONFLICT (id) DO UPDATE SET seen_at = now()
        """,
        {"worker": worker, "hostname": hostname, "pid": pid, "version": program_version},
    )


async def beat(tx: Tx, worker: UUID, *, draining: bool) -> bool:
    """Renew a worker's lease on all it carries; False when somebody took it for dead and removed it."""
    sql = "UPDATE workers SET seen_at = now(), draining = %(draining)s WHERE id = %(worker)s"
    return await tx.execute(sql, {"worker": worker, "draining": draining}) == 1


async def retire(tx: Tx, worker: UUID) -> None:
    """Remove a worker: whatever it still carries may be taken over at once."""
    await tx.execute("DELETE FROM workers WHERE id = %(worker)s", {"worker": worker})


async def remove_dead(tx: Tx, *, silent: timedelta) -> int:
    """Forget workers that have not been seen for `silent`."""
    return await tx.execute("DELETE FROM workers WHERE seen_at < now() - %(silent)s", {"silent": silent})


async def lead(tx: Tx) -> bool:
    """Whether this transaction may do the rounds: of all processes that ask, one at a time."""
    return bool(await tx.value(bool, "SELECT pg_try_advisory_xact_lock(hashtext('eyrie.janitor'))"))


async def due(tx: Tx, *, lease: timedelta, again_after: timedelta, limit: int) -> list[Nudge]:
    """Runs that nobody moves though they should: whose carrier is dead, whose time has come, or whose wake-up was lost.

    Each is returned once per `again_after`: `wake_at` remembers when to nudge it again if nobody claims it.
    """
    return await tx.all(
        Nudge,
        """
        UPDATE runs SET wake_at = now() + %(again)s, admitted = true
        WHERE id IN (
            SELECT id FROM runs
            WHERE (
                owner IS NOT NULL AND (wake_at IS NULL OR wake_at <= now())
                AND NOT EXISTS (SELECT FROM workers WHERE workers.id = runs.owner AND seen_at > now() - %(lease)s)
            ) OR (
                owner IS NULL AND wake_at <= now()
            ) OR (
                owner IS NULL AND wake_at IS NULL AND admitted AND status = 'queued' AND updated_at < now() - %(again)s
            )
            LIMIT %(limit)s
            FOR UPDATE SKIP LOCKED
        )
        RETURNING id, workspace_id
        """,
        {"lease": lease, "again": again_after, "limit": limit},
    )


async def admit_all(tx: Tx, *, places: int, limit: int) -> list[Nudge]:
    """Give free places to queued runs, round-robin: the first in line of every workspace before the second of any."""
    return await tx.all(
        Nudge,
        """
        WITH line AS (
            SELECT id, workspace_id, row_number() OVER (PARTITION BY workspace_id ORDER BY id) AS position
            FROM (
                SELECT waiting.id, waiting.workspace_id
                FROM (SELECT DISTINCT workspace_id FROM runs WHERE status = 'queued' AND NOT admitted AND wake_at IS NULL) AS workspace
                CROSS JOIN LATERAL (
                    SELECT id, workspace_id FROM runs
                    WHERE runs.workspace_id = workspace.workspace_id AND status = 'queued' AND NOT admitted AND wake_at IS NULL
                    ORDER BY id LIMIT %(places)s
                ) AS waiting
            ) AS first
        ), taken AS (
            SELECT workspace_id, count(*) AS places FROM runs WHERE admitted GROUP BY workspace_id
        )
        UPDATE runs SET admitted = true
        WHERE id IN (
            SELECT line.id FROM line LEFT JOIN taken USING (workspace_id)
            WHERE line.position <= %(places)s - coalesce(taken.places, 0)
            ORDER BY line.position, line.id LIMIT %(limit)s
        ) AND NOT admitted
        RETURNING id, workspace_id
        """,
        {"places": places, "limit": limit},
    )


async def admit_next(tx: Tx, workspace_id: UUID, *, places: int) -> UUID | None:
    """Give the place that was just freed in a workspace to the first in its line; None when nobody waits or none is free."""
    return await tx.value(
        UUID,
        """
        UPDATE runs SET admitted = true
        WHERE id = (
            SELECT id FROM runs WHERE workspace_id = %(workspace)s AND status = 'queued' AND NOT admitted AND wake_at IS NULL
            ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
        ) AND %(places)s > (
            SELECT count(*) FROM (SELECT FROM runs WHERE workspace_id = %(workspace)s AND admitted LIMIT %(places)s) AS taken
        )
        RETURNING id
        """,
        {"workspace": workspace_id, "places": places},
    )


async def stay_in_line(tx: Tx, run_id: UUID) -> None:
    """Keep the place of a run that is handed to another worker."""
    await tx.execute("UPDATE runs SET admitted = true WHERE id = %(run)s AND status = 'queued'", {"run": run_id})


async def abandon(tx: Tx, run_id: UUID, worker: UUID, *, again_after: timedelta) -> None:
    """Give up a run after a failure of ours, as if its carrier had died: it is claimed again, and that is counted."""
    await tx.execute(
        """
        UPDATE runs SET owner = '00000000-0000-0000-0000-000000000000', wake_at = now() + %(again)s
        WHERE id = %(run)s AND owner = %(worker)s
        """,
        {"run": run_id, "worker": worker, "again": again_after},
    )


async def owned(tx: Tx, worker: UUID) -> list[Nudge]:
    """The runs that a worker owns."""
    return await tx.all(Nudge, "SELECT id, workspace_id FROM runs WHERE owner = %(worker)s", {"worker": worker})


async def line_up(tx: Tx, run_id: UUID) -> None:
    """Make a run that nobody carries a queued one again, at the place in line that its age gives it."""
    await tx.execute("UPDATE runs SET status = 'queued', admitted = false, wake_at = NULL WHERE id = %(run)s", {"run": run_id})
