"""The inbox: what runs ask people."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from eyrie.identity.access import ReadSession, Route, WriteSession
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.runs import approvals
from eyrie.runs.approvals import Verdict
from eyrie.runs.endpoints.access import Approver, Content, Control, RunReader, Tools
from eyrie.runs.errors import AlreadyDecided, ApprovalNotFound, DecisionInvalid
from eyrie.runs.repository.lists import APPROVALS
from eyrie.runs.schemas import ApprovalOut, Assign, Decide
from eyrie.runs.service import reading

router = APIRouter(prefix="/api/v1/approvals", tags=["approvals"], route_class=Route)

ApprovalQuery = Annotated[ListQuery, Depends(listing_query(APPROVALS))]


@router.get("")
async def list_(query: ApprovalQuery, _: RunReader, session: ReadSession, vault: Content) -> Page[ApprovalOut]:
    """What runs of the workspace ask, or have asked, newest first."""
    return await reading.approval_page(session, vault, query)


@router.get("/{approval_id}", responses=documents(ApprovalNotFound))
async def read(approval_id: UUID, _: RunReader, session: ReadSession, vault: Content) -> ApprovalOut:
    """One question of a run, with the form to answer it."""
    return await reading.approval(session, vault, approval_id)


@router.post("/{approval_id}/decide", responses=documents(ApprovalNotFound, AlreadyDecided, DecisionInvalid))
async def decide(approval_id: UUID, body: Decide, actor: Approver, session: WriteSession, deps: Control, tools: Tools) -> ApprovalOut:
    """Decide; the run goes on at once, wherever it is carried.

    An `approval` takes `approved`, `rejected` or `edited` (new arguments, checked against the tool's schema); a `question` takes
    `answered` (the form's values) or `rejected`; an `outcome` takes `answered` with `happened`: yes, no or unknown.
    """
    verdict = Verdict(body.decision, body.arguments, body.answer, body.reason)
    await approvals.decide(session, deps, tools, actor, approval_id, verdict)
    return await reading.approval(session, deps.vault, approval_id)


@router.post("/{approval_id}/assign", responses=documents(ApprovalNotFound, AlreadyDecided))
async def assign(approval_id: UUID, body: Assign, actor: Approver, session: WriteSession, vault: Content) -> ApprovalOut:
    """Make a pending question somebody's, or nobody's."""
    await approvals.assign(session, actor, approval_id, body.user_id)
    return await reading.approval(session, vault, approval_id)
