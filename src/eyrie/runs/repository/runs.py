"""Runs as rows: created with their first event, read and locked by id."""

from dataclasses import dataclass
from uuid import UUID

from eyrie.postgres.database import Tx
from eyrie.runs.models import RunRow

_COLUMNS = """
    id, workspace_id, project_id, agent_id, agent_version, session_id, subject_id, started_by_kind, started_by, status, last_seq,
    steps, input_tokens, output_tokens, problem, created_at, updated_at, started_at, ended_at
"""


@dataclass(frozen=True)
class NewRun:
    """The row of a run that is about to be created."""

    id: UUID
    workspace_id: UUID
    project_id: UUID
    agent_id: UUID
    agent_version: int
    session_id: UUID | None
    subject_id: UUID
    started_by_kind: str
    started_by: UUID


async def insert(tx: Tx, run: NewRun, *, places: int) -> bool:
    """Create the row, without events; whether it got one of the workspace's places. Otherwise it waits in line.

    Two at once may both get the last place: the cap is for fairness, and the line is what keeps it.
    """
    admitted = await tx.value(
        bool,
        """
        INSERT INTO runs (id, workspace_id, project_id, agent_id, agent_version, session_id, subject_id, started_by_kind, started_by,
            status, admitted)
        SELECT %(id)s, %(workspace)s, %(project)s, %(agent)s, %(version)s, %(session)s, %(subject)s, %(kind)s, %(by)s, 'queued',
            %(places)s > (SELECT count(*) FROM (SELECT FROM runs WHERE workspace_id = %(workspace)s AND admitted LIMIT %(places)s) AS taken)
        RETURNING admitted
        """,
        {
            "id": run.id,
            "workspace": run.workspace_id,
            "project": run.project_id,
            "agent": run.agent_id,
            "version": run.agent_version,
            "session": run.session_id,
            "subject": run.subject_id,
            "kind": run.started_by_kind,
            "by": run.started_by,
            "places": places,
        },
    )
    return bool(admitted)


async def get(tx: Tx, run_id: UUID) -> RunRow | None:
    """A run of the current workspace."""
    return await tx.maybe(RunRow, f"SELECT {_COLUMNS} FROM runs WHERE id = %(run)s", {"run": run_id})


async def lock(tx: Tx, run_id: UUID) -> RunRow | None:
    """A run of the current workspace, held until the transaction ends: nobody appends to its log meanwhile."""
    return await tx.maybe(RunRow, f"SELECT {_COLUMNS} FROM runs WHERE id = %(run)s FOR UPDATE", {"run": run_id})


async def admit(tx: Tx, run_id: UUID, *, places: int) -> bool:
    """Give a run one of its workspace's places if one is free; whether it got it."""
    return bool(
        await tx.value(
            bool,
            """
            UPDATE runs SET admitted = true
            WHERE id = %(run)s AND NOT admitted AND %(places)s > (
                SELECT count(*) FROM (SELECT FROM runs AS other WHERE other.workspace_id = runs.workspace_id AND other.admitted
                    LIMIT %(places)s) AS taken
            )
            RETURNING true
            """,
            {"run": run_id, "places": places},
        )
    )


async def unpaid(tx: Tx, *, limit: int) -> list[UUID]:
    """Runs of the current workspace that stand still because a budget is used up: the only paused ones that wake by themselves."""
    return await tx.values(
        UUID, "SELECT id FROM runs WHERE status = 'paused' AND wake_at IS NOT NULL ORDER BY id LIMIT %(limit)s", {"limit": limit}
    )
