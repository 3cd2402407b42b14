"""Trying a provider or a model with a real call. No transaction is open while the provider answers."""

import time
from dataclasses import dataclass

from eyrie.gateway.errors import ModelError
from eyrie.gateway.protocol import Usage
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.registry import check, list_models
from eyrie.gateway.providers.session import Session
from eyrie.kit.problems import Problem


@dataclass(frozen=True)
class Trial:
    """How a try went: `problem` says why it failed, and is None when it worked."""

    latency_ms: int
    problem: Problem | None = None
    model: str | None = None
    usage: Usage | None = None
    models: int | None = None

    @property
    def ok(self) -> bool:
        """Whether it worked."""
        return self.problem is None


async def try_provider(session: Session, endpoint: Endpoint) -> Trial:
    """Whether the provider answers and takes the key, by asking for its models."""
    began = time.monotonic()
    try:
        found = await list_models(endpoint, session)
    except ModelError as error:
        return Trial(_milliseconds(began), problem=error.problem())
    return Trial(_milliseconds(began), models=len(found))


async def try_model(session: Session, endpoint: Endpoint, provider_model: str) -> Trial:
    """Whether the model answers, by asking it for one word."""
    began = time.monotonic()
    try:
        response = await check(endpoint, session, provider_model)
    except ModelError as error:
        return Trial(_milliseconds(began), problem=error.problem())
    return Trial(_milliseconds(began), model=response.model, usage=response.usage)


async def offered_models(session: Session, endpoint: Endpoint) -> tuple[str, ...]:
    """The names of the models that the provider lists, sorted. Raises ModelError."""
    return tuple(await list_models(endpoint, session))


def _milliseconds(began: float) -> int:
    return round((time.monotonic() - began) * 1000)
