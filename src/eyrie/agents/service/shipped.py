"""The agents that come with the product, in every workspace."""

from functools import cache
from importlib.resources import files
from uuid import UUID

from eyrie.agents.manifest import AgentManifest, digest, read_manifest
from eyrie.agents.repository import agents as repository
from eyrie.agents.repository import versions as versions_repository
from eyrie.agents.repository.versions import NewVersion
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Tx

_NOTE = "Came with Eyrie."


@cache
def shipped_agents() -> tuple[AgentManifest, ...]:
    """The agents that come with the product, by name."""
    folder = files("eyrie.shipped") / "agents"
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    return tuple(read_manifest(file.read_text("utf-8"), as_json=False).manifest for file in found)


async def ensure_shipped(tx: Tx, workspace_id: UUID, project_id: UUID) -> tuple[str, ...]:
    """Give a workspace the agents that come with the product, published; the names of those that were made.

    May be repeated: an agent that the workspace has, had and deleted, or changed is left alone.
    """
    await repository.hold(tx, workspace_id)
    missing = [agent for agent in shipped_agents() if not await repository.ever_named(tx, agent.name)]
    for manifest in missing:
        new = repository.NewAgent(uuid7(), workspace_id, project_id, manifest.name, manifest.description, None)
        agent = await repository.insert(tx, new)
        version = NewVersion(manifest.definition, digest(manifest.definition), _NOTE, None)
        made = await versions_repository.insert(tx, agent, version)
        await repository.publish(tx, agent.id, made.number, before=[])
    return tuple(manifest.name for manifest in missing)
