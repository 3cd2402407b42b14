"""How the installation is, put together from the parts that know."""

from eyrie.durable import service as queue
from eyrie.identity.actor import Actor
from eyrie.observe.health import Health
from eyrie.observe.metrics import Metrics
from eyrie.postgres.database import Database
from eyrie.postgres.slow import SlowStatement
from eyrie.system import repository
from eyrie.system.schemas import CacheOut, SlowQueryOut, StatusOut, WorkerOut


async def status(database: Database, health: Health, metrics: Metrics, actor: Actor) -> StatusOut:
    """How the installation is now."""
    async with database.system() as tx:
        workers = await repository.workers(tx)
        depth = await queue.depth(tx) + await repository.waiting_runs(tx)
    async with database.tenant(actor.workspace_id, read_only=True) as tx:
        runs = await repository.unfinished_runs(tx)
    return StatusOut(
        health=await health.report(),
        workers=[WorkerOut.model_validate(worker) for worker in workers],
        queue_depth=depth,
        runs=runs,
        connections={role: dict(figures) for role, figures in database.statistics().items()},
        caches=[CacheOut(name=name, hits=reads.hits, misses=reads.misses) for name, reads in metrics.cache_reads().items()],
    )


async def slow_queries(database: Database, actor: Actor) -> list[SlowQueryOut]:
    """The slow statements of this process, with their plans."""
    found = database.slow.statements()
    plans: dict[SlowStatement, list[str] | None] = {}
    async with database.tenant(actor.workspace_id, read_only=True) as tx:
        plans |= {one: await repository.plan(tx, one.sql) for one in found if one.role == "app"}
    async with database.system() as tx:
        plans |= {one: await repository.plan(tx, one.sql) for one in found if one.role == "system"}
    return [_out(one, plans.get(one)) for one in found]


def _out(one: SlowStatement, plan: list[str] | None) -> SlowQueryOut:
    return SlowQueryOut.model_validate(
        {
            "sql": one.sql,
            "role": one.role,
            "times": one.times,
            "worst_ms": round(one.worst_seconds * 1000, 1),
            "mean_ms": round(one.total_seconds / one.times * 1000, 1),
            "last_at": one.last_at,
            "plan": plan,
        }
    )
