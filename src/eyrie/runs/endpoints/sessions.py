"""Sessions: threads of messages with an agent."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.agents.errors import AgentNotPublished, AgentUnknown
from eyrie.identity.access import ReadSession, Route, WriteSession, limited
from eyrie.identity.limits import RateClass
from eyrie.kit.conditional import IfMatch, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.selection import selected
from eyrie.observe.health import DiskNearlyFull
from eyrie.observe.space import needs_space
from eyrie.runs.endpoints.access import Content, Control, RunReader, RunStarter, count_in_session
from eyrie.runs.errors import InputTooLong, SessionBusy, SessionNotFound, VariableInvalid
from eyrie.runs.repository import lists
from eyrie.runs.schemas import MessageCreate, MessageOut, RunOut, SessionCreate, SessionOut, SessionUpdate
from eyrie.runs.service import reading, threads
from eyrie.runs.service.starting import Wanted, start_run

router = APIRouter(prefix="/api/v1/chat/sessions", tags=["chat"], route_class=Route)

SessionQuery = Annotated[ListQuery, Depends(listing_query(lists.SESSIONS))]
MessageQuery = Annotated[ListQuery, Depends(listing_query(lists.MESSAGES))]


def _out(session: lists.SessionRow, response: Response) -> SessionOut:
    response.headers["ETag"] = version_etag(session.version)
    return SessionOut.model_validate(session)


@router.post("", status_code=201, responses=documents(AgentUnknown, AgentNotPublished, VariableInvalid))
async def create(body: SessionCreate, actor: RunStarter, session: WriteSession, deps: Control, response: Response) -> SessionOut:
    """Open a session with an agent. It keeps to that agent, and to whichever version of it is published at each message."""
    made = await threads.create(session, deps, actor, body)
    response.headers["Location"] = f"/api/v1/chat/sessions/{made.id}"
    return _out(made, response)


@router.get("", response_model=Page[SessionOut])
async def list_(query: SessionQuery, actor: RunReader, session: ReadSession, vault: Content) -> Page[SessionOut] | Response:
    """Sessions of the project that you work in, or of the one you name; `sort=-updated_at`: where something was said last.

    Titles are stored encrypted: a search by title looks through up to 1,000 sessions, and has a cursor when there are more.
    """
    query = query.where(lists.SESSION_PROJECT, actor.project_id)
    return selected((await threads.search(session, vault, query)).map(SessionOut.model_validate), query)


@router.get("/{session_id}", responses=documents(SessionNotFound))
async def read(session_id: UUID, _: RunReader, session: ReadSession, vault: Content, response: Response) -> SessionOut:
    """A session, without its messages."""
    return _out(await threads.get(session, vault, session_id), response)


@router.patch("/{session_id}", responses=documents(SessionNotFound, VersionStale, VariableInvalid))
async def update(
    session_id: UUID, body: SessionUpdate, expected: IfMatch, _: RunStarter, session: WriteSession, vault: Content, response: Response
) -> SessionOut:
    """Rename a session, or change its context variables, which its next message starts with."""
    return _out(await threads.update(session, vault, session_id, expected, body), response)


@router.delete("/{session_id}", status_code=204, responses=documents(SessionNotFound, VersionStale))
async def delete(session_id: UUID, expected: IfMatch, _: RunStarter, session: WriteSession) -> None:
    """Put a session away. It can be restored; its runs stay."""
    await threads.delete(session, session_id, expected)


@router.post("/{session_id}/restore", responses=documents(SessionNotFound))
async def restore(session_id: UUID, _: RunStarter, session: WriteSession, vault: Content, response: Response) -> SessionOut:
    """Bring a deleted session back."""
    return _out(await threads.restore(session, vault, session_id), response)


@router.get("/{session_id}/messages", responses=documents(SessionNotFound))
async def messages(session_id: UUID, query: MessageQuery, _: RunReader, session: ReadSession, vault: Content) -> Page[MessageOut]:
    """What was said in a session, newest first (`sort=id` for oldest first); an answer is what its run came to."""
    await threads.get(session, vault, session_id)
    return await reading.messages(session, vault, session_id, query)


@router.post(
    "/{session_id}/messages",
    status_code=201,
    dependencies=[limited(RateClass.START), needs_space, Depends(count_in_session)],
    responses=documents(SessionNotFound, SessionBusy, VariableInvalid, InputTooLong, DiskNearlyFull),
)
async def say(session_id: UUID, body: MessageCreate, actor: RunStarter, session: WriteSession, deps: Control, response: Response) -> RunOut:
    """Say something: starts a run that knows the session's earlier messages. Follow it at its `/stream`.

    While a run of the session has not ended, the next message is refused with 409.
    """
    said = Wanted(body.text, session_id=session_id, files=body.files, variables=body.variables)
    run_id = await start_run(session, deps, actor, said)
    response.headers["Location"] = f"/api/v1/runs/{run_id}"
    return await reading.get(session, deps.vault, run_id)
