"""Who you are, your sign-ins and your password."""

from uuid import UUID

from fastapi import APIRouter

from eyrie.identity.access import CurrentCall, CurrentCaller, Person, ReadSession, Route, Viewer, WriteSession
from eyrie.identity.errors import MembersOnly, PasswordWrong
from eyrie.identity.schemas import LoginRowOut, MembershipOut, MeOut, PasswordUpdate
from eyrie.identity.service import logins, workspaces
from eyrie.kit.documents import documents
from eyrie.kit.problems import NotFound

router = APIRouter(prefix="/api/v1/me", tags=["me"], route_class=Route)


@router.get("")
async def read(actor: Viewer, session: ReadSession) -> MeOut:
    """Read who you are here, what you may do, and which workspaces you can choose."""
    places = await workspaces.reachable(session, actor)
    return MeOut(
        kind=actor.kind,
        id=actor.id,
        name=actor.name,
        role=actor.role,
        scopes=None if actor.scopes is None else sorted(actor.scopes),
        workspace_id=actor.workspace_id,
        project_id=actor.project_id,
        workspaces=[MembershipOut.model_validate(place) for place in places],
    )


@router.get("/logins", responses=documents(MembersOnly))
async def list_logins(actor: Person, caller: CurrentCaller, session: ReadSession) -> list[LoginRowOut]:
    """List your sign-ins that are valid, newest first."""
    rows = await logins.mine(session, actor)
    return [
        LoginRowOut(
            id=row.id, created_at=row.created_at, expires_at=row.expires_at, user_agent=row.user_agent, is_current=row.id == caller.login_id
        )
        for row in rows
    ]


@router.delete("/logins/{login_id}", status_code=204, responses=documents(MembersOnly, NotFound))
async def end_login(login_id: UUID, actor: Person, session: WriteSession, call: CurrentCall) -> None:
    """End one of your sign-ins, on a lost laptop for instance."""
    call.after_commit(call.identity.authenticator.forget)
    await logins.end(session, actor, login_id)


@router.put("/password", status_code=204, responses=documents(MembersOnly, PasswordWrong))
async def set_password(body: PasswordUpdate, actor: Person, caller: CurrentCaller, session: WriteSession, call: CurrentCall) -> None:
    """Set or change your password, of at least 12 characters. Your other sign-ins end."""
    call.after_commit(call.identity.authenticator.forget)
    current = None if body.current is None else body.current.get_secret_value()
    change = logins.PasswordChange(current, body.new.get_secret_value(), keep_login=caller.login_id)
    await logins.set_password(session, actor, call.identity.passwords, change)
