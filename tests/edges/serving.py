"""The application behind a real port, on a gateway whose plan a test writes."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from fastapi import FastAPI
from pydantic import SecretStr

from eyrie.features.calls import traced
from eyrie.features.gateway import COMPONENTS
from eyrie.gateway.calls.context import Asked, Attribution, Terms
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.calls.guards import Guard
from eyrie.gateway.deployments.health import Healths
from eyrie.gateway.deployments.models import Deployment
from eyrie.gateway.deployments.plan import Plan, Target
from eyrie.gateway.errors import ModelUnknown
from eyrie.kit.ids import uuid7
from eyrie.kit.resources import Resources
from eyrie.observe.spans import Tracer, Tracing
from eyrie.postgres.database import Database
from eyrie.settings import Settings
from tests.api.conftest import NO_LIMITS
from tests.app import app_on
from tests.fakes.gateway import FixedPrices, MemoryBudgets, MemoryLedger
from tests.fakes.provider_server import FakeProvider
from tests.fakes.worker import SECRET
from tests.listening import listening


@dataclass
class Planned:
    """Models by name, each with the deployments that answer for it; keeps what it was asked."""

    models: dict[str, list[Deployment]] = field(default_factory=dict)
    healths: Healths = field(default_factory=Healths)
    asked: list[tuple[Attribution, Terms, Asked]] = field(default_factory=list)

    def add(self, name: str, server: FakeProvider, **settings: int) -> Deployment:
        """Let `server` answer for a model."""
        made = Deployment(uuid7(), uuid7(), name, uuid7(), server.endpoint(), f"{name}-at-provider", **settings)  # type: ignore[arg-type]  # counts
        self.models.setdefault(name, []).append(made)
        return made

    async def plan(self, who: Attribution, terms: Terms, asked: Asked) -> Plan:
        self.asked.append((who, terms, asked))
        found = self.models.get(asked.model or "")
        if not found:
            raise ModelUnknown(asked.model or "", list(self.models))
        return Plan(asked.model or "", (Target(found[0].model, tuple((one,) for one in found)),), ("named",))


@dataclass
class Desk:
    """A running server, and what stands behind it."""

    url: str
    app: FastAPI
    database: Database
    plan: Planned
    budgets: MemoryBudgets
    ledger: MemoryLedger
    resources: Resources

    def guarded_by(self, *guards: Guard) -> None:
        """Let every call pass these guards; before the first one is made."""
        self.resources._by_type[Gateway] = Gateway(self.plan, self.plan.healths, FixedPrices(), self.budgets, self.ledger, guards)


@asynccontextmanager
async def serving(
    db: Database, folder: Path, components: Sequence[object] = COMPONENTS, tracer: Tracer | None = None
) -> AsyncIterator[Desk]:
    """The application on a port of its own."""
    settings = Settings(data_dir=folder, limits=NO_LIMITS, secret_key=SecretStr(SECRET.decode()))
    plan, budgets, ledger = Planned(), MemoryBudgets(), MemoryLedger()
    async with app_on(db, settings, components, tracer) as app:  # type: ignore[arg-type]  # components
        resources: Resources = app.state.resources
        gateway = Gateway(plan, plan.healths, FixedPrices(), budgets, traced(ledger, resources.get(Tracing).tracer))
        resources._by_type[Gateway] = gateway  # in place of the product's own
        async with listening(app) as port:
            yield Desk(f"http://127.0.0.1:{port}", app, db, plan, budgets, ledger, resources)
