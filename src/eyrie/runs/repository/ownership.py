"""Who carries a run: claiming it, the signs of life of workers, and finding the runs of dead ones."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, LiteralString
from uuid import UUID

from eyrie.postgres.database import Tx
from eyrie.runs.models import Claim, Place, RunRef

LOST: LiteralString = "'00000000-0000-0000-0000-000000000000'"
"""The owner of runs whose carrier is known to be dead, or gave up: they are claimed as taken over."""
_READY: LiteralString = f"admitted AND wake_at IS NULL AND (owner IS NULL OR owner = {LOST})"


@dataclass(frozen=True)
class Nudge:
    """A run, and where it is."""

    id: UUID
    workspace_id: UUID


@dataclass(frozen=True)
class Owned:
    """A run that a worker owns, since the claim with this epoch."""

    id: UUID
    workspace_id: UUID
    epoch: int


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
        UPDATE runs SET owner = %(worker)s, epoch = runs.epoch + 1, status = 'running', wake_at = NULL,
            started_at = coalesce(started_at, now())
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
    return None if row is None else _claim(row)


def _claim(row: _Claimed) -> Claim:
    ref = RunRef(row.id, row.workspace_id, row.subject_id, row.session_id)
    return Claim(ref, row.agent_id, row.agent_version, row.project_id, row.started_by, row.started_by_kind, row.epoch, row.taken_over)


async def holds(tx: Tx, run_id: UUID, place: Place) -> bool:
    """Whether the carrier of a run still has the right to append, which an append would check by itself."""
    found = await tx.value(
        bool,
        """
        SELECT true FROM runs
        WHERE id = %(run)s AND owner = %(owner)s AND epoch = %(epoch)s
            AND NOT EXISTS (SELECT FROM workers WHERE workers.id = %(owner)s AND seen_at <= now() - %(seen_within)s::interval)
        """,
        {"run": run_id, "owner": place.owner, "epoch": place.epoch, "seen_within": place.seen_within},
    )
    return bool(found)


async def claim_ready(tx: Tx, worker: UUID, *, most_takeovers: int, limit: int) -> list[Claim]:
    """Become the carrier of up to `limit` runs that are ready: this is the queue, oldest first.

    Of several workers that ask at once each gets others. What was lost too often is left to those who carry nothing else.
    """
    rows = await tx.all(
        _Claimed,
        f"""
        WITH ready AS (
            SELECT id, owner FROM runs
            WHERE {_READY} AND status IN ('queued', 'running', 'waiting') AND takeovers + (owner IS NOT NULL)::int <= %(most)s
            ORDER BY id LIMIT %(limit)s FOR UPDATE SKIP LOCKED
        )
        UPDATE runs SET owner = %(worker)s, epoch = epoch + 1, status = 'running', started_at = coalesce(started_at, now())
        FROM ready WHERE runs.id = ready.id
        RETURNING runs.id, workspace_id, project_id, subject_id, session_id, agent_id, agent_version, started_by,
            started_by_kind, epoch, ready.owner IS NOT NULL AS taken_over
        """,
        {"worker": worker, "most": most_takeovers, "limit": limit},
    )
    return [_claim(row) for row in rows]


async def suspect(tx: Tx, *, most_takeovers: int) -> Nudge | None:
    """A run that is ready, but was lost more often than that: somebody has to carry it alone."""
    return await tx.maybe(
        Nudge,
        f"""
        SELECT id, workspace_id FROM runs
        WHERE {_READY} AND status IN ('queued', 'running', 'waiting') AND takeovers + (owner IS NOT NULL)::int > %(most)s
        ORDER BY id LIMIT 1
        """,
        {"most": most_takeovers},
    )


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


async def lose(tx: Tx, *, lease: timedelta, limit: int) -> int:
    """Take runs from workers that have not been seen for `lease`; how many. Raising the epoch fences off one that only slept."""
    return await tx.execute(
        f"""
        UPDATE runs SET owner = {LOST}, epoch = epoch + 1, admitted = true, wake_at = NULL
        WHERE id IN (
            SELECT id FROM runs
            WHERE owner IS NOT NULL AND owner <> {LOST}
                AND NOT EXISTS (SELECT FROM workers WHERE workers.id = runs.owner AND seen_at > now() - %(lease)s)
            LIMIT %(limit)s
            FOR UPDATE SKIP LOCKED
        )
        """,
        {"lease": lease, "limit": limit},
    )


async def due(tx: Tx, *, limit: int) -> int:
    """Make runs ready whose time has come; how many. Of those that are paused only ones that wait for money have a time."""
    return await tx.execute(
        f"""
        UPDATE runs SET wake_at = NULL, admitted = true, status = CASE status WHEN 'paused' THEN 'queued' ELSE status END
        WHERE id IN (
            SELECT id FROM runs WHERE wake_at <= now() AND (owner IS NULL OR owner = {LOST})
            LIMIT %(limit)s
            FOR UPDATE SKIP LOCKED
        )
        """,
        {"limit": limit},
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


async def abandon(tx: Tx, run: Owned, worker: UUID, *, again_after: timedelta) -> None:
    """Give up a run after a failure of ours, as if its carrier had died: it is claimed again, and that is counted.

    One that was let go meanwhile is left alone, although the same worker may have claimed it anew: its epoch tells.
    """
    await tx.execute(
        f"UPDATE runs SET owner = {LOST}, wake_at = now() + %(again)s WHERE id = %(run)s AND owner = %(worker)s AND epoch = %(epoch)s",
        {"run": run.id, "worker": worker, "epoch": run.epoch, "again": again_after},
    )


async def owned(tx: Tx, worker: UUID) -> list[Owned]:
    """The runs that a worker owns."""
    return await tx.all(Owned, "SELECT id, workspace_id, epoch FROM runs WHERE owner = %(worker)s", {"worker": worker})


async def line_up(tx: Tx, run_id: UUID) -> None:
    """Make a run that nobody carries a queued one again, at the place in line that its age gives it."""
    await tx.execute("UPDATE runs SET status = 'queued', admitted = false, wake_at = NULL WHERE id = %(run)s", {"run": run_id})
