"""Versions of an agent: saved when they differ, published, rolled back, compared."""

import asyncio
from dataclasses import dataclass
from uuid import UUID

from pydantic import JsonValue

from eyrie.agents.definition import AgentDefinition
from eyrie.agents.diff import Change, changes
from eyrie.agents.errors import AgentVersionNotFound, DefinitionInvalid, NothingToRollBack, TooManyVersions
from eyrie.agents.manifest import definition_document, digest
from eyrie.agents.models import Agent, AgentVersion, Listed, PromptUse
from eyrie.agents.repository import agents as agents_repository
from eyrie.agents.repository import versions as repository
from eyrie.agents.repository.versions import NewVersion
from eyrie.agents.service import agents
from eyrie.agents.validation import Known, find_faults
from eyrie.audit.service import record
from eyrie.gateway.prompts import service as prompts
from eyrie.gateway.service import models
from eyrie.identity.actor import Actor
from eyrie.identity.service import members
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.text_diff import text_diff
from eyrie.kit.yaml_document import write_yaml
from eyrie.postgres.database import Tx
from eyrie.tools.registry import Registry

MAX_VERSIONS = 10_000
MAX_USES = 200
_KEPT_PUBLICATIONS = 50


@dataclass(frozen=True)
class NewAgent:
    """An agent to make."""

    name: str
    description: str = ""
    definition: AgentDefinition | None = None


@dataclass(frozen=True)
class Saved:
    """A version, and whether it is new: a definition equal to the latest one makes none."""

    version: AgentVersion
    is_new: bool


@dataclass(frozen=True)
class Comparison:
    """What changed between two states of an agent. `text` is a unified diff of their YAML, or None when they are too long."""

    changes: list[Change]
    text: str | None


async def known_names(tx: Tx, tools: Registry) -> Known:
    """The names that definitions in the current workspace may use."""
    names = (tuple(tool.spec.name for tool in tools), await models.names(tx), await prompts.names(tx), await members.approvers(tx))
    return Known(*names)


async def create(tx: Tx, actor: Actor, tools: Registry, new: NewAgent) -> Agent:
    """Make an agent, with a first version as a draft if it is given. Raises AgentNameTaken, DefinitionInvalid, TooManyVersions."""
    agent = await agents.create(tx, actor, new.name, new.description)
    if new.definition is None:
        return agent
    await save(tx, actor, agent, await known_names(tx, tools), new.definition)
    return await agents.get(tx, agent.id)


async def save(tx: Tx, actor: Actor, agent: Agent, known: Known, definition: AgentDefinition, note: str = "") -> Saved:
    """Keep a definition as the next version of an agent that is held by the transaction. Raises DefinitionInvalid, TooManyVersions."""
    await _check(definition, known)
    latest = await repository.get(tx, agent.id, agent.latest) if agent.latest else None
    if latest is not None and latest.definition == definition:  # not by digest: a newer program's defaults have another
        return Saved(latest, is_new=False)
    if agent.latest >= MAX_VERSIONS:
        raise TooManyVersions("versions of an agent", MAX_VERSIONS)
    made = await repository.insert(tx, agent, NewVersion(definition, mark := digest(definition), note, actor.id))
    await record(tx, actor, "agent.version_saved", "agent", str(agent.id), number=made.number, digest=mark.hex())
    return Saved(made, is_new=True)


async def get(tx: Tx, agent: Agent, number: int) -> AgentVersion:
    """A version of an agent. Raises AgentVersionNotFound."""
    found = await repository.get(tx, agent.id, number)
    if found is None:
        raise AgentVersionNotFound(agent.name, number)
    return found


async def definition(tx: Tx, agent_id: UUID, number: int) -> AgentDefinition:
    """What a version says, of an agent that may have been deleted since. Raises AgentVersionNotFound."""
    found = await repository.get(tx, agent_id, number)
    if found is None:
        raise AgentVersionNotFound(str(agent_id), number)
    return found.definition


async def listed(tx: Tx, agent: Agent, query: ListQuery) -> Page[Listed]:
    """The part of the list of versions that `query` asks for."""
    return await repository.listed(tx, agent.id, query)


async def publish(tx: Tx, actor: Actor, agent: Agent, known: Known, number: int) -> Agent:
    """Let new runs follow version `number`. What it names must still exist. Raises AgentVersionNotFound, DefinitionInvalid."""
    version = await get(tx, agent, number)
    if agent.published == number:
        return agent
    await _check(version.definition, known)
    before = agent.published_before if agent.published is None else [*agent.published_before, agent.published]
    published = await agents_repository.publish(tx, agent.id, number, before=before[-_KEPT_PUBLICATIONS:])
    await record(tx, actor, "agent.published", "agent", str(agent.id), number=number, before=agent.published)
    return published


async def roll_back(tx: Tx, actor: Actor, agent: Agent) -> Agent:
    """Publish what was published before the present version; again, what was before that. Raises NothingToRollBack."""
    if not agent.published_before:
        raise NothingToRollBack(agent.name)
    *before, number = agent.published_before
    published = await agents_repository.publish(tx, agent.id, number, before=before)
    await record(tx, actor, "agent.rolled_back", "agent", str(agent.id), number=number, before=agent.published)
    return published


async def compare(tx: Tx, agent: Agent, before: int, after: int) -> Comparison:
    """What changed from one version to another. Raises AgentVersionNotFound."""
    old, new = await get(tx, agent, before), await get(tx, agent, after)
    return await compared(definition_document(old.definition), definition_document(new.definition))


async def compared(before: dict[str, JsonValue], after: dict[str, JsonValue]) -> Comparison:
    """What changed from one document to another."""
    return await asyncio.to_thread(_compared, before, after)  # long documents take longer than the loop may be held


def _compared(before: dict[str, JsonValue], after: dict[str, JsonValue]) -> Comparison:
    return Comparison(changes(before, after), text_diff(write_yaml(before), write_yaml(after)))


async def _check(definition: AgentDefinition, known: Known) -> None:
    faults = await asyncio.to_thread(find_faults, definition, known)
    if faults:
        raise DefinitionInvalid([fault.members() for fault in faults])


async def uses_of_prompt(tx: Tx, prompt_id: UUID) -> list[PromptUse]:
    """The agents that name a prompt. Raises PromptNotFound."""
    prompt = await prompts.get(tx, prompt_id)
    return await repository.naming_prompt(tx, prompt.name, limit=MAX_USES)
