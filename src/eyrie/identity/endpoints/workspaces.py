"""Workspaces."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.identity.access import CurrentCall, Person, ReadSession, Requires, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.errors import MembersOnly, RoleTooLow, SlugTaken
from eyrie.identity.schemas import MembershipOut, WorkspaceCreate, WorkspaceOut, WorkspaceUpdate
from eyrie.identity.service import workspaces as service
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.problems import NotFound

router = APIRouter(prefix="/api/v1/workspaces", tags=["workspaces"], route_class=Route)

WorkspaceReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="workspaces:read"))]
WorkspaceAdmin = Annotated[Actor, Depends(requires(Role.ADMIN, scope="workspaces:write"))]
WorkspaceOwner = Annotated[Actor, Depends(Requires(Role.OWNER, None, members_only=True))]


@router.post("", status_code=201, responses=documents(SlugTaken, MembersOnly))
async def create(body: WorkspaceCreate, actor: Person, session: WriteSession, call: CurrentCall) -> MembershipOut:
    """Create a workspace, with a default project. You become its owner; choose it with `X-Eyrie-Workspace`."""
    call.after_commit(call.identity.authenticator.forget)
    return MembershipOut.model_validate(await service.create(session, actor, body))


@router.get("", responses=documents(MembersOnly))
async def list_mine(actor: Person, session: ReadSession) -> list[MembershipOut]:
    """List the workspaces that you are a member of."""
    return [MembershipOut.model_validate(place) for place in await service.mine(session, actor)]


@router.get("/{workspace_id}", responses=documents(NotFound))
async def read(workspace_id: UUID, _: WorkspaceReader, session: ReadSession, response: Response) -> WorkspaceOut:
    """Read the workspace that you work in. Choose another one of yours with `X-Eyrie-Workspace`."""
    found = await service.read(session, workspace_id)
    response.headers["ETag"] = version_etag(found.version)
    return WorkspaceOut.model_validate(found)


@router.patch("/{workspace_id}", responses=documents(NotFound, RoleTooLow, SlugTaken, VersionStale, PreconditionRequired))
async def update(
    workspace_id: UUID, body: WorkspaceUpdate, expected: IfMatch, actor: WorkspaceAdmin, session: WriteSession, call: CurrentCall
) -> WorkspaceOut:
    """Change name, short name or settings of the workspace that you work in."""
    call.after_commit(call.identity.authenticator.forget)
    return WorkspaceOut.model_validate(await service.update(session, actor, workspace_id, body, expected))


@router.delete("/{workspace_id}", status_code=204, responses=documents(NotFound, RoleTooLow, VersionStale, PreconditionRequired))
async def delete(workspace_id: UUID, expected: IfMatch, actor: WorkspaceOwner, session: WriteSession, call: CurrentCall) -> None:
    """Delete the workspace that you work in: nobody and no key gets in any more. Its owner must be signed in."""
    call.after_commit(call.identity.authenticator.forget)
    await service.delete(session, actor, workspace_id, expected)
