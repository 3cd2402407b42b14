"""Workspaces and the first start."""

from dataclasses import dataclass
from uuid import UUID

from psycopg.errors import UniqueViolation
from psycopg.types.json import Jsonb

from eyrie.identity.errors import SlugTaken
from eyrie.identity.models import Workspace, WorkspaceSettings
from eyrie.postgres.database import Tx

_FIRST_START = 0x6669_7273_74  # "first": one process makes the first workspace
_COLUMNS = "id, name, slug, settings, version, created_at, updated_at"


@dataclass(frozen=True)
class NewWorkspace:
    """What a workspace begins with: a name, a default project and an owner."""

    id: UUID
    name: str
    slug: str
    project_id: UUID
    owner_id: UUID


async def is_first_start(tx: Tx) -> bool:
    """Whether there never was a workspace; others that ask wait until this transaction ends."""
    await tx.execute("SELECT pg_advisory_xact_lock(%(lock)s)", {"lock": _FIRST_START})
    return bool(await tx.value(bool, "SELECT is_first_start()"))


async def create(tx: Tx, new: NewWorkspace) -> None:
    """Add a workspace with its default project and its owner. Raises SlugTaken."""
    try:
        await tx.execute(
            "SELECT create_workspace(%(id)s, %(name)s, %(slug)s, %(project)s, %(owner)s)",
            {"id": new.id, "name": new.name, "slug": new.slug, "project": new.project_id, "owner": new.owner_id},
        )
    except UniqueViolation as exc:
        raise SlugTaken("workspace", new.slug) from exc


async def find(tx: Tx, workspace_id: UUID, *, lock: bool = False) -> Workspace | None:
    """The workspace of this transaction, if it has this id and was not deleted."""
    return await tx.maybe(
        Workspace,
        f"SELECT {_COLUMNS} FROM workspaces WHERE id = %(id)s AND deleted_at IS NULL" + (" FOR UPDATE" if lock else ""),
        {"id": workspace_id},
    )


async def every(tx: Tx, *, after: UUID | None, limit: int) -> list[UUID]:
    """The workspaces of the instance that were not deleted, in order of their ids. As *system*."""
    return await tx.values(
        UUID,
        "SELECT id FROM workspaces WHERE deleted_at IS NULL AND (%(after)s::uuid IS NULL OR id > %(after)s) ORDER BY id LIMIT %(limit)s",
        {"after": after, "limit": limit},
    )


async def first(tx: Tx) -> UUID | None:
    """The workspace that was made first, whether it was deleted or not. As *system*."""
    return await tx.value(UUID, "SELECT id FROM workspaces ORDER BY created_at, id LIMIT 1")


async def update(tx: Tx, workspace_id: UUID, *, name: str, slug: str, settings: WorkspaceSettings) -> Workspace:
    """Change it; its version counts up. Raises SlugTaken."""
    try:
        return await tx.one(
            Workspace,
            f"""
            UPDATE workspaces SET name = %(name)s, slug = %(slug)s, settings = %(settings)s, version = version + 1, updated_at = now()
            WHERE id = %(id)s RETURNING {_COLUMNS}
            """,
            {"id": workspace_id, "name": name, "slug": slug, "settings": Jsonb(settings.model_dump(mode="json"))},
        )
    except UniqueViolation as exc:
        raise SlugTaken("workspace", slug) from exc


async def delete(tx: Tx, workspace_id: UUID) -> None:
    """Delete it: nobody gets in any more."""
    await tx.execute(
        "UPDATE workspaces SET deleted_at = now(), version = version + 1, updated_at = now() WHERE id = %(id)s", {"id": workspace_id}
    )
