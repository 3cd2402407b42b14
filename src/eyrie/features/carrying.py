"""What carrying runs needs, put together from the parts of a process."""

from datetime import timedelta
from uuid import UUID

from eyrie.agents.definitions import StoredDefinitions
from eyrie.gateway.source import Models
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.resources import Resources
from eyrie.observe.metrics import Metrics
from eyrie.observe.spans import Tracing
from eyrie.postgres.database import Database
from eyrie.runs.bus import Bus
from eyrie.runs.deltas import DeltaWriter
from eyrie.runs.deps import RunDeps, RunSettings
from eyrie.settings import Settings
from eyrie.tools.registry import Registry


def run_deps(resources: Resources, worker_id: UUID) -> RunDeps:
    """What carrying runs needs, in the name of a worker."""
    settings, database, bus = resources.get(Settings), resources.get(Database), resources.get(Bus)
    return RunDeps(
        worker=worker_id,
        database=database,
        vault=resources.get(Vault),
        bus=bus,
        deltas=DeltaWriter(database, bus),
        models=resources.get(Models),
        tools=resources.get(Registry),
        definitions=StoredDefinitions(database, resources.get(Metrics).cache("definitions")),
        clock=now,
        tracer=resources.get(Tracing).tracer,
        settings=RunSettings(
            lease=timedelta(seconds=settings.runs.lease_seconds),
            heartbeat_seconds=settings.runs.heartbeat_seconds,
            workspace_places=settings.runs.workspace_concurrency,
            worker_places=settings.runs.worker_concurrency,
            grace_seconds=settings.runs.grace_seconds,
        ),
    )
