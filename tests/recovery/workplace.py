"""A workspace with one scripted agent, as a test starts, watches and decides on its runs: what the API does, in this process."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import aiohttp
from psycopg.types.json import Jsonb
from pydantic import JsonValue

from eyrie.agents.definition import AgentDefinition, ApprovalRule
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.gateway.schemas import ModelCreate, ProviderCreate
from eyrie.gateway.service import models, providers
from eyrie.identity.actor import Actor
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, Tx
from eyrie.runs import control
from eyrie.runs.approvals import Verdict, decide
from eyrie.runs.control import ControlDeps
from eyrie.runs.events import Decision, Recorded
from eyrie.runs.fold import fold
from eyrie.runs.models import RunRow
from eyrie.runs.repository import log, runs
from eyrie.runs.start import RunRequest, start
from eyrie.runs.state import RunState, Status
from eyrie.tools.registry import Registry
from tests.fakes.recovery_outside import Script
from tests.fakes.recovery_tools import receiving_tools
from tests.recovery.fleet import PLACES, SECRET_KEY, until
from tests.waiting import PATIENCE_SECONDS

DEFINITION = AgentDefinition(
    tools=("safe", "keyed", "verify", "never", "approved", "crashing"),
    approvals=(ApprovalRule(tool="approved"),),
)


@dataclass(frozen=True)
class Pending:
    """Something that a run asks a person."""

    id: UUID
    run_id: UUID
    kind: str


@dataclass(frozen=True)
class Workplace:
    """The workspace, its agent, and the hands of a person who works there."""

    db: Database
    actor: Actor
    agent_id: UUID
    control: ControlDeps
    tools: Registry

    async def start(self, script: Script) -> UUID:
        """Start a run that follows `script`."""
        request = RunRequest(self.agent_id, "scripted", 1, script.model_dump_json(), self.actor.project_id)
        async with self.db.tenant(self.actor.workspace_id) as tx:
            return await start(tx, self.control, self.actor, request)

    async def events(self, run_id: UUID) -> list[Recorded]:
        """The run's log."""
        async with self.db.tenant(self.actor.workspace_id, read_only=True) as tx:
            key = await self.control.vault.find(tx, self.actor.workspace_id, self.actor.id)
            return await log.read(tx, run_id, key)

    async def types(self, run_id: UUID) -> list[str]:
        """The types of the events in the run's log."""
        return [recorded.event.type for recorded in await self.events(run_id)]

    async def state(self, run_id: UUID) -> RunState:
        """The fold of the run's log."""
        return fold(await self.events(run_id))

    async def row(self, run_id: UUID) -> RunRow:
        """The run's row."""
        async with self.db.tenant(self.actor.workspace_id, read_only=True) as tx:
            row = await runs.get(tx, run_id)
        assert row is not None
        return row

    async def carrier(self, run_id: UUID) -> int:
        """The process that carries the run."""
        async with self.db.tenant(self.actor.workspace_id, read_only=True) as tx:
            owner = await tx.value(UUID, "SELECT owner FROM runs WHERE id = %s", [run_id])
        async with self.db.system() as tx:
            pid = await tx.value(int, "SELECT pid FROM workers WHERE id = %s", [owner])
        assert pid is not None
        return pid

    async def carried_by(self, pid: int) -> int:
        """How many runs a process carries."""
        async with self.db.system() as tx:
            sql = "SELECT count(*) FROM runs JOIN workers ON workers.id = runs.owner WHERE workers.pid = %s"
            return await tx.value(int, sql, [pid]) or 0

    async def unsettled(self) -> int:
        """How many runs neither have ended nor wait for a person."""
        async with self.db.tenant(self.actor.workspace_id, read_only=True) as tx:
            sql = "SELECT count(*) FROM runs WHERE status IN ('queued', 'running') OR (status = 'waiting' AND owner IS NOT NULL)"
            return await tx.value(int, sql) or 0

    async def pending(self) -> list[Pending]:
        """What runs ask now."""
        async with self.db.tenant(self.actor.workspace_id, read_only=True) as tx:
            return await tx.all(Pending, "SELECT id, run_id, kind FROM approvals WHERE status = 'pending' ORDER BY id")

    async def approve(self, approval_id: UUID) -> None:
        """Permit a call."""
        await self._decide(approval_id, Verdict(Decision.APPROVED))

    async def answer(self, approval_id: UUID, **answer: JsonValue) -> None:
        """Fill in a form."""
        await self._decide(approval_id, Verdict(Decision.ANSWERED, answer=answer))

    async def cancel(self, run_id: UUID) -> RunState:
        """Stop a run for good."""
        async with self.db.tenant(self.actor.workspace_id) as tx:
            return await control.cancel(tx, self.control, self.actor, run_id)

    async def resume(self, run_id: UUID) -> RunState:
        """Let a parked run go on."""
        async with self.db.tenant(self.actor.workspace_id) as tx:
            return await control.resume(tx, self.control, self.actor, run_id)

    async def taken_over_at(self, run_id: UUID) -> datetime:
        """When another worker took the run over, once one has."""

        async def taken() -> bool:
            return "run.taken_over" in await self.types(run_id)

        await until(taken, PATIENCE_SECONDS, "nobody takes the run over")
        return next(one.at for one in await self.events(run_id) if one.event.type == "run.taken_over")

    async def _decide(self, approval_id: UUID, verdict: Verdict) -> None:
        async with self.db.tenant(self.actor.workspace_id) as tx:
            await decide(tx, self.control, self.tools, self.actor, approval_id, verdict)

    async def settled(self, seconds: float) -> None:
        """Return when every run has ended or waits for a person."""

        async def all_settled() -> bool:
            return await self.unsettled() == 0

        await until(all_settled, seconds, "runs that do not settle")

    async def reaches(self, run_id: UUID, status: Status, seconds: float = PATIENCE_SECONDS) -> None:
        """Return when the run's row has the status."""

        async def reached() -> bool:
            return (await self.row(run_id)).status == status

        await until(reached, seconds, f"run {run_id} does not become {status}")


async def make_workplace(db: Database, client: aiohttp.ClientSession, actor: Actor, provider: str) -> Workplace:
    """An agent in the actor's workspace, whose model is at `provider`."""
    vault, agent_id = Vault(SECRET_KEY.encode()), uuid7()
    async with db.tenant(actor.workspace_id) as tx:
        wanted = ProviderCreate(name="outside", dialect=Dialect.OPENAI, base_url=provider)
        made = await providers.create(tx, vault, actor, wanted)
        await models.create(tx, actor, ModelCreate(provider_id=made.id, provider_model="fake-1"))
        await _insert_agent(tx, actor, agent_id)
    return Workplace(db, actor, agent_id, ControlDeps(vault, now, PLACES), receiving_tools(client, ""))


async def _insert_agent(tx: Tx, actor: Actor, agent_id: UUID) -> None:
    await tx.execute(
        "INSERT INTO agents (id, workspace_id, project_id, name, published, latest) VALUES (%s, %s, %s, 'scripted', 1, 1)",
        [agent_id, actor.workspace_id, actor.project_id],
    )
    await tx.execute(
        "INSERT INTO agent_versions (workspace_id, agent_id, number, definition, digest) VALUES (%s, %s, 1, %s, '')",
        [actor.workspace_id, agent_id, Jsonb(DEFINITION.model_dump(mode="json"))],
    )


async def start_all(workplace: Workplace, scripts: Sequence[Script]) -> dict[UUID, Script]:
    """Start a run for each script; the scripts by run."""
    return {await workplace.start(script): script for script in scripts}
