"""Versions of agents: saved, listed, compared, published, rolled back."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query, Response, status

from eyrie.agents.endpoints.access import AgentEditor, AgentReader, Tools
from eyrie.agents.errors import AgentNotFound, AgentVersionNotFound, DefinitionInvalid, NothingToRollBack, TooManyVersions
from eyrie.agents.repository.versions import VERSIONS
from eyrie.agents.schemas import AgentOut, DiffOut, Number, PublishIn, VersionCreate, VersionListed, VersionOut
from eyrie.agents.service import agents, versions
from eyrie.identity.access import ReadSession, Route, WriteSession
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/agents/{agent_id}", tags=["agents"], route_class=Route)
VersionQuery = Annotated[ListQuery, Depends(listing_query(VERSIONS))]
From = Annotated[Number, Query(alias="from", description="The version to compare.")]
To = Annotated[Number, Query(alias="to", description="The version to compare it with.")]


@router.get("/versions", response_model=Page[VersionListed], responses=documents(AgentNotFound))
async def list_versions(agent_id: UUID, query: VersionQuery, actor: AgentReader, session: ReadSession) -> Page[VersionListed] | Response:
    """List the versions of an agent, the newest first."""
    del actor
    found = await versions.listed(session, await agents.get(session, agent_id), query)
    return selected(found.map(VersionListed.model_validate), query)


@router.post("/versions", status_code=201, responses=documents(AgentNotFound, DefinitionInvalid, TooManyVersions))
async def save_version(
    agent_id: UUID, body: VersionCreate, actor: AgentEditor, session: WriteSession, tools: Tools, response: Response
) -> VersionOut:
    """Save a version of an agent as a draft. A definition equal to the latest version makes no new one: it is answered with 200."""
    agent = await agents.lock(session, agent_id)
    known = await versions.known_names(session, tools)
    saved = await versions.save(session, actor, agent, known, body.definition, body.note)
    if not saved.is_new:
        response.status_code = status.HTTP_200_OK
    return VersionOut.model_validate(saved.version)


@router.get("/versions/{number}", responses=documents(AgentNotFound, AgentVersionNotFound))
async def read_version(agent_id: UUID, number: Annotated[Number, Path()], actor: AgentReader, session: ReadSession) -> VersionOut:
    """Read a version of an agent with its definition."""
    del actor
    return VersionOut.model_validate(await versions.get(session, await agents.get(session, agent_id), number))


@router.get("/diff", responses=documents(AgentNotFound, AgentVersionNotFound))
async def compare_versions(agent_id: UUID, before: From, after: To, actor: AgentReader, session: ReadSession) -> DiffOut:
    """Compare two versions of an agent: what changed as a list, and as a unified diff of their YAML."""
    del actor
    return DiffOut.model_validate(await versions.compare(session, await agents.get(session, agent_id), before, after))


@router.post("/publish", responses=documents(AgentNotFound, AgentVersionNotFound, DefinitionInvalid))
async def publish_version(agent_id: UUID, body: PublishIn, actor: AgentEditor, session: WriteSession, tools: Tools) -> AgentOut:
    """Publish a version: new runs follow it. Runs in progress keep theirs. `{"version": 3}`"""
    agent = await agents.lock(session, agent_id)
    known = await versions.known_names(session, tools)
    return AgentOut.model_validate(await versions.publish(session, actor, agent, known, body.version))


@router.post("/rollback", responses=documents(AgentNotFound, NothingToRollBack))
async def roll_back(agent_id: UUID, actor: AgentEditor, session: WriteSession) -> AgentOut:
    """Publish the version again that was published before the present one. Repeat it to go back further."""
    return AgentOut.model_validate(await versions.roll_back(session, actor, await agents.lock(session, agent_id)))
