"""Sessions: threads of messages with one agent."""

from dataclasses import replace
from uuid import UUID

from eyrie.agents.service import agents, versions
from eyrie.identity.actor import Actor
from eyrie.identity.vault import Vault
from eyrie.kit.conditional import Expected
from eyrie.kit.cursor import Position, encode_cursor
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import MAX_LIMIT, ListQuery, Page, unsealed
from eyrie.postgres.database import Tx
from eyrie.runs.control import ControlDeps
from eyrie.runs.errors import SessionNotFound
from eyrie.runs.repository import lists, sessions
from eyrie.runs.repository.lists import SessionRow
from eyrie.runs.schemas import SessionCreate, SessionUpdate
from eyrie.runs.service import sealing
from eyrie.runs.service.variables import checked_variables

MAX_OPENED = 1_000
"""Most sessions whose titles one search opens."""


async def create(tx: Tx, deps: ControlDeps, actor: Actor, body: SessionCreate) -> SessionRow:
    """Open a session with an agent. Raises AgentUnknown, VariableInvalid."""
    choice = await agents.dispatch(tx, body.title, body.agent)
    definition = await versions.definition(tx, choice.agent.id, choice.agent.number)
    checked_variables(definition, body.variables)
    at = deps.clock()
    session = SessionRow(
        id=uuid7(),
        workspace_id=actor.workspace_id,
        project_id=actor.project_id,
        agent_id=choice.agent.id,
        subject_id=actor.id,
        created_by=actor.id,
        title=body.title,
        variables=body.variables,
        content=None,
        version=1,
        created_at=at,
        updated_at=at,
        deleted_at=None,
    )
    await sealing.insert(tx, deps.vault, session)
    return session


async def search(tx: Tx, vault: Vault, query: ListQuery) -> Page[SessionRow]:
    """The part of the list of sessions that `query` asks for.

    Titles are encrypted, so a search by title opens sessions one by one, at most `MAX_OPENED` in a call; when those were not
    all, the reply has a cursor to go on with, however few were found.
    """
    stored, wanted = unsealed(query)
    if not wanted:
        return await _opened(tx, vault, await lists.list_sessions(tx, stored))
    prefix = str(wanted[0].value)
    found: list[SessionRow] = []
    sort, after = lists.SESSIONS.sorts[query.order], query.after
    for _ in range(MAX_OPENED // MAX_LIMIT):
        part = await _opened(tx, vault, await lists.list_sessions(tx, replace(stored, limit=MAX_LIMIT, after=after)))
        for row in part.items:
            after = Position(getattr(row, sort.name), row.id)
            if row.title.startswith(prefix):
                found.append(row)
            if len(found) == query.limit:
                return Page(items=found, next_cursor=encode_cursor(query.order, after), delta_cursor=None)
        if part.next_cursor is None:
            return Page(items=found, next_cursor=None, delta_cursor=part.delta_cursor)
    assert after is not None  # noqa: S101 - rows were read
    return Page(items=found, next_cursor=encode_cursor(query.order, after), delta_cursor=None)


async def _opened(tx: Tx, vault: Vault, page: Page[SessionRow]) -> Page[SessionRow]:
    items = [await sealing.opened(tx, vault, row) for row in page.items]
    return Page(items=items, next_cursor=page.next_cursor, delta_cursor=page.delta_cursor)


async def get(tx: Tx, vault: Vault, session_id: UUID) -> SessionRow:
    """A session. Raises SessionNotFound."""
    session = await sessions.get(tx, session_id)
    if session is None:
        raise SessionNotFound(session_id)
    return await sealing.opened(tx, vault, session)


async def update(tx: Tx, vault: Vault, session_id: UUID, expected: Expected, body: SessionUpdate) -> SessionRow:
    """Change the title or the variables. Raises SessionNotFound, VersionStale, VariableInvalid."""
    session = await sessions.lock(tx, session_id)
    if session is None:
        raise SessionNotFound(session_id)
    expected.check(session.version)
    if body.variables is not None:
        choice = await agents.dispatch(tx, "", (await agents.get(tx, session.agent_id)).name)
        checked_variables(await versions.definition(tx, choice.agent.id, choice.agent.number), body.variables)
    return await sealing.update(tx, vault, await sealing.opened(tx, vault, session), title=body.title, variables=body.variables)


async def delete(tx: Tx, session_id: UUID, expected: Expected) -> None:
    """Put a session away; it can be restored. Raises SessionNotFound, VersionStale."""
    session = await sessions.lock(tx, session_id)
    if session is None:
        raise SessionNotFound(session_id)
    expected.check(session.version)
    await sessions.set_deleted(tx, session_id, deleted=True)


async def restore(tx: Tx, vault: Vault, session_id: UUID) -> SessionRow:
    """Bring a deleted session back. Raises SessionNotFound."""
    if await sessions.get(tx, session_id, deleted=True) is None:
        raise SessionNotFound(session_id)
    return await sealing.opened(tx, vault, await sessions.set_deleted(tx, session_id, deleted=False))
