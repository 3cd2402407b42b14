"""API keys: made for programs, never with more rights than their maker has."""

from dataclasses import fields, replace
from datetime import datetime, timedelta
from uuid import UUID

from eyrie.audit.service import record
from eyrie.identity import tokens
from eyrie.identity.actor import Actor
from eyrie.identity.errors import KeyEnded, RoleAboveYours, ScopesAboveYours
from eyrie.identity.key_limits import KeyLimits
from eyrie.identity.model_access import narrowed, require_within
from eyrie.identity.models import ApiKey
from eyrie.identity.repository import keys as repository
from eyrie.identity.schemas import KeyCreate, KeyUpdate
from eyrie.identity.service import projects, workspaces
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Tx


async def create(tx: Tx, actor: Actor, body: KeyCreate, now: datetime) -> tuple[ApiKey, str]:
    """Add a key, with its secret. Raises RoleAboveYours, ScopesAboveYours, LimitsAboveYours, NotFound for the project."""
    _check_rights(actor, body)
    project_id = actor.project_id
    if body.project_id is not None:
        project_id = (await projects.read(tx, body.project_id)).id
    secret = tokens.new_key()
    new = repository.NewKey(
        id=uuid7(),
        project_id=project_id,
        name=body.name,
        role=body.role,
        scopes=_scopes(actor, body),
        prefix=secret.prefix,
        secret_hash=tokens.digest(secret.text),
        created_by=actor.id,
        expires_at=body.expires_at or await _default_end(tx, actor, now),
        limits=narrowed(actor, _limits(body)),
    )
    made = await repository.insert(tx, actor.workspace_id, new)
    await record(tx, actor, "key.created", "key", str(made.id), role=made.role.value, prefix=made.prefix)
    return made, secret.text


async def search(tx: Tx, query: ListQuery) -> Page[ApiKey]:
    """The keys of the workspace, without their secrets."""
    return await repository.search(tx, query)


async def read(tx: Tx, key_id: UUID) -> ApiKey:
    """One key, without its secret. Raises NotFound."""
    found = await repository.find(tx, key_id)
    if found is None:
        raise NotFound("key", key_id)
    return found


async def update(tx: Tx, actor: Actor, key_id: UUID, body: KeyUpdate, expected: Expected) -> ApiKey:
    """Change what `body` names of a key. Raises NotFound, VersionStale, RoleAboveYours, LimitsAboveYours."""
    found = await _locked(tx, actor, key_id, expected)
    limits = narrowed(actor, _changed(_limits(found), body))
    updated = await repository.update(tx, key_id, body.name or found.name, limits)
    await record(tx, actor, "key.updated", "key", str(key_id), fields=", ".join(sorted(body.model_fields_set)))
    return updated


async def rotate(tx: Tx, actor: Actor, key_id: UUID, *, now: datetime, grace: timedelta) -> tuple[ApiKey, str]:
    """Give a key another secret; the old one stays good for `grace`. Raises NotFound, KeyEnded, RoleAboveYours, LimitsAboveYours."""
    found = await _locked(tx, actor, key_id, Expected(None))
    if found.revoked_at is not None or (found.expires_at is not None and found.expires_at <= now):
        raise KeyEnded(key_id)
    require_within(actor, _limits(found))
    secret = tokens.new_key()
    rotated = await repository.rotate(tx, key_id, prefix=secret.prefix, secret_hash=tokens.digest(secret.text), previous_until=now + grace)
    await record(tx, actor, "key.rotated", "key", str(key_id), prefix=secret.prefix, grace_seconds=int(grace.total_seconds()))
    return rotated, secret.text


async def revoke(tx: Tx, actor: Actor, key_id: UUID, expected: Expected) -> None:
    """End a key for good. Raises NotFound, VersionStale, RoleAboveYours."""
    await _locked(tx, actor, key_id, expected)
    await repository.revoke(tx, key_id)
    await record(tx, actor, "key.revoked", "key", str(key_id))


async def _locked(tx: Tx, actor: Actor, key_id: UUID, expected: Expected) -> ApiKey:
    found = await repository.find(tx, key_id, lock=True)
    if found is None:
        raise NotFound("key", key_id)
    expected.check(found.version)
    if not actor.role.covers(found.role):
        raise RoleAboveYours(found.role, actor.role)
    return found


async def _default_end(tx: Tx, actor: Actor, now: datetime) -> datetime | None:
    days = (await workspaces.read(tx, actor.workspace_id)).settings.key_lifetime_days
    return None if days is None else now + timedelta(days=days)


def _check_rights(actor: Actor, body: KeyCreate) -> None:
    if not actor.role.covers(body.role):
        raise RoleAboveYours(body.role, actor.role)
    if actor.scopes is not None and body.scopes is not None and not actor.scopes.issuperset(body.scopes):
        raise ScopesAboveYours(sorted(set(body.scopes) - actor.scopes))


def _limits(source: KeyCreate | KeyUpdate | ApiKey) -> KeyLimits:
    models = None if source.models is None else tuple(source.models)
    return KeyLimits(models, source.requests_per_minute, source.tokens_per_minute)


def _changed(now: KeyLimits, body: KeyUpdate) -> KeyLimits:
    """The limits with what `body` names; a null there lifts one."""
    wanted = _limits(body)
    named = [field.name for field in fields(KeyLimits) if field.name in body.model_fields_set]
    return replace(now, **{name: getattr(wanted, name) for name in named})


def _scopes(actor: Actor, body: KeyCreate) -> list[str] | None:
    """What was asked for; a key whose maker is limited to some scopes is limited to them too."""
    scopes = actor.scopes if body.scopes is None else frozenset(body.scopes)
    return None if scopes is None else sorted(scopes)
