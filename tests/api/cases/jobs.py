"""Background jobs and schedules."""

from eyrie.durable.service import enqueue
from tests.api.cases.case import LIST, Case, Make
from tests.api.world import Example, Person, World


def job(status: str = "todo") -> Make:
    async def make(world: World, person: Person) -> Example:
        async with world.database.system() as tx:
            await enqueue(tx, "test.job", [{"workspace_id": str(world.workspace.id)}])
            job_id = await tx.value(int, "SELECT max(id) FROM procrastinate_jobs")
            await tx.execute("UPDATE procrastinate_jobs SET status = %s WHERE id = %s", [status, job_id])
        return Example({"job_id": str(job_id)})

    return make


async def schedule(world: World, person: Person) -> Example:
    return Example({"name": "audit.seal"})


CASES = {
    "GET /api/v1/jobs": LIST,
    "GET /api/v1/jobs/{job_id}": Case(job()),
    "POST /api/v1/jobs/{job_id}/cancel": Case(job()),
    "POST /api/v1/jobs/{job_id}/retry": Case(job("failed")),
    # The workspace of the test is not the first one, whose administrators operate the installation.
    "GET /api/v1/schedules": Case(LIST.make, outside=403),
    "POST /api/v1/schedules/{name}/run": Case(schedule, hidden=False, outside=403),
}
