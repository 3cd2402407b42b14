"""Models behind the response cache, over a real database and a scripted provider."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from msgspec import structs
from prometheus_client import CollectorRegistry

from eyrie.gateway.cache import repository
from eyrie.gateway.cache.cached_model import CachedModel, Report, through_cache
from eyrie.gateway.cache.meaning import Meanings
from eyrie.gateway.cache.memory import Memory
from eyrie.gateway.cache.models import Kept, Mode, Policy
from eyrie.gateway.cache.responses import Policies, ResponseCache
from eyrie.gateway.cache.shared import Shared
from eyrie.gateway.cache.tally import Tally
from eyrie.gateway.calls.context import Attribution, CacheUse, Feature, Reuse, Terms
from eyrie.gateway.calls.guards import Guard
from eyrie.gateway.calls.model import GovernedModel
from eyrie.gateway.protocol import Completed, Message, ModelRequest, ModelResponse, SystemMessage, TextPart, UserMessage
from eyrie.gateway.providers.session import Session
from eyrie.identity.vault import Vault
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.conftest import Workspace
from tests.fakes.gateway import Rig, deployment, target
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import ReceivedRequest, Turn

LONG = "A long answer, said in many pieces. " * 20
Vectors = Callable[[str], list[float]]


def question(text: str = "What is a mole?", *before: Message, system: str = "Be brief.", **settings: object) -> ModelRequest:
    """A request that ends with what a person says."""
    said = UserMessage(parts=(TextPart(text=text),))
    return ModelRequest.model_validate({"model": "whatever", "messages": (SystemMessage(text=system), *before, said), **settings})


@dataclass
class Clock:
    """A clock that a test sets."""

    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, seconds: float) -> None:
        """Let time pass."""
        self.at += timedelta(seconds=seconds)


@dataclass
class Provider:
    """Answers with a new number each time, and says what texts mean; a test may set what it answers next."""

    vectors: Vectors = lambda text: [1.0, float(len(text))]
    turns: list[Turn] = field(default_factory=list)
    answered: int = 0
    embedded: int = 0

    def __call__(self, request: ReceivedRequest) -> Turn:
        if request.path.endswith("/embeddings"):
            self.embedded += 1
            vector = self.vectors(str(request.body["input"]))
            body = {"data": [{"embedding": vector}], "usage": {"prompt_tokens": 4}}
            return Turn(raw=json.dumps(body).encode(), content_type="application/json")
        self.answered += 1
        return self.turns.pop(0) if self.turns else Turn(text=f"Answer {self.answered}.")


class Watched(Shared):
    """The second level; counts how often it was looked into, and claims."""

    looks = 0
    claims = 0

    async def find(self, workspace_id: UUID, policy: Policy, key: bytes) -> Kept | None:
        self.looks += 1
        return await super().find(workspace_id, policy, key)

    async def _claim(self, workspace_id: UUID, key: bytes, claimant: UUID) -> bool:
        self.claims += 1
        return await super()._claim(workspace_id, key, claimant)


@dataclass
class Caching:
    """A process that answers through the cache."""

    database: Database
    rig: Rig
    session: Session
    cache: ResponseCache
    shared: Watched
    provider: Provider
    clock: Clock
    workspace: Workspace
    reports: list[Report] = field(default_factory=list)
    principal: UUID = field(default_factory=uuid7)

    async def allow(self, mode: Mode = Mode.EXACT, workspace_id: UUID | None = None, **settings: object) -> Policy:
        """Set the policy of a workspace."""
        wanted = replace(Policy(mode), embedding_model="big" if mode is Mode.SEMANTIC else None, **settings)  # type: ignore[arg-type]  # of the right field
        async with self.database.tenant(workspace_id or self.workspace.id) as tx:
            made = await repository.set_policy(tx, wanted)
        self.cache.forget(workspace_id or self.workspace.id)
        return made

    def who(self, **about: object) -> Attribution:
        """Who asks."""
        somebody = Attribution(self.workspace.id, self.workspace.project_id, self.principal, "key", Feature.API)
        return structs.replace(somebody, **about)

    async def model(
        self, who: Attribution | None = None, terms: Terms | None = None, reuse: Reuse | None = None
    ) -> CachedModel | GovernedModel:
        """The model that a workspace gets; it reports when it is cached."""
        inner = GovernedModel(self.rig.gateway, self.session, who or self.who(), "big", terms or Terms())
        made = await through_cache(self.cache, inner, reuse or Reuse())
        assert isinstance(made, CachedModel | GovernedModel)
        return replace(made, told=self.reports.append) if isinstance(made, CachedModel) else made

    async def ask(
        self, request: ModelRequest | None = None, *, who: Attribution | None = None, terms: Terms | None = None, reuse: Reuse | None = None
    ) -> ModelResponse:
        """The answer to a question."""
        model = await self.model(who, terms, reuse)
        (response,) = [event.response async for event in model.stream(request or question()) if isinstance(event, Completed)]
        return response

    async def refresh(self, request: ModelRequest | None = None) -> ModelResponse:
        """A new answer."""
        return await self.ask(request, reuse=Reuse(CacheUse.REFRESH))

    @property
    def states(self) -> list[str]:
        """What the cache did, in order."""
        return [report.state.value for report in self.reports]

    def forget_memory(self) -> None:
        """As if another process were asked from now on."""
        self.cache.memory.forget(self.workspace.id)


NewCaching = Callable[..., Caching]


@pytest.fixture
def provider() -> Provider:
    return Provider()


@pytest.fixture
async def new_caching(db: Database, session: Session, vault: Vault, workspace: Workspace, provider: Provider) -> AsyncIterator[NewCaching]:
    """Makes a process, as often as it is called: they share the database and the provider."""
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(FakeOpenAI(provider))
        clock = Clock()

        def make(*guards: Guard) -> Caching:
            rig = Rig(target(deployment("one", url=server.url)), guards=guards)
            shared = Watched(db, vault, clock)
            tally = Tally(db, clock, CollectorRegistry())
            cache = ResponseCache(Policies(db), Memory(), shared, Meanings(rig.gateway, session), tally, clock)
            return Caching(db, rig, session, cache, shared, provider, clock, workspace)

        yield make


@pytest.fixture
def caching(new_caching: NewCaching) -> Caching:
    return new_caching()
