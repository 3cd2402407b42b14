"""Starting a run: row, first event and wake-up in one transaction."""

from dataclasses import dataclass
from uuid import UUID

from pydantic import JsonValue

from eyrie.gateway.prompts.models import Referred
from eyrie.gateway.protocol import Message
from eyrie.identity.actor import Actor
from eyrie.kit.ids import uuid7
from eyrie.observe.spans import current_span
from eyrie.postgres.database import Tx
from eyrie.runs.carrier import preview, progress
from eyrie.runs.control import ControlDeps, by
from eyrie.runs.errors import InputTooLong
from eyrie.runs.events import InputContent, RunCreated
from eyrie.runs.models import RunRef, Write
from eyrie.runs.repository import log, news, projections, runs
from eyrie.runs.state import RunState

MAX_INPUT_CHARACTERS = 200_000


@dataclass(frozen=True)
class RunRequest:
    """What to run: a published version of an agent, with an input, maybe in a session."""

    agent_id: UUID
    agent: str
    agent_version: int
    input: str
    project_id: UUID
    session_id: UUID | None = None
    subject_id: UUID | None = None
    files: tuple[str, ...] = ()
    history: tuple[Message, ...] = ()
    variables: dict[str, JsonValue] | None = None
    dispatch: str = ""
    prompt: Referred | None = None
    end_user: str | None = None
    client_session: str | None = None


async def start(tx: Tx, deps: ControlDeps, actor: Actor, request: RunRequest) -> UUID:
    """Accept a run; it exists, and a worker is woken for it, once the transaction commits. Raises InputTooLong."""
    if len(request.input) > MAX_INPUT_CHARACTERS:
        raise InputTooLong(len(request.input), MAX_INPUT_CHARACTERS)
    run_id, workspace_id, at = uuid7(), actor.workspace_id, deps.clock()
    subject_id = request.subject_id or actor.id
    key = await deps.vault.key(tx, workspace_id, subject_id)
    above = current_span()
    created = RunCreated(
        agent_id=request.agent_id,
        agent=request.agent,
        agent_version=request.agent_version,
        prompt=f"{request.prompt.name} {request.prompt.number}" if request.prompt else None,
        session_id=request.session_id,
        by=by(actor),
        traceparent=above.traceparent if above is not None else None,
        content=InputContent(
            input=request.input,
            prompt=request.prompt.text if request.prompt else "",
            files=request.files,
            history=request.history,
            variables=request.variables or {},
            dispatch=request.dispatch,
            end_user=request.end_user,
            client_session=request.client_session,
        ),
    )
    row = runs.NewRun(
        id=run_id,
        workspace_id=workspace_id,
        project_id=request.project_id,
        agent_id=request.agent_id,
        agent_version=request.agent_version,
        session_id=request.session_id,
        subject_id=subject_id,
        started_by_kind=actor.kind,
        started_by=actor.id,
    )
    admitted = await runs.insert(tx, row, places=deps.workspace_places)
    ref = RunRef(run_id, workspace_id, subject_id, request.session_id)
    await log.append(tx, ref, key, Write((created,), progress(preview(RunState(), (created,), at)), at))
    await projections.project(tx, ref, 1, at, created)
    if admitted:
        await news.announce_ready(tx)
    return run_id
