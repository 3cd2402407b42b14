"""Sessions: threads of messages with one agent."""

from uuid import UUID

from eyrie.agents.service import agents, versions
from eyrie.identity.actor import Actor
from eyrie.kit.clock import Clock
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Tx
from eyrie.runs.errors import SessionNotFound
from eyrie.runs.repository import sessions
from eyrie.runs.repository.lists import SessionRow
from eyrie.runs.schemas import SessionCreate, SessionUpdate
from eyrie.runs.service.variables import checked_variables


async def create(tx: Tx, actor: Actor, body: SessionCreate, clock: Clock) -> SessionRow:
    """Open a session with an agent. Raises AgentUnknown, VariableInvalid."""
    choice = await agents.dispatch(tx, body.title, body.agent)
    definition = await versions.definition(tx, choice.agent.id, choice.agent.number)
    checked_variables(definition, body.variables)
    at = clock()
    session = SessionRow(
        id=uuid7(),
        workspace_id=actor.workspace_id,
        project_id=actor.project_id,
        agent_id=choice.agent.id,
        subject_id=actor.id,
        created_by=actor.id,
        title=body.title,
        variables=body.variables,
        version=1,
        created_at=at,
        updated_at=at,
        deleted_at=None,
    )
    await sessions.insert(tx, session)
    return session


async def get(tx: Tx, session_id: UUID) -> SessionRow:
    """A session. Raises SessionNotFound."""
    session = await sessions.get(tx, session_id)
    if session is None:
        raise SessionNotFound(session_id)
    return session


async def update(tx: Tx, session_id: UUID, expected: Expected, body: SessionUpdate) -> SessionRow:
    """Change the title or the variables. Raises SessionNotFound, VersionStale, VariableInvalid."""
    session = await sessions.lock(tx, session_id)
    if session is None:
        raise SessionNotFound(session_id)
    expected.check(session.version)
    if body.variables is not None:
        choice = await agents.dispatch(tx, "", (await agents.get(tx, session.agent_id)).name)
        checked_variables(await versions.definition(tx, choice.agent.id, choice.agent.number), body.variables)
    return await sessions.update(tx, session_id, title=body.title, variables=body.variables)


async def delete(tx: Tx, session_id: UUID, expected: Expected) -> None:
    """Put a session away; it can be restored. Raises SessionNotFound, VersionStale."""
    session = await sessions.lock(tx, session_id)
    if session is None:
        raise SessionNotFound(session_id)
    expected.check(session.version)
    await sessions.set_deleted(tx, session_id, deleted=True)


async def restore(tx: Tx, session_id: UUID) -> SessionRow:
    """Bring a deleted session back. Raises SessionNotFound."""
    if await sessions.get(tx, session_id, deleted=True) is None:
        raise SessionNotFound(session_id)
    return await sessions.set_deleted(tx, session_id, deleted=False)
