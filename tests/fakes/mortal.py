"""A process that dies: a database, a model and tools that fail for good at the n-th point at which a process could be killed."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import UUID

from pydantic import JsonValue

from eyrie.gateway.calls.context import Attribution, Reuse
from eyrie.gateway.protocol import NO_WISH, AssistantMessage, Completed, ModelEvent, ModelRequest, ModelResponse, ResolvedModel
from eyrie.postgres.database import Database, Tx
from eyrie.tools.protocol import Effects, Retry, ToolContext, ToolResult, ToolSpec


class Died(BaseException):
    """The process is gone. No handler of errors may see it."""


@dataclass
class Fate:
    """When a process dies: at its `at`-th point, or never. Once dead, whatever it still tries fails too."""

    at: int | None = None
    passed: int = 0

    def point(self) -> None:
        """A point at which the process could be killed."""
        self.passed += 1
        if self.at is not None and self.passed >= self.at:
            raise Died


class MortalDatabase(Database):
    """The connections of a process that dies before a transaction, before its commit, or after it."""

    def __init__(self, alive: Database, fate: Fate) -> None:
        self.urls = alive.urls
        self._alive = alive
        self._fate = fate

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[Tx]:
        self._fate.point()
        async with self._alive.alone() as tx:
            yield tx
        self._fate.point()

    @asynccontextmanager
    async def tenant(self, workspace_id: UUID, *, read_only: bool = False) -> AsyncIterator[Tx]:
        self._fate.point()
        async with self._alive.tenant(workspace_id, read_only=read_only) as tx:
            yield tx
            self._fate.point()
        self._fate.point()


@dataclass
class PlannedModel:
    """Gives the n-th turn of a plan to a conversation with n - 1 answers: the same to a repeated step. `asked` counts by turn."""

    turns: Sequence[ModelResponse]
    fate: Fate
    asked: dict[int, int] = field(default_factory=dict)

    async def stream(self, request: ModelRequest) -> AsyncIterator[ModelEvent]:
        turn = sum(isinstance(message, AssistantMessage) for message in request.messages)
        self.fate.point()
        self.asked[turn] = self.asked.get(turn, 0) + 1
        yield Completed(response=self.turns[turn])
        self.fate.point()

    async def resolve(self, who: Attribution, name: str | None, reuse: Reuse = NO_WISH) -> ResolvedModel:
        return ResolvedModel("planned", "test", "planned-1", self)


@dataclass
class Receiver:
    """The world outside: what arrived there, and how often it took effect. It honours keys where the tool's class says so."""

    arrived: list[str] = field(default_factory=list)
    effects: dict[str, int] = field(default_factory=dict)

    def take(self, tool: str, key: str, *, honours_keys: bool) -> None:
        """A request arrives."""
        self.arrived.append(tool)
        if not (honours_keys and f"{tool}:{key}" in self.effects):
            self.effects[f"{tool}:{key}"] = self.effects.get(f"{tool}:{key}", 0) + 1

    def effects_of(self, tool: str) -> int:
        """How often a tool took effect, under whatever key."""
        return sum(count for name, count in self.effects.items() if name.startswith(f"{tool}:"))


@dataclass
class MortalTool:
    """A tool of a retry class, called like it, whose process may die before and after the effect."""

    retry: Retry
    receiver: Receiver
    fate: Fate

    @property
    def spec(self) -> ToolSpec:
        return ToolSpec(
            name=self.retry.value,
            description="Has an effect.",
            parameters={"type": "object", "properties": {}, "additionalProperties": False},
            retry=self.retry,
            effects=Effects.NONE if self.retry is Retry.SAFE else Effects.EXTERNAL,
        )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        self.fate.point()
        self.receiver.take(self.retry, context.idempotency_key, honours_keys=self.retry is Retry.KEYED)
        self.fate.point()
        return ToolResult(text="done")

    async def verify(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult | None:
        happened = f"{self.retry}:{context.idempotency_key}" in self.receiver.effects
        return ToolResult(text="done, as the receiver says") if happened else None
