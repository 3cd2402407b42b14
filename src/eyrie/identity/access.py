"""What every endpoint imports: who may call it, the transaction it works in, and the route that commits.

    router = APIRouter(prefix="/api/v1/agents", tags=["agents"], route_class=Route)

    @router.post("", status_code=201, responses=documents(AgentNameTaken))
    async def create(body: AgentCreate, actor: AgentEditor, session: WriteSession) -> AgentOut: ...

with `AgentEditor = Annotated[Actor, Depends(requires(Role.MEMBER, scope="agents:write"))]`. The commit happens once: after
the handler, before the reply leaves; a stream begins after it and holds no transaction.
"""

from collections.abc import Awaitable, Callable, Coroutine, Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, params
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket

from eyrie.identity import idempotency
from eyrie.identity.actor import Actor, Caller, Role
from eyrie.identity.call import Call, Identity
from eyrie.identity.errors import MembersOnly, RoleTooLow, ScopeMissing
from eyrie.identity.limits import RateClass, RateScope, rate_headers
from eyrie.kit.resources import resources_of
from eyrie.postgres.database import Tx

_READS = frozenset({"GET", "HEAD"})


@dataclass(frozen=True)
class Requires:
    """The dependency that lets in callers with a role and, when they are keys with scopes, a scope."""

    role: Role
    scope: str | None
    members_only: bool = False

    async def __call__(self, call: Call) -> Actor:
        """The caller. Raises what authentication raises, RoleTooLow, ScopeMissing or MembersOnly."""
        return self.check((await call.caller()).actor)

    def check(self, actor: Actor) -> Actor:
        """`actor`, if they may."""
        if self.members_only and actor.kind != "member":
            raise MembersOnly
        if not actor.role.covers(self.role):
            raise RoleTooLow(self.role, actor.role)
        if self.scope is not None and actor.scopes is not None and self.scope not in actor.scopes:
            raise ScopeMissing(self.scope)
        return actor


def requires(role: Role, *, scope: str) -> Requires:
    """Lets in callers with at least `role`, and keys whose scopes (if they have any) name `scope`, as in "runs:write"."""
    return Requires(role, scope)


def person(role: Role = Role.VIEWER) -> Requires:
    """Lets in people who signed in, with at least `role`; no API keys."""
    return Requires(role, None, members_only=True)


@dataclass(frozen=True)
class Limited:
    """The dependency that counts a request in another class than its method's."""

    class_: RateClass

    async def __call__(self) -> None:
        """Nothing: the route reads the class before it calls the endpoint."""


def limited(class_: RateClass) -> params.Depends:
    """Counts an endpoint's requests as `class_`: `@router.post("", dependencies=[limited(RateClass.START)])`."""
    return params.Depends(Limited(class_))


async def _caller(call: Call) -> Caller:
    return await call.caller()


async def _read(call: Call) -> Tx:
    return await call.read()


async def _write(call: Call) -> Tx:
    return await call.write()


async def _anonymous(call: Call) -> Tx:
    return await call.anonymous()


def _call(call: Call) -> Call:
    return call


Viewer = Annotated[Actor, Depends(Requires(Role.VIEWER, None))]
Member = Annotated[Actor, Depends(Requires(Role.MEMBER, None))]
Admin = Annotated[Actor, Depends(Requires(Role.ADMIN, None))]
Owner = Annotated[Actor, Depends(Requires(Role.OWNER, None))]
Person = Annotated[Actor, Depends(person())]
CurrentCaller = Annotated[Caller, Depends(_caller)]
CurrentCall = Annotated[Call, Depends(_call)]
ReadSession = Annotated[Tx, Depends(_read)]
WriteSession = Annotated[Tx, Depends(_write)]
AnonymousSession = Annotated[Tx, Depends(_anonymous)]

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Route(APIRoute):
    """A route that authenticates, counts, carries out once per Idempotency-Key, and commits before the reply leaves."""

    def get_route_handler(self) -> Handler:
        """What handles a request."""
        answer = super().get_route_handler()
        guards = [dependency.call for dependency in _all(self.dependant) if isinstance(dependency.call, Requires)]
        classes = [dependency.call.class_ for dependency in _all(self.dependant) if isinstance(dependency.call, Limited)]
        protected = any(dependency.call in _KNOWN_CALLER for dependency in _all(self.dependant)) or bool(guards)

        async def handle(request: Request) -> Response:
            async with Call(request.scope, request.receive) as call:
                if protected:
                    actor = (await call.caller()).actor
                    for guard in guards:
                        guard.check(actor)
                await _count(call, classes[0] if classes else None, protected=protected)
                response = await (_once(call, answer) if protected else answer(call))
            response.headers.update(rate_headers(call.standings) if call.standings else {})
            return response

        return handle


_KNOWN_CALLER = (_caller, _read, _write)


async def _count(call: Call, class_: RateClass | None, *, protected: bool) -> None:
    if not protected:
        if class_ is not None:
            await call.charge(class_, {RateScope.ADDRESS: call.address})
        return
    actor = (await call.caller()).actor
    class_ = class_ or (RateClass.READ if call.method in _READS else RateClass.WRITE)
    whose = {RateScope.PRINCIPAL: actor.subject, RateScope.WORKSPACE: str(actor.workspace_id), RateScope.ADDRESS: call.address}
    await call.charge(class_, whose)


async def _once(call: Call, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    key = call.headers.get(idempotency.HEADER)
    if key is None or call.method != "POST":
        return await answer(call)
    actor = (await call.caller()).actor
    address = f"{call.method} {call.url.path}?{call.url.query}"
    request = idempotency.keyed_request(actor, key, address, await call.body())
    replies, tx = call.identity.replies, await call.write()
    stored = await replies.claim(tx, request)
    if stored is not None:
        return stored
    response = await answer(call)
    await replies.keep(tx, request, response)
    return response


def _all(dependant: Dependant) -> Iterator[Dependant]:
    for dependency in dependant.dependencies:
        yield dependency
        yield from _all(dependency)


async def authenticate_websocket(websocket: WebSocket, requirement: Requires) -> Actor:
    """Who opens a WebSocket, before it is accepted. Raises what authentication raises, RoleTooLow or ScopeMissing.

    A browser is known by its cookie, and its Origin must be ours; others send `Authorization`.
    """
    caller = await resources_of(websocket).get(Identity).authenticator.caller(websocket)
    return requirement.check(caller.actor)
