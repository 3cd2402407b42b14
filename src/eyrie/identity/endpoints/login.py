"""Signing in and out."""

from fastapi import APIRouter, Response

from eyrie.identity.access import AnonymousSession, CurrentCall, CurrentCaller, Person, Route, WriteSession, limited
from eyrie.identity.authentication import COOKIE
from eyrie.identity.call import Call
from eyrie.identity.errors import LinkInvalid, MembersOnly, RateLimited, SignInFailed, UserDisabled
from eyrie.identity.limits import RateClass
from eyrie.identity.schemas import LinkLogin, LoginOut, PasswordLogin, TokenOut
from eyrie.identity.service import logins as service
from eyrie.identity.tokens import AccessClaims
from eyrie.kit.documents import documents

router = APIRouter(prefix="/api/v1/login", tags=["login"], route_class=Route)

_LIMIT = [limited(RateClass.AUTH)]


@router.post("", status_code=201, dependencies=_LIMIT, responses=documents(SignInFailed, UserDisabled, RateLimited))
async def by_password(body: PasswordLogin, session: AnonymousSession, call: CurrentCall, response: Response) -> LoginOut:
    """Sign in by e-mail and password, for thirty days. Sets the cookie that browsers are known by."""
    try:
        started = await service.by_password(
            session, call.identity.passwords, email=body.email, password=body.password.get_secret_value(), visitor=_visitor(call)
        )
    except SignInFailed as failure:
        await service.note_failure(call.database, failure.user_id)
        raise
    return _welcome(call, response, started)


@router.post("/link", status_code=201, dependencies=_LIMIT, responses=documents(LinkInvalid, RateLimited))
async def by_link(body: LinkLogin, session: AnonymousSession, call: CurrentCall, response: Response) -> LoginOut:
    """Sign in by the token of a link, which works once. Sets the cookie that browsers are known by."""
    started = await service.by_link(session, body.token.get_secret_value(), _visitor(call))
    return _welcome(call, response, started)


@router.post("/token", responses=documents(MembersOnly))
async def refresh(actor: Person, caller: CurrentCaller, call: CurrentCall) -> TokenOut:
    """Get a fresh access token, good for fifteen minutes, by the cookie or the token that you have."""
    claims = AccessClaims(actor.id, service.login_of(caller))
    return TokenOut(access_token=call.identity.signer.access_token(claims, call.identity.clock()))


@router.delete("", status_code=204, responses=documents(MembersOnly))
async def sign_out(actor: Person, caller: CurrentCaller, session: WriteSession, call: CurrentCall, response: Response) -> None:
    """Sign out: ends this sign-in and removes the cookie."""
    call.after_commit(call.identity.authenticator.forget)
    await service.end(session, actor, service.login_of(caller))
    response.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=_is_https(call))


def _visitor(call: Call) -> service.Visitor:
    return service.Visitor(call.identity.clock(), call.headers.get("user-agent", ""))


def _welcome(call: Call, response: Response, started: service.Started) -> LoginOut:
    lifetime = int(service.LOGIN_LIFETIME.total_seconds())
    response.set_cookie(COOKIE, started.token, max_age=lifetime, httponly=True, samesite="lax", secure=_is_https(call))
    response.headers["Cache-Control"] = "no-store"
    claims = AccessClaims(started.user_id, started.login.id)
    return LoginOut(
        login_id=started.login.id,
        user_id=started.user_id,
        expires_at=started.login.expires_at,
        access_token=call.identity.signer.access_token(claims, call.identity.clock()),
    )


def _is_https(call: Call) -> bool:
    return call.identity.https or call.url.scheme == "https"
