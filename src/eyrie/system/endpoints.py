"""How the installation is, for administrators."""

from typing import Annotated

from fastapi import APIRouter, Depends

from eyrie.identity.access import Route, requires
from eyrie.identity.actor import Actor, Role
from eyrie.kit.resources import resource
from eyrie.observe.health import Health
from eyrie.observe.metrics import Metrics
from eyrie.postgres.database import Database
from eyrie.system import service
from eyrie.system.schemas import SlowQueriesOut, StatusOut

router = APIRouter(prefix="/api/v1/system", tags=["operations"], route_class=Route)

SystemReader = Annotated[Actor, Depends(requires(Role.ADMIN, scope="system:read"))]
TheDatabase = Annotated[Database, Depends(resource(Database))]
TheHealth = Annotated[Health, Depends(resource(Health))]
TheMetrics = Annotated[Metrics, Depends(resource(Metrics))]


@router.get("/status")
async def read_status(actor: SystemReader, database: TheDatabase, health: TheHealth, metrics: TheMetrics) -> StatusOut:
    """How the installation is: its workers, its queue, the workspace's unfinished runs, connections, caches, health."""
    return await service.status(database, health, metrics, actor)


@router.get("/slow-queries")
async def read_slow_queries(actor: SystemReader, database: TheDatabase) -> SlowQueriesOut:
    """Statements that took longer than `EYRIE_DATABASE__SLOW_SECONDS`, with the database's plan for each; never with values."""
    return SlowQueriesOut(threshold_ms=round(database.slow.threshold_seconds * 1000, 1), items=await service.slow_queries(database, actor))
