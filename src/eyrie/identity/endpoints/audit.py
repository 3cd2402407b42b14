"""The audit log of the workspace."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import StreamingResponse

from eyrie.audit import service
from eyrie.identity.access import CurrentCall, ReadSession, Route, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.errors import RoleTooLow
from eyrie.identity.schemas import AuditEntryOut, AuditFindingOut, AuditReportOut
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/audit", tags=["audit"], route_class=Route)

AuditReader = Annotated[Actor, Depends(requires(Role.ADMIN, scope="audit:read"))]
AuditQuery = Annotated[ListQuery, Depends(service.parse_search)]


@router.get("", response_model=Page[AuditEntryOut], responses=documents(RoleTooLow))
async def search(query: AuditQuery, _: AuditReader, session: ReadSession) -> Page[AuditEntryOut] | Response:
    """Search the audit log by actor, action, subject and time; newest first."""
    return selected((await service.search(session, query)).map(AuditEntryOut.model_validate), query)


@router.get("/export", response_class=StreamingResponse, responses=documents(RoleTooLow))
async def export(actor: AuditReader, call: CurrentCall) -> StreamingResponse:
    """Download the whole audit log, one JSON object in a line, oldest first, in the form that its seals are computed of."""
    lines: AsyncIterator[bytes] = service.export(call.database, actor.workspace_id)
    return StreamingResponse(lines, media_type="application/x-ndjson")


@router.post("/verify", responses=documents(RoleTooLow))
async def verify(_: AuditReader, session: ReadSession) -> AuditReportOut:
    """Check that no entry of the audit log was changed, removed, moved or added since it was sealed."""
    report = await service.verify(session)
    return AuditReportOut(
        intact=report.intact,
        seals=report.seals,
        sealed_entries=report.sealed_entries,
        unsealed_entries=report.unsealed_entries,
        head=report.head.hex(),
        findings=[AuditFindingOut(seal=one.seal, problem=one.problem, entry_id=one.entry_id) for one in report.findings],
    )
