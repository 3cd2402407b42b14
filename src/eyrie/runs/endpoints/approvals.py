"""The inbox: what runs ask people."""

import contextlib
from collections.abc import AsyncGenerator
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from eyrie.identity.access import CurrentCall, ReadSession, Route, WriteSession
from eyrie.identity.errors import ApproverUnfit
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.sse import EventStream, encode_event
from eyrie.runs import approvals
from eyrie.runs.approvals import Verdict
from eyrie.runs.endpoints.access import Approver, Control, CurrentInbox, Draining, Figures, HeartbeatSeconds, RunReader, Tools
from eyrie.runs.errors import AlreadyDecided, ApprovalNotFound, DecisionInvalid
from eyrie.runs.inbox import Inbox
from eyrie.runs.repository.lists import APPROVALS
from eyrie.runs.schemas import ApprovalOut, Assign, Decide, Delegate, InboxOut
from eyrie.runs.service import reading

router = APIRouter(prefix="/api/v1/approvals", tags=["approvals"], route_class=Route)

StreamSeconds = Annotated[int, Query(ge=0, le=3_600, description="How long to watch; 0 for a look.")]
ApprovalQuery = Annotated[ListQuery, Depends(listing_query(APPROVALS))]


class Deciding:
    """What a decision needs beside the run: the tools' schemas, and what counts how long it took."""

    def __init__(self, tools: Tools, times: Figures, call: CurrentCall) -> None:
        self.tools = tools
        self._times = times
        self._call = call

    def count_after_commit(self, decided: ApprovalOut) -> None:
        """Count the time to this decision once it holds."""
        self._call.after_commit(lambda: self._times.decided(decided))


@router.get("")
async def list_(query: ApprovalQuery, _: RunReader, session: ReadSession, deps: Control) -> Page[ApprovalOut]:
    """What runs of the workspace ask, or have asked, newest first."""
    return await reading.approval_page(session, deps.vault, query, deps.clock())


@router.get("/stream", status_code=200, response_class=EventStream)
async def stream(
    actor: RunReader, inbox: CurrentInbox, drain: Draining, heartbeat_seconds: HeartbeatSeconds, seconds: StreamSeconds = 900
) -> EventStream:
    """How much waits for people, as server-sent events of type `inbox`: now, and whenever something about it changes.

    Each has the numbers of pending and of escalated questions; read the list to see what changed. The stream ends after
    `seconds`, so that nobody watches for longer than they may: connect again.
    """
    return EventStream(_encoded(inbox, actor.workspace_id, seconds), drain, heartbeat_seconds=heartbeat_seconds)


async def _encoded(inbox: Inbox, workspace_id: UUID, seconds: int) -> AsyncGenerator[bytes, None]:
    async with contextlib.aclosing(inbox.follow(workspace_id, seconds=seconds)) as standings:
        async for standing in standings:
            counts = InboxOut(pending=standing.pending, escalated=standing.escalated)
            yield encode_event(counts.model_dump_json().encode(), event=b"inbox")


@router.get("/{approval_id}", responses=documents(ApprovalNotFound))
async def read(approval_id: UUID, _: RunReader, session: ReadSession, deps: Control) -> ApprovalOut:
    """One question of a run, with the form to answer it."""
    return await reading.approval(session, deps.vault, approval_id, deps.clock())


@router.post("/{approval_id}/decide", responses=documents(ApprovalNotFound, AlreadyDecided, DecisionInvalid))
async def decide(
    approval_id: UUID, body: Decide, actor: Approver, session: WriteSession, deps: Control, deciding: Annotated[Deciding, Depends()]
) -> ApprovalOut:
    """Decide; the run goes on at once, wherever it is carried.

    An `approval` takes `approved`, `rejected` or `edited` (new arguments, checked against the tool's schema); a `question` takes
    `answered` (the form's values) or `rejected`; an `outcome` takes `answered` with `happened`: yes, no or unknown.
    """
    verdict = Verdict(body.decision, body.arguments, body.answer, body.reason)
    await approvals.decide(session, deps, deciding.tools, actor, approval_id, verdict)
    decided = await reading.approval(session, deps.vault, approval_id, deps.clock())
    deciding.count_after_commit(decided)
    return decided


@router.post("/{approval_id}/assign", responses=documents(ApprovalNotFound, AlreadyDecided, ApproverUnfit))
async def assign(approval_id: UUID, body: Assign, actor: Approver, session: WriteSession, deps: Control) -> ApprovalOut:
    """Make a pending question somebody's, or nobody's."""
    await approvals.assign(session, actor, approval_id, body.user_id)
    return await reading.approval(session, deps.vault, approval_id, deps.clock())


@router.post("/{approval_id}/delegate", responses=documents(ApprovalNotFound, AlreadyDecided, ApproverUnfit))
async def delegate(approval_id: UUID, body: Delegate, actor: Approver, session: WriteSession, deps: Control) -> ApprovalOut:
    """Pass a pending question on to another member, with a note. It stands in the run's log."""
    await approvals.delegate(session, deps, actor, approval_id, user_id=body.user_id, note=body.note)
    return await reading.approval(session, deps.vault, approval_id, deps.clock())
