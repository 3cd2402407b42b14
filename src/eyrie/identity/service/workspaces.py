"""Workspaces: made by people, changed and deleted by their owners."""

from uuid import UUID

from eyrie.audit.service import record
from eyrie.durable.service import enqueue
from eyrie.identity.actor import Actor
from eyrie.identity.models import Membership, Workspace, WorkspaceSettings
from eyrie.identity.repository import people
from eyrie.identity.repository import workspaces as repository
from eyrie.identity.schemas import WorkspaceCreate, WorkspaceUpdate
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Tx

WORKSPACE_MADE = "workspace.made"
"""The job that gives a new workspace what comes with the product."""


async def create(tx: Tx, actor: Actor, body: WorkspaceCreate) -> Membership:
    """Make a workspace with its default project; its maker owns it. Raises SlugTaken."""
    new = repository.NewWorkspace(uuid7(), body.name, body.slug, project_id=uuid7(), owner_id=actor.id)
    await repository.create(tx, new)
    await record(tx, actor, "workspace.created", "workspace", str(new.id), slug=new.slug)
    await enqueue(tx, WORKSPACE_MADE, [{"workspace_id": str(new.id)}])
    return next(place for place in await mine(tx, actor) if place.id == new.id)


async def every(tx: Tx, *, after: UUID | None = None, limit: int = 1_000) -> list[UUID]:
    """The workspaces of the instance in order of their ids, for an operator at the machine. Needs a transaction of *system*."""
    return await repository.every(tx, after=after, limit=limit)


async def is_first(tx: Tx, workspace_id: UUID) -> bool:
    """Whether this is the workspace of the first start, whose administrators operate the installation. As *system*."""
    return await repository.first(tx) == workspace_id


async def mine(tx: Tx, actor: Actor) -> list[Membership]:
    """The workspaces that a person is a member of."""
    return await people.memberships(tx, actor.id)


async def reachable(tx: Tx, actor: Actor) -> list[Membership]:
    """The workspaces that a caller can choose: a person's own, or the one of a key."""
    if actor.kind == "member":
        return await mine(tx, actor)
    place = await read(tx, actor.workspace_id)
    return [Membership(place.id, place.name, place.slug, actor.role, place.version, place.created_at, place.updated_at)]


async def read(tx: Tx, workspace_id: UUID) -> Workspace:
    """The workspace that the caller works in. Raises NotFound for every other."""
    found = await repository.find(tx, workspace_id)
    if found is None:
        raise NotFound("workspace", workspace_id)
    return found


async def update(tx: Tx, actor: Actor, workspace_id: UUID, body: WorkspaceUpdate, expected: Expected) -> Workspace:
    """Change name, short name or settings. Raises NotFound, VersionStale, SlugTaken."""
    found = await _locked(tx, workspace_id, expected)
    changed = await repository.update(
        tx,
        workspace_id,
        name=found.name if body.name is None else body.name,
        slug=found.slug if body.slug is None else body.slug,
        settings=_with(found.settings, body.settings),
    )
    await record(tx, actor, "workspace.updated", "workspace", str(workspace_id), changed=", ".join(sorted(body.model_fields_set)))
    return changed


def _with(settings: WorkspaceSettings, changes: WorkspaceSettings | None) -> WorkspaceSettings:
    """The settings with those that were sent; what was left out stays."""
    if changes is None:
        return settings
    return settings.model_copy(update={name: getattr(changes, name) for name in changes.model_fields_set})


async def delete(tx: Tx, actor: Actor, workspace_id: UUID, expected: Expected) -> None:
    """Close a workspace to everybody. Raises NotFound, VersionStale."""
    await _locked(tx, workspace_id, expected)
    await record(tx, actor, "workspace.deleted", "workspace", str(workspace_id))
    await repository.delete(tx, workspace_id)


async def _locked(tx: Tx, workspace_id: UUID, expected: Expected) -> Workspace:
    found = await repository.find(tx, workspace_id, lock=True)
    if found is None:
        raise NotFound("workspace", workspace_id)
    expected.check(found.version)
    return found
