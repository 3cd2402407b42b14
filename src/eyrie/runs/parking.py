"""Setting a run aside whose log can't be read, so that it neither runs nor is tried for ever."""

from datetime import datetime
from uuid import UUID

from eyrie.postgres.database import Tx
from eyrie.runs.events import RunParked
from eyrie.runs.models import Progress, RunRef, Write
from eyrie.runs.repository import log, runs
from eyrie.runs.state import Status


async def set_aside(tx: Tx, run_id: UUID, reason: str, at: datetime) -> None:
    """Park a run, whoever carries it; nothing happens to one that has ended. `reason` becomes the run's problem."""
    row = await runs.lock(tx, run_id)
    if row is None or Status(row.status).ended:
        return
    progress = Progress(Status.PARKED, row.steps, row.input_tokens, row.output_tokens, problem=reason, release=True)
    event = RunParked(takeovers=0)
    await log.append(tx, RunRef(row.id, row.workspace_id, row.subject_id, row.session_id), None, Write((event,), progress, at))
