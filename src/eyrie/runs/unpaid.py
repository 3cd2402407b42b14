"""Runs that stand still because a budget is used up: a raise lets them go on."""

from uuid import UUID

import structlog

from eyrie.postgres.database import Database
from eyrie.runs.control import ControlDeps, append, lock, requeue
from eyrie.runs.errors import RunEnded, RunNotFound
from eyrie.runs.events import By, RunResumed
from eyrie.runs.repository import runs

log = structlog.get_logger(__name__)

_AT_ONCE = 500


async def resume_unpaid(database: Database, deps: ControlDeps, workspace_id: UUID) -> int:
    """Let the runs of a workspace ask again whether they may spend; how many. Those whose budget is still used up stand still again."""
    async with database.tenant(workspace_id, read_only=True) as tx:
        waiting = await runs.unpaid(tx, limit=_AT_ONCE)
    resumed = 0
    for run_id in waiting:
        resumed += await _resume(database, deps, workspace_id, run_id)
    return resumed


async def _resume(database: Database, deps: ControlDeps, workspace_id: UUID, run_id: UUID) -> bool:
    async with database.tenant(workspace_id) as tx:
        try:
            run = await lock(tx, deps, run_id)
        except (RunNotFound, RunEnded):
            return False
        if run.state.unpaid_since is None or run.row.status != "paused":  # another worker was faster
            return False
        await append(tx, deps, run, (RunResumed(by=By(kind="system")),))
        await requeue(tx, deps, run_id)
    log.info("a run goes on: a budget was changed", run_id=str(run_id), workspace_id=str(workspace_id))
    return True
