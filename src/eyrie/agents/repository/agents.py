"""Every query about agents."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.agents.dispatcher import OPENING_CHARACTERS, Candidate
from eyrie.agents.errors import AgentNameTaken
from eyrie.agents.models import Agent
from eyrie.kit.listing import EXACT, RANGE, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import Tx

_COLUMNS = """
    id, workspace_id, project_id, name, description, published, published_before, latest, created_by, version, created_at, updated_at,
    deleted_at
"""
_KEY = Column("id", UUID)
AGENT_PROJECT = Column("project_id", UUID, "The project it belongs to; without it, the one you work in.", EXACT)
_FILTERS = (
    Column("name", str, "Name of the agent.", EXACT | {Operator.PREFIX}, sortable=True),
    AGENT_PROJECT,
    Column("created_at", datetime, "When it was made.", RANGE, near_key=True),
)
_FIELDS = (
    "id",
    "project_id",
    "name",
    "description",
    "published",
    "latest",
    "created_by",
    "version",
    "created_at",
    "updated_at",
    "deleted_at",
)
AGENTS = Listing(
    "agents", f"SELECT {_COLUMNS} FROM agents WHERE workspace_id = current_workspace() AND deleted_at IS NULL", _KEY, _FILTERS, _FIELDS
)
DELETED_AGENTS = Listing(
    "deleted_agents",
    f"SELECT {_COLUMNS} FROM agents WHERE workspace_id = current_workspace() AND deleted_at IS NOT NULL",
    _KEY,
    _FILTERS,
    _FIELDS,
)


@dataclass(frozen=True)
class NewAgent:
    """The row of an agent that is about to be made; without `created_by` it came with the product."""

    id: UUID
    workspace_id: UUID
    project_id: UUID
    name: str
    description: str
    created_by: UUID | None


async def insert(tx: Tx, agent: NewAgent) -> Agent:
    """Store a new agent without versions. Raises AgentNameTaken."""
    try:
        return await tx.one(
            Agent,
            f"""
            INSERT INTO agents (id, workspace_id, project_id, name, description, created_by)
            VALUES (%(id)s, %(workspace_id)s, %(project_id)s, %(name)s, %(description)s, %(created_by)s)
            RETURNING {_COLUMNS}
            """,
            vars(agent),
        )
    except UniqueViolation as error:
        raise AgentNameTaken(agent.name) from error


async def describe(tx: Tx, id_: UUID, *, name: str, description: str) -> Agent:
    """Change what an agent is called and said to be. Raises AgentNameTaken."""
    try:
        return await tx.one(
            Agent,
            f"""
            UPDATE agents SET name = %(name)s, description = %(description)s, version = version + 1, updated_at = now()
            WHERE id = %(id)s
            RETURNING {_COLUMNS}
            """,
            {"id": id_, "name": name, "description": description},
        )
    except UniqueViolation as error:
        raise AgentNameTaken(name) from error


async def publish(tx: Tx, id_: UUID, number: int, *, before: list[int]) -> Agent:
    """Let runs follow version `number`; `before` are the versions that a rollback goes back to, the oldest first."""
    await tx.execute(
        "UPDATE agent_versions SET published_at = coalesce(published_at, now()) WHERE agent_id = %(id)s AND number = %(number)s",
        {"id": id_, "number": number},
    )
    return await tx.one(
        Agent,
        f"""
        UPDATE agents SET published = %(number)s, published_before = %(before)s, version = version + 1, updated_at = now()
        WHERE id = %(id)s
        RETURNING {_COLUMNS}
        """,
        {"id": id_, "number": number, "before": before},
    )


async def delete(tx: Tx, id_: UUID) -> None:
    """Put an agent away; its versions stay, for runs that follow them."""
    await tx.execute("UPDATE agents SET deleted_at = now(), updated_at = now(), version = version + 1 WHERE id = %(id)s", {"id": id_})


async def restore(tx: Tx, id_: UUID, name: str) -> Agent:
    """Bring back a deleted agent that is held by the transaction. Raises AgentNameTaken."""
    try:
        return await tx.one(
            Agent,
            f"""
            UPDATE agents SET deleted_at = NULL, updated_at = now(), version = version + 1 WHERE id = %(id)s
            RETURNING {_COLUMNS}
            """,
            {"id": id_},
        )
    except UniqueViolation as error:
        raise AgentNameTaken(name) from error


async def get(tx: Tx, id_: UUID) -> Agent | None:
    """An agent of the current workspace."""
    return await tx.maybe(Agent, f"SELECT {_COLUMNS} FROM agents WHERE id = %(id)s AND deleted_at IS NULL", {"id": id_})


async def get_deleted(tx: Tx, id_: UUID) -> Agent | None:
    """A deleted agent of the current workspace, held until the transaction ends."""
    return await tx.maybe(Agent, f"SELECT {_COLUMNS} FROM agents WHERE id = %(id)s AND deleted_at IS NOT NULL FOR UPDATE", {"id": id_})


async def lock(tx: Tx, id_: UUID) -> Agent | None:
    """An agent of the current workspace, held until the transaction ends."""
    return await tx.maybe(Agent, f"SELECT {_COLUMNS} FROM agents WHERE id = %(id)s AND deleted_at IS NULL FOR UPDATE", {"id": id_})


async def lock_named(tx: Tx, name: str) -> Agent | None:
    """The agent called `name`, held until the transaction ends."""
    return await tx.maybe(Agent, f"SELECT {_COLUMNS} FROM agents WHERE name = %(name)s AND deleted_at IS NULL FOR UPDATE", {"name": name})


async def ever_named(tx: Tx, name: str) -> bool:
    """Whether there is or was an agent called `name`."""
    return await tx.value(bool, "SELECT true FROM agents WHERE name = %(name)s LIMIT 1", {"name": name}) is True


async def names(tx: Tx, *, limit: int) -> list[str]:
    """The names of the agents of the current workspace."""
    return await tx.values(str, "SELECT name FROM agents WHERE deleted_at IS NULL ORDER BY id LIMIT %(limit)s", {"limit": limit})


async def hold(tx: Tx, workspace_id: UUID) -> None:
    """Wait for others that add agents to the workspace, and make later ones wait for this transaction."""
    await tx.execute("SELECT pg_advisory_xact_lock(hashtextextended('agents ' || %(workspace)s::text, 0))", {"workspace": workspace_id})


async def count(tx: Tx) -> int:
    """How many agents the current workspace has."""
    return await tx.value(int, "SELECT count(*) FROM agents WHERE deleted_at IS NULL") or 0


async def listed(tx: Tx, listing: Listing, query: ListQuery) -> Page[Agent]:
    """The part of the list that `query` asks for."""
    return await page(tx, listing, query, Agent)


@dataclass(frozen=True)
class _CandidateRow:
    id: UUID
    name: str
    number: int
    description: str
    opening: str
    tools: list[str]

    def candidate(self) -> Candidate:
        return Candidate(self.id, self.name, self.number, self.description, self.opening, tuple(self.tools))


async def candidates(tx: Tx, *, limit: int, name: str | None = None) -> list[Candidate]:
    """The published agents, the oldest first; with `name`, only the one called so."""
    rows = await tx.all(
        _CandidateRow,
        """
        SELECT agents.id, agents.name, versions.number, agents.description,
            left(versions.definition ->> 'instructions', %(opening)s) AS opening,
            ARRAY(SELECT jsonb_array_elements_text(versions.definition -> 'tools')) AS tools
        FROM agents JOIN agent_versions AS versions ON versions.agent_id = agents.id AND versions.number = agents.published
        WHERE agents.deleted_at IS NULL AND (%(name)s::text IS NULL OR agents.name = %(name)s)
        ORDER BY agents.id
        LIMIT %(limit)s
        """,
        {"limit": limit, "name": name, "opening": OPENING_CHARACTERS},
    )
    return [row.candidate() for row in rows]
