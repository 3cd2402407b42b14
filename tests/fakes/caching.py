"""A response cache for tests of what stands around it."""

from prometheus_client import CollectorRegistry

from eyrie.gateway.cache.meaning import Meanings
from eyrie.gateway.cache.memory import Memory
from eyrie.gateway.cache.responses import Policies, ResponseCache
from eyrie.gateway.cache.shared import Shared
from eyrie.gateway.cache.tally import Tally
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.providers.session import Session
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.postgres.database import Database


def new_cache(database: Database, vault: Vault, gateway: Gateway, session: Session) -> ResponseCache:
    """A cache of its own process."""
    tally = Tally(database, now, CollectorRegistry())
    return ResponseCache(Policies(database), Memory(), Shared(database, vault, now), Meanings(gateway, session), tally, now)
