"""Models as a part of a process: stored content and keys can be opened, and providers reached."""

import contextlib
from collections.abc import AsyncIterator

from eyrie.components import Duty
from eyrie.features.calls import guards, traced
from eyrie.features.offline import OfflineLater
from eyrie.gateway.budgets.leases import LeasedBudgets
from eyrie.gateway.cache.meaning import Meanings
from eyrie.gateway.cache.memory import Memory
from eyrie.gateway.cache.responses import Policies, ResponseCache
from eyrie.gateway.cache.shared import Shared
from eyrie.gateway.cache.tally import Tally
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.calls.metrics import Breakers, MeteredLedger
from eyrie.gateway.deployments.catalogue import Catalogue
from eyrie.gateway.deployments.health import Healths
from eyrie.gateway.ledger.writer import LedgerWriter
from eyrie.gateway.presets import PRESETS
from eyrie.gateway.prices.book import PriceBook
from eyrie.gateway.providers.session import open_session
from eyrie.gateway.routing.planner import Routes
from eyrie.gateway.service.offers import ProviderEnvironment
from eyrie.gateway.source import Models
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.resources import Resources
from eyrie.observe.metrics import Metrics
from eyrie.observe.spans import Tracing
from eyrie.postgres.database import Database
from eyrie.settings import Settings, foreign_variables, secret_key


@contextlib.asynccontextmanager
async def models(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """The vault, and the way to models."""
    del duty
    metrics = resources.get(Metrics)
    vault = resources.add(Vault(secret_key(resources.get(Settings)), metrics.cache("content keys")))
    names = [variable for preset in PRESETS.values() for variable in preset.variables]
    resources.add(ProviderEnvironment(foreign_variables(names)))
    async with open_session() as session:
        resources.add(session)
        healths = resources.add(Healths())
        catalogue = resources.add(Catalogue(resources.get(Database), vault, healths, metrics.cache("models")))
        ledger = traced(MeteredLedger(resources.get(LedgerWriter), metrics.registry), resources.get(Tracing).tracer)
        prices = resources.get(PriceBook)
        metrics.registry.register(Breakers(healths))
        routes = resources.add(Routes(resources.get(Database), catalogue, prices, metrics.cache("routes")))
        budgets = resources.get(LeasedBudgets)
        gateway = resources.add(Gateway(routes, healths, prices, budgets, ledger, guards(resources.get(Settings))))
        cache = resources.add(
            ResponseCache(
                Policies(resources.get(Database), metrics.cache("cache policies")),
                Memory(read=metrics.cache("model answers")),
                Shared(resources.get(Database), vault, now),
                Meanings(gateway, session),
                Tally(resources.get(Database), now, metrics.registry),
                now,
            )
        )
        metrics.gauge("eyrie_response_cache_bytes", "Answers of models that this process remembers, in bytes.", lambda: cache.memory.bytes)
        resources.add(Models(catalogue, routes, gateway, session, OfflineLater(), cache))
        async with cache.tally.running():
            yield
