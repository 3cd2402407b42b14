"""Agents: made, found, described, put away, brought back, chosen."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.agents.endpoints.access import AgentEditor, AgentReader, Tools
from eyrie.agents.errors import (
    AgentNameTaken,
    AgentNotFound,
    AgentNotPublished,
    AgentUnknown,
    DefinitionInvalid,
    NoAgents,
    TooManyVersions,
)
from eyrie.agents.repository.agents import AGENT_PROJECT, AGENTS, DELETED_AGENTS
from eyrie.agents.schemas import AgentCreate, AgentOut, AgentUpdate, DispatchIn, DispatchOut, ScoreOut
from eyrie.agents.service import agents, versions
from eyrie.agents.service.versions import NewAgent
from eyrie.identity.access import ReadSession, Route, WriteSession
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/agents", tags=["agents"], route_class=Route)
AgentQuery = Annotated[ListQuery, Depends(listing_query(AGENTS))]
DeletedQuery = Annotated[ListQuery, Depends(listing_query(DELETED_AGENTS))]


@router.get("", response_model=Page[AgentOut])
async def list_agents(query: AgentQuery, actor: AgentReader, session: ReadSession) -> Page[AgentOut] | Response:
    """List the agents of the project that you work in, or of the one you name."""
    query = query.where(AGENT_PROJECT, actor.project_id)
    return selected((await agents.listed(session, query)).map(AgentOut.model_validate), query)


@router.get("/deleted", response_model=Page[AgentOut])
async def list_deleted_agents(query: DeletedQuery, actor: AgentReader, session: ReadSession) -> Page[AgentOut] | Response:
    """List the deleted agents of the project that you work in, or of the one you name; each can be restored."""
    query = query.where(AGENT_PROJECT, actor.project_id)
    return selected((await agents.listed_deleted(session, query)).map(AgentOut.model_validate), query)


@router.post("", status_code=201, responses=documents(AgentNameTaken, DefinitionInvalid, TooManyVersions))
async def create_agent(body: AgentCreate, actor: AgentEditor, session: WriteSession, tools: Tools, response: Response) -> AgentOut:
    """Create an agent in the caller's workspace. With a `definition` it has a first version, as a draft: publish it to use it.

    `{"name": "greeter", "definition": {"instructions": "Greet the person by name.", "tools": ["ask_human"]}}`
    """
    made = await versions.create(session, actor, tools, NewAgent(body.name, body.description, body.definition))
    response.headers["ETag"] = version_etag(made.version)
    return AgentOut.model_validate(made)


@router.post("/dispatch", responses=documents(AgentUnknown, AgentNotPublished, NoAgents))
async def dispatch(body: DispatchIn, actor: AgentReader, session: ReadSession) -> DispatchOut:
    """Say which agent would answer a request, and why: the named one, or the one whose name, description, instructions and
    tools share the most telling words with it. When none clearly fits, that is the assistant. Nothing is run.
    """
    del actor
    choice = await agents.dispatch(session, body.input, body.agent)
    return DispatchOut(
        agent_id=choice.agent.id,
        agent=choice.agent.name,
        version=choice.agent.number,
        reason=choice.reason,
        explanation=choice.explanation,
        scores=tuple(ScoreOut.model_validate(score) for score in choice.scores),
    )


@router.get("/{agent_id}", responses=documents(AgentNotFound))
async def read_agent(agent_id: UUID, actor: AgentReader, session: ReadSession, response: Response) -> AgentOut:
    """Read an agent. Its definition is that of its published version."""
    del actor
    found = await agents.get(session, agent_id)
    response.headers["ETag"] = version_etag(found.version)
    return AgentOut.model_validate(found)


@router.patch("/{agent_id}", responses=documents(AgentNotFound, AgentNameTaken, VersionStale, PreconditionRequired))
async def update_agent(agent_id: UUID, body: AgentUpdate, expected: IfMatch, actor: AgentEditor, session: WriteSession) -> AgentOut:
    """Change the name or description of an agent. What it does is changed by saving a version."""
    found = await agents.lock(session, agent_id)
    expected.check(found.version)
    description = found.description if body.description is None else body.description
    changed = await agents.describe(session, actor, found, name=body.name or found.name, description=description)
    return AgentOut.model_validate(changed)


@router.delete("/{agent_id}", status_code=204, responses=documents(AgentNotFound, VersionStale, PreconditionRequired))
async def delete_agent(agent_id: UUID, expected: IfMatch, actor: AgentEditor, session: WriteSession) -> None:
    """Delete an agent. Runs that follow it go on; it can be restored."""
    found = await agents.lock(session, agent_id)
    expected.check(found.version)
    await agents.delete(session, actor, found)


@router.post("/{agent_id}/restore", responses=documents(AgentNotFound, AgentNameTaken))
async def restore_agent(agent_id: UUID, actor: AgentEditor, session: WriteSession) -> AgentOut:
    """Bring a deleted agent back, as it was."""
    return AgentOut.model_validate(await agents.restore(session, actor, agent_id))
