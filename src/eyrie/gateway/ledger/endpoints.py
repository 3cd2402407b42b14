"""The ledger and what it comes to."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import StreamingResponse

from eyrie.gateway.ledger import service
from eyrie.gateway.ledger.errors import CostRangeInvalid
from eyrie.gateway.ledger.repository import LEDGER, Part
from eyrie.gateway.ledger.schemas import CallFilter, CostQuery, CostsOut, EndUserErase, EndUserErasedOut, LedgerEntryOut
from eyrie.identity.access import CurrentCall, ReadSession, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.kit.clock import now
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1", tags=["costs"], route_class=Route)
LedgerReader = Annotated[Actor, Depends(requires(Role.ADMIN, scope="costs:read"))]
EndUserEraser = Annotated[Actor, Depends(requires(Role.ADMIN, scope="members:write"))]
_MONTH = timedelta(days=30)
LedgerQuery = Annotated[ListQuery, Depends(listing_query(LEDGER))]


@router.get("/ledger", response_model=Page[LedgerEntryOut])
async def list_ledger(query: LedgerQuery, actor: LedgerReader, session: ReadSession) -> Page[LedgerEntryOut] | Response:
    """List model calls, each with its tokens and its exact cost."""
    del actor
    return selected((await service.listed(session, query)).map(LedgerEntryOut.model_validate), query)


@router.get("/ledger/export", response_class=StreamingResponse)
async def export_ledger(actor: LedgerReader, call: CurrentCall, query: Annotated[CallFilter, Query()]) -> StreamingResponse:
    """Download the model calls of a time as CSV, oldest first: all, or those of one user, project, session, agent, end user and more."""
    begin, end = _times(query.since, query.until)
    lines: AsyncIterator[bytes] = service.export(call.database, actor.workspace_id, Part(begin, end, query.only()))
    return StreamingResponse(lines, media_type="text/csv", headers={"Content-Disposition": 'attachment; filename="ledger.csv"'})


@router.post("/ledger/erase-end-user")
async def erase_end_user(body: EndUserErase, actor: EndUserEraser, session: WriteSession) -> EndUserErasedOut:
    """Take an end user of a calling program out of the ledger, for good, with the sessions that the program named for them.

    The calls stay, with their tokens and costs, as calls that name nobody. Can be repeated.
    """
    return EndUserErasedOut(calls=await service.forget_end_user(session, actor, body.end_user))


@router.get("/costs", responses=documents(CostRangeInvalid))
async def read_costs(
    actor: LedgerReader,
    session: ReadSession,
    query: Annotated[CostQuery, Query()],
) -> CostsOut:
    """What models cost: by groups, over time, what is to be expected this month, and which days stand out.

    Costs can be narrowed to one user, project, session, agent, feature, model, provider, end user or session of a calling program,
    and to several of these at once. The forecast and the days that stand out are those of the whole workspace.
    """
    del actor
    begin, end = _times(query.since, query.until)
    return await service.costs(session, service.Asked(query.group_by, query.interval, begin, end, query.only()), now())


def _times(since: datetime | None, until: datetime | None) -> tuple[datetime, datetime]:
    end = until or now()
    try:
        return since or end - _MONTH, end
    except OverflowError:  # in the first month that there is
        return end, end
