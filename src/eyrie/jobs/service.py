"""Who may see and do what with jobs and schedules.

Jobs of a workspace belong to its administrators. Those of the installation, and its schedules, belong to the administrators of the
workspace that was made at the first start. Nobody sees jobs of another workspace.
"""

from collections.abc import Sequence
from datetime import datetime

from eyrie.audit.service import record
from eyrie.durable import service as queue
from eyrie.durable.jobs import Job
from eyrie.durable.timetable import Timetable
from eyrie.identity.actor import Actor
from eyrie.identity.service import workspaces
from eyrie.jobs.errors import OperatorsOnly
from eyrie.jobs.schemas import JobDetailOut, ScheduleOut, shown, shown_with
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Database, Tx


async def homes_of(database: Database, actor: Actor) -> Sequence[str]:
    """Whose jobs the caller may see: those of their workspace and, for operators, those of the installation."""
    own = str(actor.workspace_id)
    return [own, queue.INSTALLATION] if await _is_operator(database, actor) else [own]


async def check_operator(database: Database, actor: Actor) -> None:
    """Raises OperatorsOnly for whoever does not operate the installation."""
    if not await _is_operator(database, actor):
        raise OperatorsOnly


async def read(tx: Tx, homes: Sequence[str], job_id: int) -> JobDetailOut:
    """A job with its history. Raises NotFound."""
    job = await queue.find(tx, homes, job_id)
    return shown_with(job, await queue.history(tx, job))


async def cancel(tx: Tx, actor: Actor, homes: Sequence[str], job_id: int) -> Job:
    """Cancel a job that waits or runs. Raises NotFound, JobEnded."""
    job = await queue.find(tx, homes, job_id)
    await queue.cancel(tx, job)
    await record(tx, actor, "job.cancelled", "job", str(job.id), task=job.task)
    return await queue.find(tx, homes, job_id)


async def retry(tx: Tx, actor: Actor, homes: Sequence[str], job_id: int) -> Job:
    """Have a job done again that failed or was cancelled. Raises NotFound, JobNotEnded."""
    job = await queue.find(tx, homes, job_id)
    await queue.retry(tx, job)
    await record(tx, actor, "job.retried", "job", str(job.id), task=job.task)
    return await queue.find(tx, homes, job_id)


async def schedules(tx: Tx, timetable: Timetable, now: datetime) -> list[ScheduleOut]:
    """Every schedule, with its next firing and its newest job."""
    newest = await queue.newest(tx, [due.name for due in timetable.schedules])
    return [
        ScheduleOut(
            name=due.name,
            about=due.about,
            cron=due.cron,
            next_at=due.next_after(now),
            last_job=shown(newest[due.name]) if due.name in newest else None,
        )
        for due in timetable.schedules
    ]


async def run_now(tx: Tx, actor: Actor, timetable: Timetable, name: str) -> Job:
    """Have a schedule's work done now; the ticks go on as before. Raises NotFound."""
    due = timetable.find(name)
    if due is None:
        raise NotFound("schedule", name)
    job = await queue.fire(tx, due.name)
    await record(tx, actor, "schedule.fired", "schedule", due.name, job_id=str(job.id))
    return job


async def _is_operator(database: Database, actor: Actor) -> bool:
    async with database.system() as tx:
        return await workspaces.is_first(tx, actor.workspace_id)
