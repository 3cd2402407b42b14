"""Members of the workspace."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.identity.access import CurrentCall, ReadSession, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.errors import AlreadyMember, LastOwner, LinkNotForYou, RoleAboveYours, RoleTooLow
from eyrie.identity.repository.members import MEMBERS
from eyrie.identity.schemas import InvitationOut, LinkOut, MemberCreate, MemberOut, MemberUpdate
from eyrie.identity.service import members as service
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.problems import NotFound
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/members", tags=["members"], route_class=Route)

MemberReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="members:read"))]
MemberAdmin = Annotated[Actor, Depends(requires(Role.ADMIN, scope="members:write"))]
MemberQuery = Annotated[ListQuery, Depends(listing_query(MEMBERS))]


@router.post("", status_code=201, responses=documents(RoleTooLow, RoleAboveYours, AlreadyMember))
async def add(body: MemberCreate, actor: MemberAdmin, session: WriteSession, call: CurrentCall) -> InvitationOut:
    """Add a person by e-mail address, with a role up to yours.

    For a person who is new on this server the reply has a token that signs them in once, within seven days: send it to them.
    """
    call.after_commit(call.identity.authenticator.forget)
    member, token = await service.add(session, actor, body, call.identity.clock())
    return InvitationOut(member=MemberOut.model_validate(member), link_token=token)


@router.get("", response_model=Page[MemberOut])
async def search(query: MemberQuery, _: MemberReader, session: ReadSession) -> Page[MemberOut] | Response:
    """List the members of the workspace."""
    return selected((await service.search(session, query)).map(MemberOut.model_validate), query)


@router.get("/{user_id}", responses=documents(NotFound))
async def read(user_id: UUID, _: MemberReader, session: ReadSession, response: Response) -> MemberOut:
    """Read one member."""
    found = await service.read(session, user_id)
    response.headers["ETag"] = version_etag(found.version)
    return MemberOut.model_validate(found)


@router.patch("/{user_id}", responses=documents(NotFound, RoleTooLow, RoleAboveYours, LastOwner, VersionStale, PreconditionRequired))
async def change_role(
    user_id: UUID, body: MemberUpdate, expected: IfMatch, actor: MemberAdmin, session: WriteSession, call: CurrentCall
) -> MemberOut:
    """Give a member another role, up to yours. The last owner stays one."""
    call.after_commit(call.identity.authenticator.forget)
    return MemberOut.model_validate(await service.change_role(session, actor, user_id, body.role, expected))


@router.delete(
    "/{user_id}",
    status_code=204,
    responses=documents(NotFound, RoleTooLow, RoleAboveYours, LastOwner, VersionStale, PreconditionRequired),
)
async def remove(user_id: UUID, expected: IfMatch, actor: MemberAdmin, session: WriteSession, call: CurrentCall) -> None:
    """Take a member out of the workspace; the keys they made are revoked. The last owner can't be removed."""
    call.after_commit(call.identity.authenticator.forget)
    await service.remove(session, actor, user_id, expected)


@router.post("/{user_id}/link", status_code=201, responses=documents(NotFound, RoleTooLow, RoleAboveYours, LinkNotForYou))
async def invite_again(user_id: UUID, actor: MemberAdmin, session: WriteSession, call: CurrentCall) -> LinkOut:
    """Make another invitation for a member who never signed in; it works once, within seven days."""
    return LinkOut(link_token=await service.invite_again(session, actor, user_id, call.identity.clock()))
