"""Starting a run: which agent, with which variables and files, in which thread."""

from dataclasses import dataclass
from uuid import UUID

from pydantic import JsonValue

from eyrie.agents.dispatcher import Choice, Reason
from eyrie.agents.service import agents, versions
from eyrie.gateway.prompts import service as prompts
from eyrie.gateway.protocol import AssistantMessage, Message, TextPart, UserMessage
from eyrie.identity.actor import Actor
from eyrie.identity.model_access import require_model
from eyrie.postgres.database import Tx
from eyrie.runs.control import ControlDeps
from eyrie.runs.errors import SessionBusy, SessionNotFound
from eyrie.runs.repository import sessions
from eyrie.runs.repository.contents import events_at
from eyrie.runs.repository.lists import SessionRow
from eyrie.runs.service import sealing
from eyrie.runs.service.contents import said
from eyrie.runs.service.variables import checked_variables
from eyrie.runs.start import RunRequest, start
from eyrie.tools.files import service as files
from eyrie.tools.files.models import Scope

HISTORY_MESSAGES = 20
MAX_HISTORY_CHARACTERS = 60_000


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to run."""

    input: str
    agent: str | None = None
    session_id: UUID | None = None
    files: tuple[str, ...] = ()
    variables: dict[str, JsonValue] | None = None
    history: tuple[Message, ...] = ()
    """What was said before, when it is in no session."""
    end_user: str | None = None
    client_session: str | None = None
    """As the program that starts the run names its own user and session: the calls of the run name them too."""


async def start_run(tx: Tx, deps: ControlDeps, actor: Actor, wanted: Wanted) -> UUID:
    """Accept a run and wake a worker for it when the transaction commits; the run's id.

    Raises AgentUnknown with near matches, ModelNotAllowed, SessionNotFound, SessionBusy, VariableInvalid, FileNotFound, InputTooLong,
    PromptNotFound, PromptVersionNotFound, PromptValuesInvalid.
    """
    session = None if wanted.session_id is None else await _open(tx, deps, wanted.session_id)
    choice = await _choose(tx, wanted, session)
    require_model(actor, f"agent/{choice.agent.name}")
    definition = await versions.definition(tx, choice.agent.id, choice.agent.number)
    given = {**(session.variables if session else {}), **(wanted.variables or {})}
    for name in wanted.files:
        await files.find(tx, Scope(actor.workspace_id, actor.project_id), name)
    request = RunRequest(
        agent_id=choice.agent.id,
        agent=choice.agent.name,
        agent_version=choice.agent.number,
        input=wanted.input,
        project_id=session.project_id if session else actor.project_id,
        session_id=wanted.session_id,
        subject_id=session.subject_id if session else actor.id,
        files=wanted.files,
        history=await _history(tx, deps, session) if session else wanted.history,
        variables=checked_variables(definition, given),
        prompt=await prompts.referred(tx, definition.prompt, definition.variables) if definition.prompt else None,
        end_user=wanted.end_user,
        client_session=wanted.client_session,
        dispatch="" if choice.reason is Reason.NAMED else choice.explanation,
    )
    run_id = await start(tx, deps, actor, request)
    if session is not None and not session.title:
        await sealing.update(tx, deps.vault, session, title=_title(wanted.input))
    return run_id


async def _open(tx: Tx, deps: ControlDeps, session_id: UUID) -> SessionRow:
    """The session, for one more turn. Raises SessionNotFound, SessionBusy."""
    session = await sessions.lock(tx, session_id)
    if session is None:
        raise SessionNotFound(session_id)
    unfinished = await sessions.unfinished_run(tx, session_id)
    if unfinished is not None:
        raise SessionBusy(session_id, unfinished)
    return await sealing.opened(tx, deps.vault, session)


async def _choose(tx: Tx, wanted: Wanted, session: SessionRow | None) -> Choice:
    if session is not None and wanted.agent is None:
        return await agents.dispatch(tx, wanted.input, (await agents.get(tx, session.agent_id)).name)
    return await agents.dispatch(tx, wanted.input, wanted.agent)


async def _history(tx: Tx, deps: ControlDeps, session: SessionRow) -> tuple[Message, ...]:
    """The last turns of a session as the model reads them, cut at whole messages when they get too long."""
    rows = await sessions.last_messages(tx, session.id, limit=HISTORY_MESSAGES)
    events = await events_at(tx, deps.vault, [(row.run_id, row.seq) for row in rows])
    kept: list[Message] = []
    characters = 0
    for row in reversed(rows):
        text = said(events[row.run_id, row.seq]).text or ""
        characters += len(text)
        if characters > MAX_HISTORY_CHARACTERS:
            break
        kept.append(UserMessage(parts=(TextPart(text=text),)) if row.role == "user" else AssistantMessage(text=text))
    return tuple(reversed(kept))


def _title(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79].rstrip() + "…"
