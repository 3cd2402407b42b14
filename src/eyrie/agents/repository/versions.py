"""Every query about the versions of agents."""

from dataclasses import dataclass
from uuid import UUID

from psycopg.types.json import Jsonb

from eyrie.agents.definition import AgentDefinition
from eyrie.agents.models import Agent, AgentVersion, Listed, PromptUse
from eyrie.kit.listing import Column, Listing, ListQuery, Page, page
from eyrie.postgres.database import Tx

_COLUMNS = "agent_id, number, definition, digest, note, created_by, created_at, published_at"

VERSIONS = Listing(
    name="agent_versions",
    select="SELECT number, digest, note, created_by, created_at, published_at FROM agent_versions WHERE agent_id = %(agent)s",
    key=Column("number", int),
    fields=("number", "digest", "note", "created_by", "created_at", "published_at"),
)


@dataclass(frozen=True)
class NewVersion:
    """What is stored as a version."""

    definition: AgentDefinition
    digest: bytes
    note: str
    created_by: UUID | None


async def insert(tx: Tx, agent: Agent, new: NewVersion) -> AgentVersion:
    """Store the next version of an agent that is held by the transaction."""
    number = agent.latest + 1
    await tx.execute(
        "UPDATE agents SET latest = %(number)s, version = version + 1, updated_at = now() WHERE id = %(agent)s",
        {"agent": agent.id, "number": number},
    )
    return await tx.one(
        AgentVersion,
        f"""
        INSERT INTO agent_versions (workspace_id, agent_id, number, definition, digest, note, created_by)
        VALUES (%(workspace)s, %(agent)s, %(number)s, %(definition)s, %(digest)s, %(note)s, %(created_by)s)
        RETURNING {_COLUMNS}
        """,
        {
            "workspace": agent.workspace_id,
            "agent": agent.id,
            "number": number,
            "definition": Jsonb(new.definition.model_dump(mode="json")),
            "digest": new.digest,
            "note": new.note,
            "created_by": new.created_by,
        },
    )


async def get(tx: Tx, agent_id: UUID, number: int) -> AgentVersion | None:
    """A version of an agent, deleted or not."""
    return await tx.maybe(
        AgentVersion,
        f"SELECT {_COLUMNS} FROM agent_versions WHERE agent_id = %(agent)s AND number = %(number)s",
        {"agent": agent_id, "number": number},
    )


async def listed(tx: Tx, agent_id: UUID, query: ListQuery) -> Page[Listed]:
    """The part of the list of versions that `query` asks for."""
    return await page(tx, VERSIONS, query, Listed, {"agent": agent_id})


async def naming_prompt(tx: Tx, name: str, *, limit: int) -> list[PromptUse]:
    """The published and the newest versions of agents that name a prompt, by the agent's name."""
    return await tx.all(
        PromptUse,
        """
        SELECT agents.id AS agent_id, agents.name AS agent, number, nullif(split_part(definition ->> 'prompt', '@', 2), '') AS label,
            number IS NOT DISTINCT FROM agents.published AS published
        FROM agents JOIN agent_versions ON agent_versions.agent_id = agents.id AND number IN (agents.published, agents.latest)
        WHERE agents.workspace_id = current_workspace() AND deleted_at IS NULL AND split_part(definition ->> 'prompt', '@', 1) = %(name)s
        ORDER BY agents.name, number DESC LIMIT %(limit)s
        """,
        {"name": name, "limit": limit},
    )
