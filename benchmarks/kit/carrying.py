"""Eyrie's run core as a benchmark drives it: a workspace with an agent, a worker on the real queue, a model that takes no time."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import JsonValue

from eyrie.agents.definition import AgentDefinition
from eyrie.durable.engine import Engine, EngineSettings
from eyrie.gateway.calls.context import Attribution, Reuse
from eyrie.gateway.protocol import (
    NO_WISH,
    AssistantMessage,
    Completed,
    Finish,
    ModelEvent,
    ModelRequest,
    ModelResponse,
    ResolvedModel,
    TextDelta,
    ToolCall,
    ToolMessage,
    Usage,
)
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls
from eyrie.postgres.embedded import running_server
from eyrie.runs.bus import News
from eyrie.runs.events import RunCompleted, RunFailed, StepStarted
from eyrie.runs.start import RunRequest, start
from eyrie.tools.protocol import ToolContext, ToolResult, ToolSpec
from tests.fakes.worker import Rig, make_rig, member_of, run_worker

QUESTION = "What is the weather in Oslo?"
ANSWER = "It is sunny in Oslo."
_USAGE = Usage(input=10, output=5)


@dataclass(frozen=True)
class Scripted:
    """Asks for the tool, then answers, each after `seconds`."""

    seconds: float = 0.0

    async def stream(self, request: ModelRequest) -> AsyncIterator[ModelEvent]:
        """The next turn of the script."""
        if self.seconds:
            await asyncio.sleep(self.seconds)
        if isinstance(request.messages[-1], ToolMessage):
            yield TextDelta(text=ANSWER)
            message, finish = AssistantMessage(text=ANSWER), Finish.STOP
        else:
            call = ToolCall(id="call-1", name="weather", arguments={"city": "Oslo"})
            message, finish = AssistantMessage(tool_calls=(call,)), Finish.TOOL_CALLS
        yield Completed(response=ModelResponse(message=message, finish=finish, usage=_USAGE, model="scripted-1"))

    async def resolve(self, who: Attribution, name: str | None, reuse: Reuse = NO_WISH) -> ResolvedModel:
        """It is the only model."""
        del who, name, reuse
        return ResolvedModel("scripted", "bench", "scripted-1", self)


class Weather:
    """The same trivial tool that the reference programs have."""

    spec = ToolSpec(
        name="weather",
        description="The weather in a city.",
        parameters={"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"], "additionalProperties": False},
    )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        """Always sunny."""
        del context
        return ToolResult(text=f"sunny in {arguments['city']}")


def urls_of(data_dir: Path) -> DatabaseUrls:
    """The embedded server that another process runs on `data_dir`."""
    server = running_server(data_dir)
    if server is None:
        raise RuntimeError(f"no server runs on {data_dir}")
    return server.urls


async def workspace(database: Database, model: Scripted) -> Rig:
    """A new workspace with one agent that may use the tool, and what carries its runs."""
    workspace_id, project_id = uuid7(), uuid7()
    async with database.tenant(workspace_id) as tx:
        await tx.execute("INSERT INTO workspaces (id, name, slug) VALUES (%s, 'Bench', %s)", [workspace_id, f"w-{workspace_id.hex}"])
        await tx.execute(
            "INSERT INTO projects (id, workspace_id, name, slug, is_default) VALUES (%s, %s, 'Default', 'default', true)",
            [project_id, workspace_id],
        )
    actor = member_of(workspace_id, project_id)
    return await make_rig(database, actor, model, AgentDefinition(tools=("weather",)), (Weather(),))


@asynccontextmanager
async def working(rig: Rig) -> AsyncIterator[None]:
    """Carry runs for as long as the block lasts, as a worker process does, its queue for other jobs included."""
    worker = run_worker(rig.deps)
    engine = Engine(rig.db.urls.system, [], [], EngineSettings())
    async with rig.deps.bus.running(), rig.deps.deltas.running(), worker.running(), engine, engine.working():
        yield


class Watch:
    """Hears of a run from the bus of this process: `began` when its first step starts, `ended` when it has its answer."""

    def __init__(self) -> None:
        self.began = asyncio.Event()
        self.ended = asyncio.Event()

    def __call__(self, news: Sequence[News]) -> None:
        """What the bus calls."""
        for one in news:
            match getattr(one, "event", None):
                case StepStarted():
                    self.began.set()
                case RunCompleted():
                    self.ended.set()
                case RunFailed(problem=problem):
                    raise RuntimeError(f"a run failed: {problem}")
                case _:
                    pass


@asynccontextmanager
async def started(rig: Rig) -> AsyncIterator[Watch]:
    """A run, started as the API does it, and watched from the first moment for as long as the block lasts."""
    watch = Watch()
    with ExitStack() as listening:
        async with rig.db.tenant(rig.actor.workspace_id) as tx:
            run_id = await start(tx, rig.control, rig.actor, request(rig))
            listening.enter_context(rig.deps.bus.reading(run_id, watch))
        yield watch


def request(rig: Rig) -> RunRequest:
    """What every run is asked."""
    return RunRequest(rig.agent_id, "helper", 1, QUESTION, rig.actor.project_id)
