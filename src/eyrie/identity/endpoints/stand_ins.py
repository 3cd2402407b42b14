"""Stand-ins: members who decide on approvals for others."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.identity.access import CurrentCall, ReadSession, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.errors import ApproverUnfit, MembersOnly, PeriodInvalid, RoleTooLow, StandInOverlaps
from eyrie.identity.repository.stand_ins import STAND_INS
from eyrie.identity.schemas import StandInCreate, StandInOut
from eyrie.identity.service import stand_ins as service
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.problems import NotFound
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/stand-ins", tags=["members"], route_class=Route)

StandInReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="members:read"))]
Approver = Annotated[Actor, Depends(requires(Role.MEMBER, scope="approvals:write"))]
StandInQuery = Annotated[ListQuery, Depends(listing_query(STAND_INS))]


@router.post("", status_code=201, responses=documents(MembersOnly, RoleTooLow, NotFound, ApproverUnfit, PeriodInvalid, StandInOverlaps))
async def create(body: StandInCreate, actor: Approver, session: WriteSession, call: CurrentCall) -> StandInOut:
    """Name a member who decides on your approvals for a period; admins may do so for others.

    What is assigned to you is theirs as well meanwhile, and a decision says for whom it was made.
    """
    return StandInOut.model_validate(await service.create(session, actor, body, call.identity.clock()))


@router.get("", response_model=Page[StandInOut])
async def search(query: StandInQuery, _: StandInReader, session: ReadSession) -> Page[StandInOut] | Response:
    """List stand-ins of the workspace, past and coming ones too."""
    return selected((await service.search(session, query)).map(StandInOut.model_validate), query)


@router.delete("/{stand_in_id}", status_code=204, responses=documents(NotFound, RoleTooLow))
async def end(stand_in_id: UUID, actor: Approver, session: WriteSession, call: CurrentCall) -> None:
    """End a stand-in of yours now; admins may end those of others."""
    await service.end(session, actor, stand_in_id, call.identity.clock())
