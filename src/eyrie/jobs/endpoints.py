"""Background jobs and schedules."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from eyrie.durable import service as queue
from eyrie.durable.errors import JobEnded, JobNotEnded
from eyrie.durable.timetable import Timetable
from eyrie.identity.access import CurrentCall, ReadSession, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.jobs import service
from eyrie.jobs.errors import OperatorsOnly
from eyrie.jobs.schemas import JobDetailOut, JobOut, SchedulesOut, shown
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.problems import NotFound
from eyrie.kit.resources import resource
from eyrie.kit.selection import selected
from eyrie.postgres.database import Database

jobs_router = APIRouter(prefix="/api/v1/jobs", tags=["operations"], route_class=Route)
schedules_router = APIRouter(prefix="/api/v1/schedules", tags=["operations"], route_class=Route)
ROUTERS = (jobs_router, schedules_router)

JobReader = Annotated[Actor, Depends(requires(Role.ADMIN, scope="jobs:read"))]
JobEditor = Annotated[Actor, Depends(requires(Role.ADMIN, scope="jobs:write"))]
JobQuery = Annotated[ListQuery, Depends(listing_query(queue.JOBS))]
JobId = Annotated[int, Path(ge=1, le=(1 << 63) - 1)]
TheDatabase = Annotated[Database, Depends(resource(Database))]
TheTimetable = Annotated[Timetable, Depends(resource(Timetable))]


@jobs_router.get("", response_model=Page[JobOut])
async def search(query: JobQuery, actor: JobReader, session: ReadSession, database: TheDatabase) -> Page[JobOut] | Response:
    """List background jobs of the workspace; administrators of the first workspace see those of the installation too."""
    found = await queue.search(session, await service.homes_of(database, actor), query)
    return selected(found.map(shown), query)


@jobs_router.get("/{job_id}", responses=documents(NotFound))
async def read(job_id: JobId, actor: JobReader, session: ReadSession, database: TheDatabase) -> JobDetailOut:
    """Read a job and what happened to it."""
    return await service.read(session, await service.homes_of(database, actor), job_id)


@jobs_router.post("/{job_id}/cancel", responses=documents(NotFound, JobEnded))
async def cancel(job_id: JobId, actor: JobEditor, session: WriteSession, database: TheDatabase) -> JobOut:
    """Cancel a job: one that waits is taken out of the line, one that runs is stopped by its worker as soon as that hears of it."""
    return shown(await service.cancel(session, actor, await service.homes_of(database, actor), job_id))


@jobs_router.post("/{job_id}/retry", responses=documents(NotFound, JobNotEnded))
async def retry(job_id: JobId, actor: JobEditor, session: WriteSession, database: TheDatabase) -> JobOut:
    """Put a job that failed or was cancelled in line again."""
    return shown(await service.retry(session, actor, await service.homes_of(database, actor), job_id))


@schedules_router.get("", responses=documents(OperatorsOnly))
async def schedules(
    actor: JobReader, session: ReadSession, database: TheDatabase, timetable: TheTimetable, call: CurrentCall
) -> SchedulesOut:
    """List what is due again and again, with the next firing and the newest job; for administrators of the first workspace."""
    await service.check_operator(database, actor)
    return SchedulesOut(items=await service.schedules(session, timetable, call.identity.clock()))


@schedules_router.post("/{name}/run", status_code=202, responses=documents(NotFound, OperatorsOnly))
async def run_now(name: str, actor: JobEditor, session: WriteSession, database: TheDatabase, timetable: TheTimetable) -> JobOut:
    """Have a schedule's work done now; its ticks go on as before. When a job of it waits already, that is the one."""
    await service.check_operator(database, actor)
    return shown(await service.run_now(session, actor, timetable, name))
