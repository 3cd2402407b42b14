"""Erasing a person."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from eyrie.governance import service
from eyrie.governance.schemas import ErasureOut
from eyrie.governance.service import ErasureDeps
from eyrie.identity.access import CurrentCall, Route, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.errors import LastOwner, RoleAboveYours
from eyrie.kit.documents import documents
from eyrie.kit.problems import NotFound
from eyrie.kit.resources import resource
from eyrie.runs.control import ControlDeps
from eyrie.tools.files.errors import StorageUnavailable
from eyrie.tools.files.storage import Contents

router = APIRouter(prefix="/api/v1/members", tags=["members"], route_class=Route)

Eraser = Annotated[Actor, Depends(requires(Role.ADMIN, scope="members:write"))]
Control = Annotated[ControlDeps, Depends(resource(ControlDeps))]
Stored = Annotated[Contents, Depends(resource(Contents))]


@router.post("/{user_id}/erase", responses=documents(NotFound, RoleAboveYours, LastOwner, StorageUnavailable))
async def erase(user_id: UUID, actor: Eraser, call: CurrentCall, runs: Control, stored: Stored) -> ErasureOut:
    """Erase a person from the workspace, for good: membership, API keys that they made, and all content of both.

    Runs keep their events, figures and costs, without what was written; the audit log keeps who did what, by id. The account, with
    name and address, is shared by all workspaces and stays. Can be repeated, also for somebody who has left already.
    """
    call.after_commit(call.identity.authenticator.forget)
    deps = ErasureDeps(call.database, runs, stored.storage)
    return ErasureOut.model_validate(await service.erase_person(deps, actor, user_id))
