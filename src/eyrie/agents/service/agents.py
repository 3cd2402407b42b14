"""Agents by name and description: made, found, changed, put away, brought back, chosen for a request."""

from uuid import UUID

from eyrie.agents import dispatcher
from eyrie.agents.dispatcher import Choice
from eyrie.agents.errors import AgentNotFound, AgentNotPublished, AgentUnknown, TooManyVersions
from eyrie.agents.models import Agent
from eyrie.agents.repository import agents as repository
from eyrie.agents.validation import near
from eyrie.audit.service import record
from eyrie.identity.actor import Actor
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.postgres.database import Tx

MAX_AGENTS = 1_000


async def create(tx: Tx, actor: Actor, name: str, description: str) -> Agent:
    """Make an agent without versions. Raises AgentNameTaken, TooManyVersions."""
    await repository.hold(tx, actor.workspace_id)
    if await repository.count(tx) >= MAX_AGENTS:
        raise TooManyVersions("agents in a workspace", MAX_AGENTS)
    new = repository.NewAgent(uuid7(), actor.workspace_id, actor.project_id, name, description, actor.id)
    made = await repository.insert(tx, new)
    await record(tx, actor, "agent.created", "agent", str(made.id), name=name)
    return made


async def get(tx: Tx, id_: UUID) -> Agent:
    """The agent. Raises AgentNotFound."""
    found = await repository.get(tx, id_)
    if found is None:
        raise AgentNotFound(id_)
    return found


async def lock(tx: Tx, id_: UUID) -> Agent:
    """The agent, held until the transaction ends. Raises AgentNotFound."""
    found = await repository.lock(tx, id_)
    if found is None:
        raise AgentNotFound(id_)
    return found


async def listed(tx: Tx, query: ListQuery) -> Page[Agent]:
    """The part of the list of agents that `query` asks for."""
    return await repository.listed(tx, repository.AGENTS, query)


async def listed_deleted(tx: Tx, query: ListQuery) -> Page[Agent]:
    """The part of the list of deleted agents that `query` asks for."""
    return await repository.listed(tx, repository.DELETED_AGENTS, query)


async def describe(tx: Tx, actor: Actor, agent: Agent, *, name: str, description: str) -> Agent:
    """Change what an agent that is held by `lock` is called and said to be. Raises AgentNameTaken."""
    changed = await repository.describe(tx, agent.id, name=name, description=description)
    await record(tx, actor, "agent.updated", "agent", str(agent.id), name=name, name_before=agent.name)
    return changed


async def delete(tx: Tx, actor: Actor, agent: Agent) -> None:
    """Put an agent away that is held by `lock`. Runs that follow it go on; it can be restored."""
    await repository.delete(tx, agent.id)
    await record(tx, actor, "agent.deleted", "agent", str(agent.id), name=agent.name)


async def restore(tx: Tx, actor: Actor, id_: UUID) -> Agent:
    """Bring a deleted agent back. Raises AgentNotFound, AgentNameTaken."""
    deleted = await repository.get_deleted(tx, id_)
    if deleted is None:
        raise AgentNotFound(id_)
    restored = await repository.restore(tx, id_, deleted.name)
    await record(tx, actor, "agent.restored", "agent", str(id_), name=deleted.name)
    return restored


async def published_names(tx: Tx) -> list[str]:
    """The agents that can be asked, the oldest first."""
    return [one.name for one in await repository.candidates(tx, limit=MAX_AGENTS)]


async def dispatch(tx: Tx, request: str, name: str | None = None) -> Choice:
    """The published agent that answers `request`: the one called `name`, or the one that fits best.

    Raises AgentUnknown with near matches, AgentNotPublished, NoAgents.
    """
    candidates = await repository.candidates(tx, limit=MAX_AGENTS, name=name)
    if name is not None and not candidates:
        names = await repository.names(tx, limit=MAX_AGENTS)
        raise AgentNotPublished(name) if name in names else AgentUnknown(name, near(name.lower(), names))
    return dispatcher.choose(candidates, request, name)
