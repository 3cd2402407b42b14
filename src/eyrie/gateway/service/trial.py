"""Trying a provider or a model with a real call. No transaction is open while the provider answers."""

import time
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from eyrie.gateway.budgets.errors import BudgetExhausted
from eyrie.gateway.calls.asking import asked_about
from eyrie.gateway.calls.context import Attribution, Feature
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.calls.model import GovernedModel
from eyrie.gateway.deployments import repository as deployments
from eyrie.gateway.deployments.catalogue import deployment
from eyrie.gateway.deployments.errors import DeploymentNotFound
from eyrie.gateway.deployments.models import Deployment, DeploymentRow
from eyrie.gateway.errors import ModelError
from eyrie.gateway.models import ModelRow
from eyrie.gateway.prices.errors import PriceUnknown
from eyrie.gateway.protocol import Completed, ModelRequest, TextPart, Usage, UserMessage
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.registry import list_models
from eyrie.gateway.providers.session import Session
from eyrie.gateway.service import models, providers
from eyrie.identity.actor import Actor
from eyrie.identity.vault import Vault
from eyrie.kit.problems import Problem
from eyrie.postgres.database import Tx

_SECONDS = 30.0
"""Within which the answer must begin."""
_TOKENS = 16


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


async def of_model(tx: Tx, vault: Vault, model_id: UUID) -> Deployment:
    """The model's first deployment. Raises ModelNotFound."""
    model = await models.get(tx, model_id)
    (first,) = await deployments.of_model(tx, model_id, limit=1)
    return await _reached(tx, vault, model, first)


async def of_deployment(tx: Tx, vault: Vault, model_id: UUID, deployment_id: UUID) -> Deployment:
    """The deployment. Raises DeploymentNotFound."""
    found = await deployments.get(tx, model_id, deployment_id)
    if found is None:
        raise DeploymentNotFound(deployment_id)
    return await _reached(tx, vault, await models.get(tx, model_id), found)


async def try_deployment(gateway: Gateway, session: Session, actor: Actor, target: Deployment) -> Trial:
    """Whether the deployment answers, by asking it for one word, in a governed call."""
    began = time.monotonic()
    who = Attribution(actor.workspace_id, actor.project_id, actor.id, actor.kind, Feature.TRIAL)
    question = UserMessage(parts=(TextPart(text="Answer with the word: ready"),))
    request = ModelRequest(model=target.provider_model, messages=(question,), max_output_tokens=_TOKENS)
    model = GovernedModel(gateway, session, who, target.model)
    try:
        asked = asked_about(target.model, request)
        with await gateway.attempt(who, target, asked, partial(model.begin, request), _SECONDS) as call:
            (response,) = [event.response async for event in call.answer.events() if isinstance(event, Completed)]
            call.settle(response.usage)
    except (ModelError, PriceUnknown, BudgetExhausted) as error:
        return Trial(_milliseconds(began), problem=error.problem())
    return Trial(_milliseconds(began), model=response.model, usage=response.usage)


async def offered_models(session: Session, endpoint: Endpoint) -> tuple[str, ...]:
    """The names of the models that the provider lists, sorted. Raises ModelError."""
    return tuple(await list_models(endpoint, session))


def _milliseconds(began: float) -> int:
    return round((time.monotonic() - began) * 1000)


async def _reached(tx: Tx, vault: Vault, model: ModelRow, way: DeploymentRow) -> Deployment:
    return deployment(model, way, await providers.endpoint(tx, vault, await providers.get(tx, way.provider_id)))
