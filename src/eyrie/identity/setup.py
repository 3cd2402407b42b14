"""The first start: a workspace, its owner, and a way in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from eyrie.audit.protocol import SystemActor
from eyrie.audit.service import record
from eyrie.identity import tokens
from eyrie.identity.actor import Actor, Role
from eyrie.identity.authentication import Authenticator
from eyrie.identity.call import Identity
from eyrie.identity.errors import BootstrapKeyInvalid
from eyrie.identity.idempotency import Replies
from eyrie.identity.limits import DEFAULT_QUOTAS, Buckets, Limiter, PostgresBuckets, Quota, RateClass, RedisBuckets
from eyrie.identity.passwords import Passwords
from eyrie.identity.repository import keys, people, workspaces
from eyrie.identity.schemas import KeyCreate
from eyrie.identity.service import keys as key_service
from eyrie.identity.service import projects
from eyrie.kit.clock import Clock
from eyrie.kit.ids import uuid7
from eyrie.kit.process_pool import ProcessPool
from eyrie.kit.redis import Redis
from eyrie.observe.metrics import CacheRead, uncounted
from eyrie.postgres.database import Database, Tx

OWNER_EMAIL = "owner@localhost"
LINK_LIFETIME = timedelta(minutes=15)
_BOOTSTRAP_KEY = re.compile(r"[A-Za-z0-9_-]{24,200}")


@dataclass(frozen=True, repr=False)
class Means:
    """What identity works with: the instance's secret, the pool for passwords, how people reach this server, and Redis if it is set."""

    secret: bytes
    processes: ProcessPool
    public_url: str | None = None
    quotas: Mapping[RateClass, tuple[Quota, ...]] = field(default_factory=lambda: DEFAULT_QUOTAS)
    redis: Redis | None = None


@dataclass(frozen=True, repr=False)
class FirstStart:
    """What the first start made. `link_token` signs the owner in, once, within fifteen minutes."""

    workspace_id: UUID
    user_id: UUID
    link_token: str


@dataclass(frozen=True, repr=False)
class OperatorKey:
    """An API key of the operator at the machine, with its secret."""

    workspace_id: UUID
    key_id: UUID
    secret: str


def open_identity(database: Database, clock: Clock, means: Means, read: CacheRead = uncounted) -> Identity:
    """What a process needs to know its callers; add it to the application's resources, and close it at the end."""
    signer = tokens.Signer(means.secret)
    rows = PostgresBuckets(database)
    buckets: Buckets = rows if means.redis is None else RedisBuckets(means.redis, rows)
    origins = frozenset() if means.public_url is None else frozenset({means.public_url})
    return Identity(
        clock=clock,
        authenticator=Authenticator(database, signer, clock, origins, read=read),
        limiter=Limiter(buckets, clock),
        quotas=means.quotas,
        signer=signer,
        replies=Replies(signer.replies),
        passwords=Passwords(means.processes),
        https=means.public_url is not None and means.public_url.startswith("https:"),
    )


async def first_start(database: Database, clock: Clock, *, bootstrap_key: str | None = None) -> FirstStart | None:
    """Make the first workspace "default" with its project and owner; None when there is a workspace already.

    Of several processes one makes it. `bootstrap_key` becomes an owner's API key. Raises BootstrapKeyInvalid.
    """
    if bootstrap_key is not None and _BOOTSTRAP_KEY.fullmatch(bootstrap_key) is None:
        raise BootstrapKeyInvalid
    workspace_id, project_id = uuid7(), uuid7()
    async with database.tenant(workspace_id) as tx:
        if not await workspaces.is_first_start(tx):
            return None
        user_id = await people.ensure_user(tx, uuid7(), OWNER_EMAIL, "Owner")
        await workspaces.create(tx, workspaces.NewWorkspace(workspace_id, "Default", "default", project_id, user_id))
        system = SystemActor(workspace_id)
        await record(tx, system, "workspace.created", "workspace", str(workspace_id), slug="default")
        if bootstrap_key is not None:
            key = _owner_key(project_id, user_id, bootstrap_key)
            await keys.insert(tx, workspace_id, key)
            await record(tx, system, "key.created", "key", str(key.id), role=key.role.value, prefix=key.prefix)
        token = await _add_link(tx, clock, user_id)
    return FirstStart(workspace_id, user_id, token)


async def login_link(database: Database, clock: Clock, *, email: str = OWNER_EMAIL) -> str | None:
    """The token of a link that signs somebody in once, for an operator at the machine; None when nobody has this address."""
    async with database.anonymous() as tx:
        user = await people.find_user(tx, email.lower())
        return None if user is None else await _add_link(tx, clock, user.id)


async def operator_key(database: Database, clock: Clock, name: str) -> OperatorKey | None:
    """A new owner's API key in the first workspace, for the operator at the machine; None when the first owner owns none."""
    async with database.anonymous() as tx:
        user = await people.find_user(tx, OWNER_EMAIL)
        owned = [] if user is None else [one for one in await people.memberships(tx, user.id) if one.role is Role.OWNER]
    if user is None or not owned:
        return None
    workspace_id = owned[0].id
    async with database.tenant(workspace_id) as tx:
        actor = Actor("member", user.id, workspace_id, await projects.default_id(tx), Role.OWNER, OWNER_EMAIL)
        made, secret = await key_service.create(tx, actor, KeyCreate(name=name, role=Role.OWNER), clock())
    return OperatorKey(workspace_id, made.id, secret)


async def is_lasting(database: Database, clock: Clock, workspace_id: UUID, key_id: UUID) -> bool:
    """False when a key is unknown here or has expired, so that another should be made; a revoked one was ended on purpose."""
    async with database.tenant(workspace_id, read_only=True) as tx:
        found = await keys.find(tx, key_id)
    return found is not None and (found.revoked_at is not None or found.expires_at is None or found.expires_at > clock())


async def _add_link(tx: Tx, clock: Clock, user_id: UUID) -> str:
    token = tokens.new_secret()
    await people.add_link(tx, tokens.digest(token), user_id, clock() + LINK_LIFETIME)
    return token


def _owner_key(project_id: UUID, user_id: UUID, secret: str) -> keys.NewKey:
    return keys.NewKey(
        id=uuid7(),
        project_id=project_id,
        name="Bootstrap",
        role=Role.OWNER,
        scopes=None,
        prefix="bootstrap",
        secret_hash=tokens.digest(secret),
        created_by=user_id,
        expires_at=None,
    )
