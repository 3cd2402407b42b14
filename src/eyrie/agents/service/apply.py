"""Agents as files: exported, and applied so that the workspace has what the file says."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum

from pydantic import JsonValue

from eyrie.agents.errors import AgentNotPublished, DefinitionInvalid
from eyrie.agents.manifest import AgentManifest, ManifestFile
from eyrie.agents.models import Agent
from eyrie.agents.repository import agents as repository
from eyrie.agents.service import agents, versions
from eyrie.agents.service.versions import Comparison, compared
from eyrie.agents.validation import Known, find_faults
from eyrie.identity.actor import Actor
from eyrie.postgres.database import Tx


class Outcome(StrEnum):
    """What applying a file did."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Applied:
    """What applying a file did, or would do. `agent` is None when it would be created."""

    outcome: Outcome
    agent: Agent | None
    comparison: Comparison


async def export(tx: Tx, agent: Agent, number: int | None = None) -> AgentManifest:
    """An agent as a file, with its published version or another. Raises AgentNotPublished, AgentVersionNotFound."""
    wanted = agent.published if number is None else number
    if wanted is None:
        raise AgentNotPublished(agent.name)
    version = await versions.get(tx, agent, wanted)
    return AgentManifest.of(agent.name, agent.description, version.definition)


async def preview(tx: Tx, known: Known, file: ManifestFile) -> Applied:
    """What `apply` would do. Raises DefinitionInvalid."""
    await _check(file, known)
    agent = await repository.lock_named(tx, file.manifest.name)
    comparison = await compared(await _present(tx, agent), file.manifest.document())
    if agent is None:
        return Applied(Outcome.CREATED, None, comparison)
    return Applied(Outcome.UPDATED if comparison.changes or agent.published is None else Outcome.UNCHANGED, agent, comparison)


async def apply(tx: Tx, actor: Actor, known: Known, file: ManifestFile) -> Applied:
    """Make the agent be as the file says, and publish it: created, updated, or left as it is when it is so already.

    Raises DefinitionInvalid, TooManyVersions, AgentNameTaken.
    """
    manifest = file.manifest
    planned = await preview(tx, known, file)
    if planned.outcome is Outcome.UNCHANGED:
        return planned
    agent = planned.agent
    if agent is None:
        agent = await agents.create(tx, actor, manifest.name, manifest.description)
    elif agent.description != manifest.description:
        agent = await agents.describe(tx, actor, agent, name=agent.name, description=manifest.description)
    saved = await versions.save(tx, actor, agent, known, manifest.definition)
    published = await versions.publish(tx, actor, await agents.get(tx, agent.id), known, saved.version.number)
    return Applied(planned.outcome, published, planned.comparison)


async def _check(file: ManifestFile, known: Known) -> None:
    faults = await asyncio.to_thread(find_faults, file.manifest.definition, known)
    if faults:
        raise DefinitionInvalid(file.errors(faults))


async def _present(tx: Tx, agent: Agent | None) -> dict[str, JsonValue]:
    if agent is None:
        return {}
    if agent.published is None:
        return {"apiVersion": "eyrie/v1", "kind": "Agent", "name": agent.name}
    version = await versions.get(tx, agent, agent.published)
    return AgentManifest.of(agent.name, agent.description, version.definition).document()
