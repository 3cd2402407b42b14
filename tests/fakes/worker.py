"""A worker without a queue: a test says when a run moves."""

import asyncio
from dataclasses import dataclass, field, replace
from functools import partial
from uuid import UUID

from psycopg.types.json import Jsonb
from pydantic import JsonValue

from eyrie.agents.definition import AgentDefinition
from eyrie.gateway.protocol import ModelSource
from eyrie.identity.actor import Actor, Role
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from eyrie.runs.advance import advance, advance_alone
from eyrie.runs.bus import Bus
from eyrie.runs.control import ControlDeps
from eyrie.runs.decide import MAX_TOGETHER
from eyrie.runs.deltas import DeltaWriter
from eyrie.runs.deps import RunDeps, RunSettings
from eyrie.runs.errors import OwnershipLost
from eyrie.runs.events import Recorded
from eyrie.runs.fold import fold
from eyrie.runs.models import Claim, RunRow
from eyrie.runs.quarantine import CellBroken, Quarantine
from eyrie.runs.repository import log, ownership, runs
from eyrie.runs.start import RunRequest, start
from eyrie.runs.state import RunState
from eyrie.runs.worker import RunWorker
from eyrie.tools.protocol import Tool
from eyrie.tools.registry import Registry

SECRET = b"s" * 32


@dataclass
class FixedDefinitions:
    """One definition, whatever is asked for."""

    definition: AgentDefinition

    async def load(self, workspace_id: UUID, agent_id: UUID, version: int) -> AgentDefinition:
        return self.definition


@dataclass
class Rig:
    """A workspace with one agent, and everything that carries its runs."""

    db: Database
    actor: Actor
    agent_id: UUID
    deps: RunDeps
    control: ControlDeps
    registry: Registry = field(default_factory=lambda: Registry(()))

    async def start(self, text: str = "go", **variables: JsonValue) -> UUID:
        """Start a run; nothing moves it until `advance`."""
        return await self.start_as(RunRequest(self.agent_id, "helper", 1, text, self.actor.project_id, variables=variables))

    async def start_as(self, request: RunRequest) -> UUID:
        """Start this very run."""
        async with self.db.tenant(self.actor.workspace_id) as tx:
            return await start(tx, self.control, self.actor, request)

    async def advance(self, run_id: UUID) -> RunState:
        """Let the worker carry the run as far as it goes."""
        await carry(run_id, self.actor.workspace_id, self.deps)
        return await self.state(run_id)

    async def run(self, text: str = "go") -> tuple[UUID, RunState]:
        """Start a run and carry it."""
        run_id = await self.start(text)
        return run_id, await self.advance(run_id)

    async def events(self, run_id: UUID) -> list[Recorded]:
        """The run's log."""
        async with self.db.tenant(self.actor.workspace_id, read_only=True) as tx:
            key = await self.deps.vault.find(tx, self.actor.workspace_id, self.actor.id)
            return await log.read(tx, run_id, key)

    async def state(self, run_id: UUID) -> RunState:
        """The fold of the run's log."""
        return fold(await self.events(run_id))

    async def row(self, run_id: UUID) -> RunRow:
        """The run's row."""
        async with self.db.tenant(self.actor.workspace_id, read_only=True) as tx:
            row = await runs.get(tx, run_id)
        assert row is not None
        return row

    def another_worker(self) -> "Rig":
        """The same rig in the hands of another worker."""
        return replace(self, deps=replace(self.deps, worker=uuid7(), bus=Bus(self.db.urls.app)))


async def make_rig(
    db: Database, actor: Actor, models: ModelSource, definition: AgentDefinition, tools: tuple[Tool, ...] = (), **settings: float
) -> Rig:
    """A rig in the actor's workspace."""
    agent_id = uuid7()
    async with db.tenant(actor.workspace_id) as tx:
        await tx.execute(
            "INSERT INTO agents (id, workspace_id, project_id, name, published, latest) VALUES (%s, %s, %s, 'helper', 1, 1)",
            [agent_id, actor.workspace_id, actor.project_id],
        )
        await tx.execute(
            "INSERT INTO agent_versions (workspace_id, agent_id, number, definition, digest) VALUES (%s, %s, 1, %s, '')",
            [actor.workspace_id, agent_id, Jsonb(definition.model_dump(mode="json"))],
        )
    bus = Bus(db.urls.app)
    vault = Vault(SECRET)
    deps = RunDeps(
        worker=uuid7(),
        database=db,
        vault=vault,
        bus=bus,
        deltas=DeltaWriter(db, bus),
        models=models,
        tools=Registry(tools),
        definitions=FixedDefinitions(definition),
        clock=now,
        settings=RunSettings(**settings),  # type: ignore[arg-type]  # tests name plain numbers
    )
    return Rig(db, actor, agent_id, deps, ControlDeps(vault, now, 32), Registry(tools))


async def carry(run_id: UUID, workspace_id: UUID, deps: RunDeps) -> None:
    """Claim this run, if it is to be had, and carry it as far as it goes."""
    async with deps.database.tenant(workspace_id) as tx:
        claim = await ownership.claim(tx, run_id, deps.worker, lease=deps.settings.lease, most_takeovers=MAX_TOGETHER)
    if claim is not None:
        await advance(claim, deps)


@dataclass
class InProcessCell:
    """A cell that is no process: a run that fails in it fails as if it had ended one."""

    deps: RunDeps
    carried: list[Claim] = field(default_factory=list)
    usable: bool = True

    async def carry(self, claim: Claim, draining: asyncio.Event) -> None:
        self.carried.append(claim)
        try:
            await advance_alone(claim, self.deps)
        except OwnershipLost:
            return
        except RuntimeError as error:
            raise CellBroken(type(error).__name__) from error

    async def end(self) -> None:
        self.usable = False


def run_worker(deps: RunDeps) -> RunWorker:
    """A worker whose cell is no process."""
    return RunWorker(deps, partial(_in_process, deps))


def quarantine(deps: RunDeps) -> Quarantine:
    """What carries runs alone, in a cell that is no process."""
    return Quarantine(deps, partial(_in_process, deps))


async def _in_process(deps: RunDeps) -> InProcessCell:
    return InProcessCell(deps)


def member_of(workspace_id: UUID, project_id: UUID, role: Role = Role.MEMBER) -> Actor:
    """A member of a workspace."""
    return Actor("member", uuid7(), workspace_id, project_id, role, "Ada")
