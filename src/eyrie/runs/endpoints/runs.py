"""Starting, reading and acting on runs."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from eyrie.agents.errors import AgentNotPublished, AgentUnknown
from eyrie.identity.access import CurrentCall, ReadSession, Route, WriteSession, limited
from eyrie.identity.errors import ModelNotAllowed
from eyrie.identity.limits import RateClass
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.selection import selected
from eyrie.observe.health import DiskNearlyFull
from eyrie.observe.space import needs_space
from eyrie.runs import control
from eyrie.runs.endpoints.access import Content, Control, RunReader, RunStarter, RunWaiter, count_in_session
from eyrie.runs.endpoints.replies import AnswerInTime
from eyrie.runs.errors import InputTooLong, RunEnded, RunNotFound, RunNotPaused, SessionBusy, SessionNotFound, VariableInvalid
from eyrie.runs.repository.lists import RUNS
from eyrie.runs.schemas import EventsOut, Execute, MessagesOut, RunCostOut, RunCreate, RunOut, VariableUpdate
from eyrie.runs.service import reading, variables
from eyrie.runs.service.starting import Wanted, start_run

router = APIRouter(prefix="/api/v1/runs", tags=["runs"], route_class=Route)
execute_router = APIRouter(prefix="/api/v1/agents", tags=["runs"], route_class=Route)

RunQuery = Annotated[ListQuery, Depends(listing_query(RUNS))]
STARTING = (AgentUnknown, AgentNotPublished, ModelNotAllowed, SessionNotFound, SessionBusy, VariableInvalid, InputTooLong, DiskNearlyFull)


def wanted(body: RunCreate) -> Wanted:
    """What a request body asks for."""
    return Wanted(body.input, body.agent, body.session_id, body.files, body.variables)


@router.post("", status_code=201, dependencies=[limited(RateClass.START), needs_space], responses=documents(*STARTING))
async def create(body: RunCreate, actor: RunStarter, call: CurrentCall, session: WriteSession, deps: Control, response: Response) -> RunOut:
    """Start a run. It is accepted once this replies, and goes on whatever happens to the caller or to Eyrie.

    Follow it at `/api/v1/runs/{run_id}/stream`. Send an `Idempotency-Key` to be sure that a repeated request starts it once.
    """
    if body.session_id is not None:
        await count_in_session(body.session_id, actor, call)
    run_id = await start_run(session, deps, actor, wanted(body))
    response.headers["Location"] = f"/api/v1/runs/{run_id}"
    return await reading.get(session, deps.vault, run_id)


@router.get("", response_model=Page[RunOut])
async def list_(query: RunQuery, _: RunReader, session: ReadSession, vault: Content) -> Page[RunOut] | Response:
    """Runs of the workspace, newest first, with the beginning of their input and without their answers."""
    return selected(await reading.page(session, vault, query), query)


@router.get("/{run_id}", responses=documents(RunNotFound))
async def read(run_id: UUID, _: RunReader, session: ReadSession, vault: Content) -> RunOut:
    """A run with its input and, once it has ended, its answer or the reason why there is none."""
    return await reading.get(session, vault, run_id)


@router.get("/{run_id}/events", responses=documents(RunNotFound))
async def events(
    run_id: UUID,
    _: RunReader,
    session: ReadSession,
    vault: Content,
    after: Annotated[int, Query(ge=0, le=1 << 53, description="Only events with a greater seq.")] = 0,
    limit: Annotated[int, Query(ge=1, le=reading.MAX_EVENTS)] = 200,
) -> EventsOut:
    """The run's log: everything that happened, in order. `/stream` sends the same as it happens."""
    return await reading.events(session, vault, run_id, after=after, limit=limit)


@router.get("/{run_id}/messages", responses=documents(RunNotFound))
async def messages(
    run_id: UUID,
    _: RunReader,
    session: ReadSession,
    vault: Content,
    seq: Annotated[int | None, Query(ge=1, le=1 << 53, description="After this event; without it, now.")] = None,
) -> MessagesOut:
    """What the model is shown at one point of the run: instructions, thread, input, calls and results."""
    return await reading.messages_at(session, vault, run_id, seq)


@router.get("/{run_id}/cost", responses=documents(RunNotFound))
async def cost(run_id: UUID, _: RunReader, session: ReadSession) -> RunCostOut:
    """What the model calls of a run cost so far. A call counts within a second of its end."""
    return RunCostOut.model_validate(await reading.cost(session, run_id))


@router.post("/{run_id}/cancel", responses=documents(RunNotFound, RunEnded))
async def cancel(run_id: UUID, actor: RunStarter, session: WriteSession, deps: Control) -> RunOut:
    """Stop a run for good, at once. A side effect in flight is reported as an unknown outcome."""
    await control.cancel(session, deps, actor, run_id)
    return await reading.get(session, deps.vault, run_id)


@router.post("/{run_id}/pause", responses=documents(RunNotFound, RunEnded))
async def pause(run_id: UUID, actor: RunStarter, session: WriteSession, deps: Control) -> RunOut:
    """Let a run stand still after the step in progress, with all its state, until it is resumed."""
    await control.pause(session, deps, actor, run_id)
    return await reading.get(session, deps.vault, run_id)


@router.post("/{run_id}/resume", responses=documents(RunNotFound, RunEnded, RunNotPaused))
async def resume(run_id: UUID, actor: RunStarter, session: WriteSession, deps: Control) -> RunOut:
    """Let a paused run go on, or one that was set aside because it crashed its worker."""
    await control.resume(session, deps, actor, run_id)
    return await reading.get(session, deps.vault, run_id)


@router.put("/{run_id}/variables/{name}", responses=documents(RunNotFound, RunEnded, VariableInvalid))
async def set_variable(run_id: UUID, name: str, body: VariableUpdate, actor: RunStarter, session: WriteSession, deps: Control) -> RunOut:
    """Give a context variable a new value, which the run's next step sees."""
    await variables.set_variable(session, deps, actor, run_id, {name: body.value})
    return await reading.get(session, deps.vault, run_id)


@execute_router.post(
    "/execute",
    response_model=RunOut,
    dependencies=[limited(RateClass.START), needs_space],
    responses={**documents(*STARTING), 202: {"model": RunOut, "description": "Not ended yet: read the run at Location."}},
)
async def execute(body: Execute, actor: RunStarter, call: CurrentCall, session: WriteSession, deps: Control, waiter: RunWaiter) -> Response:
    """Start a run and wait for its answer. When it takes longer than `wait_seconds`, or waits for a person, the reply is 202.

    The run is not bound to this request: it goes on when the caller leaves.
    """
    if body.session_id is not None:
        await count_in_session(body.session_id, actor, call)
    run_id = await start_run(session, deps, actor, wanted(body))
    accepted = await reading.get(session, deps.vault, run_id)
    return AnswerInTime(accepted, waiter, actor.workspace_id, body.wait_seconds)
