"""API keys of the workspace."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.identity.access import CurrentCall, ReadSession, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.call import Call
from eyrie.identity.errors import KeyEnded, LimitsAboveYours, RoleAboveYours, RoleTooLow, ScopesAboveYours
from eyrie.identity.key_budgets import KeyBudgets
from eyrie.identity.models import ApiKey
from eyrie.identity.repository.keys import KEYS
from eyrie.identity.schemas import KeyBudgetOut, KeyCreate, KeyOut, KeyRotate, KeyUpdate, NewKeyOut
from eyrie.identity.service import keys as service
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, live_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.problems import NotFound
from eyrie.kit.resources import resources_of
from eyrie.kit.selection import selected
from eyrie.postgres.database import Tx

router = APIRouter(prefix="/api/v1/keys", tags=["keys"], route_class=Route)

KeyReader = Annotated[Actor, Depends(requires(Role.ADMIN, scope="keys:read"))]
KeyAdmin = Annotated[Actor, Depends(requires(Role.ADMIN, scope="keys:write"))]
KeyQuery = Annotated[ListQuery, Depends(listing_query(KEYS))]


@router.post("", status_code=201, responses=documents(NotFound, RoleTooLow, RoleAboveYours, ScopesAboveYours, LimitsAboveYours))
async def create(body: KeyCreate, actor: KeyAdmin, session: WriteSession, call: CurrentCall) -> NewKeyOut:
    """Create an API key, with a role, scopes and limits up to yours. The reply has its secret: store it, it isn't shown again."""
    made, secret = await service.create(session, actor, body, call.identity.clock())
    if body.budget is not None:
        await resources_of(call).get(KeyBudgets).set(session, actor, made.id, body.budget)
    return NewKeyOut(**(await _shown(session, call, made)).model_dump(), secret=secret)


@router.get("", response_model=Page[KeyOut], responses=documents(RoleTooLow))
async def search(query: KeyQuery, _: KeyReader, session: ReadSession, call: CurrentCall) -> Page[KeyOut] | Response:
    """List the API keys of the workspace, revoked ones too."""
    found = await service.search(session, query)
    theirs = await resources_of(call).get(KeyBudgets).of(session, [key.id for key in found.items])
    return selected(found.map(lambda key: _out(key, theirs)), query)


@router.get("/{key_id}", responses=documents(NotFound, RoleTooLow))
async def read(key_id: UUID, _: KeyReader, session: ReadSession, response: Response, call: CurrentCall) -> KeyOut:
    """Read one API key, without its secret."""
    shown = await _shown(session, call, await service.read(session, key_id))
    response.headers["ETag"] = live_etag(shown.version, shown.model_dump_json())
    return shown


@router.patch("/{key_id}", responses=documents(NotFound, RoleTooLow, RoleAboveYours, LimitsAboveYours, VersionStale, PreconditionRequired))
async def update(key_id: UUID, body: KeyUpdate, expected: IfMatch, actor: KeyAdmin, session: WriteSession, call: CurrentCall) -> KeyOut:
    """Change name or limits of an API key: they hold at once here, and within five seconds everywhere."""
    call.after_commit(call.identity.authenticator.forget)
    return await _shown(session, call, await service.update(session, actor, key_id, body, expected))


@router.post("/{key_id}/rotate", responses=documents(NotFound, RoleTooLow, RoleAboveYours, LimitsAboveYours, KeyEnded))
async def rotate(key_id: UUID, body: KeyRotate, actor: KeyAdmin, session: WriteSession, call: CurrentCall) -> NewKeyOut:
    """Give an API key a new secret, shown this once. The old one stays good for `grace_seconds`, the one before it ends now."""
    identity = call.identity
    call.after_commit(identity.authenticator.forget)
    rotated, secret = await service.rotate(session, actor, key_id, now=identity.clock(), grace=timedelta(seconds=body.grace_seconds))
    return NewKeyOut(**(await _shown(session, call, rotated)).model_dump(), secret=secret)


@router.delete("/{key_id}", status_code=204, responses=documents(NotFound, RoleTooLow, RoleAboveYours, VersionStale, PreconditionRequired))
async def revoke(key_id: UUID, expected: IfMatch, actor: KeyAdmin, session: WriteSession, call: CurrentCall) -> None:
    """Revoke an API key for good: it stops working at once here, and within five seconds everywhere."""
    call.after_commit(call.identity.authenticator.forget)
    await service.revoke(session, actor, key_id, expected)


async def _shown(tx: Tx, call: Call, key: ApiKey) -> KeyOut:
    return _out(key, await resources_of(call).get(KeyBudgets).of(tx, [key.id]))


def _out(key: ApiKey, budgets: Mapping[UUID, list[KeyBudgetOut]]) -> KeyOut:
    return KeyOut(**asdict(key), budgets=budgets.get(key.id, []))
