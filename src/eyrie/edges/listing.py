"""`GET /v1/models`: what `model` may name, in the words of the client that asks."""

from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from eyrie.edges.agents import Agents
from eyrie.edges.anthropic.failures import AnthropicFailures
from eyrie.edges.dispatch import Visit
from eyrie.gateway.errors import ModelUnknown
from eyrie.gateway.protocol import OFFLINE
from eyrie.gateway.routing import service as routes
from eyrie.gateway.service import models
from eyrie.identity.model_access import may_name
from eyrie.kit.resources import Resources
from eyrie.postgres.database import Database

_SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)
"""Clients want to know when a model was made; nobody keeps it, and nothing rests on it."""


@dataclass(frozen=True)
class _Listed:
    id: str
    owner: str


async def list_models(resources: Resources, agents: Agents, visit: Visit) -> None:
    """The models, routes and agents of the workspace that the caller may name."""
    found = await _everything(resources, agents, visit)
    body: dict[str, object]
    if isinstance(visit.failures, AnthropicFailures):
        ends = {"first_id": found[0].id if found else None, "last_id": found[-1].id if found else None}
        body = {"data": [_for_anthropic(one) for one in found], "has_more": False, **ends}
    else:
        body = {"object": "list", "data": [_for_openai(one) for one in found]}
    await visit.exchange.reply(200, msgspec.json.encode(body))


async def show_model(resources: Resources, agents: Agents, visit: Visit) -> None:
    """One of them. Raises ModelUnknown."""
    found = next((one for one in await _everything(resources, agents, visit) if one.id == visit.name), None)
    if found is None:
        raise ModelUnknown(visit.name, [])
    said = _for_anthropic(found) if isinstance(visit.failures, AnthropicFailures) else _for_openai(found)
    await visit.exchange.reply(200, msgspec.json.encode(said))


async def _everything(resources: Resources, agents: Agents, visit: Visit) -> list[_Listed]:
    async with resources.get(Database).tenant(visit.caller.actor.workspace_id, read_only=True) as tx:
        known = await models.own_names(tx)
        named = [_Listed(name, "workspace") for name in (*known, OFFLINE)]
        # Routes choose among the workspace's models, so without one there is nothing to choose.
        routed = [_Listed(name, "route") for name in await routes.names(tx) if name not in known] if known else []
        asking = [_Listed(f"agent/{name}", "agent") for name in await agents.names(tx)]
    return [one for one in (*named, *routed, *asking) if may_name(visit.caller.actor, one.id)]


def _for_openai(one: _Listed) -> dict[str, object]:
    return {"id": one.id, "object": "model", "created": int(_SOME_DAY.timestamp()), "owned_by": one.owner}


def _for_anthropic(one: _Listed) -> dict[str, object]:
    return {"type": "model", "id": one.id, "display_name": one.id, "created_at": _SOME_DAY.isoformat()}
