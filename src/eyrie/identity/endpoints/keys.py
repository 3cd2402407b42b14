"""API keys of the workspace."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.identity.access import CurrentCall, ReadSession, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.errors import KeyEnded, RoleAboveYours, RoleTooLow, ScopesAboveYours
from eyrie.identity.models import ApiKey
from eyrie.identity.repository.keys import KEYS
from eyrie.identity.schemas import KeyCreate, KeyOut, KeyRotate, KeyUpdate, NewKeyOut
from eyrie.identity.service import keys as service
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.problems import NotFound
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/keys", tags=["keys"], route_class=Route)

KeyReader = Annotated[Actor, Depends(requires(Role.ADMIN, scope="keys:read"))]
KeyAdmin = Annotated[Actor, Depends(requires(Role.ADMIN, scope="keys:write"))]
KeyQuery = Annotated[ListQuery, Depends(listing_query(KEYS))]


@router.post("", status_code=201, responses=documents(NotFound, RoleTooLow, RoleAboveYours, ScopesAboveYours))
async def create(body: KeyCreate, actor: KeyAdmin, session: WriteSession, call: CurrentCall) -> NewKeyOut:
    """Create an API key, with a role and scopes up to yours. The reply has its secret: store it, it isn't shown again."""
    made, secret = await service.create(session, actor, body, call.identity.clock())
    return _with_secret(made, secret)


@router.get("", response_model=Page[KeyOut], responses=documents(RoleTooLow))
async def search(query: KeyQuery, _: KeyReader, session: ReadSession) -> Page[KeyOut] | Response:
    """List the API keys of the workspace, revoked ones too."""
    return selected((await service.search(session, query)).map(KeyOut.model_validate), query)


@router.get("/{key_id}", responses=documents(NotFound, RoleTooLow))
async def read(key_id: UUID, _: KeyReader, session: ReadSession, response: Response) -> KeyOut:
    """Read one API key, without its secret."""
    found = await service.read(session, key_id)
    response.headers["ETag"] = version_etag(found.version)
    return KeyOut.model_validate(found)


@router.patch("/{key_id}", responses=documents(NotFound, RoleTooLow, RoleAboveYours, VersionStale, PreconditionRequired))
async def rename(key_id: UUID, body: KeyUpdate, expected: IfMatch, actor: KeyAdmin, session: WriteSession) -> KeyOut:
    """Give an API key another name."""
    return KeyOut.model_validate(await service.rename(session, actor, key_id, body.name, expected))


@router.post("/{key_id}/rotate", responses=documents(NotFound, RoleTooLow, RoleAboveYours, KeyEnded))
async def rotate(key_id: UUID, body: KeyRotate, actor: KeyAdmin, session: WriteSession, call: CurrentCall) -> NewKeyOut:
    """Give an API key a new secret, shown this once. The old one stays good for `grace_seconds`, the one before it ends now."""
    identity = call.identity
    call.after_commit(identity.authenticator.forget)
    rotated, secret = await service.rotate(session, actor, key_id, now=identity.clock(), grace=timedelta(seconds=body.grace_seconds))
    return _with_secret(rotated, secret)


@router.delete("/{key_id}", status_code=204, responses=documents(NotFound, RoleTooLow, RoleAboveYours, VersionStale, PreconditionRequired))
async def revoke(key_id: UUID, expected: IfMatch, actor: KeyAdmin, session: WriteSession, call: CurrentCall) -> None:
    """Revoke an API key for good: it stops working at once here, and within five seconds everywhere."""
    call.after_commit(call.identity.authenticator.forget)
    await service.revoke(session, actor, key_id, expected)


def _with_secret(key: ApiKey, secret: str) -> NewKeyOut:
    return NewKeyOut(**KeyOut.model_validate(key).model_dump(), secret=secret)
