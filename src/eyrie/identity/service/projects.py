"""Projects: parts of a workspace that work is done in."""

from uuid import UUID

from eyrie.audit.service import record
from eyrie.identity.actor import Actor
from eyrie.identity.errors import DefaultProject
from eyrie.identity.models import Project
from eyrie.identity.repository import projects as repository
from eyrie.identity.schemas import ProjectCreate, ProjectUpdate
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Tx


async def create(tx: Tx, actor: Actor, body: ProjectCreate) -> Project:
    """Add a project. Raises SlugTaken."""
    made = await repository.insert(tx, actor.workspace_id, uuid7(), name=body.name, slug=body.slug)
    await record(tx, actor, "project.created", "project", str(made.id), slug=made.slug)
    return made


async def search(tx: Tx, query: ListQuery) -> Page[Project]:
    """The projects of the workspace."""
    return await repository.search(tx, query)


async def read(tx: Tx, project_id: UUID) -> Project:
    """One project. Raises NotFound."""
    found = await repository.find(tx, project_id)
    if found is None or found.deleted_at is not None:
        raise NotFound("project", project_id)
    return found


async def update(tx: Tx, actor: Actor, project_id: UUID, body: ProjectUpdate, expected: Expected) -> Project:
    """Change name or short name. Raises NotFound, VersionStale, SlugTaken."""
    found = await _locked(tx, project_id, expected)
    changed = await repository.update(
        tx, project_id, name=found.name if body.name is None else body.name, slug=found.slug if body.slug is None else body.slug
    )
    await record(tx, actor, "project.updated", "project", str(project_id), changed=", ".join(sorted(body.model_fields_set)))
    return changed


async def delete(tx: Tx, actor: Actor, project_id: UUID, expected: Expected) -> None:
    """Put a project away; it can be restored. Raises NotFound, VersionStale, DefaultProject."""
    found = await _locked(tx, project_id, expected)
    if found.is_default:
        raise DefaultProject
    await repository.set_deleted(tx, found, deleted=True)
    await record(tx, actor, "project.deleted", "project", str(project_id))


async def restore(tx: Tx, actor: Actor, project_id: UUID) -> Project:
    """Bring a deleted project back; one that is there stays as it is. Raises NotFound, SlugTaken."""
    found = await repository.find(tx, project_id, lock=True)
    if found is None:
        raise NotFound("project", project_id)
    if found.deleted_at is None:
        return found
    restored = await repository.set_deleted(tx, found, deleted=False)
    await record(tx, actor, "project.restored", "project", str(project_id))
    return restored


async def _locked(tx: Tx, project_id: UUID, expected: Expected) -> Project:
    found = await repository.find(tx, project_id, lock=True)
    if found is None or found.deleted_at is not None:
        raise NotFound("project", project_id)
    expected.check(found.version)
    return found


async def default_id(tx: Tx) -> UUID:
    """The project of the workspace that everything belongs to when nobody chose one."""
    return await repository.default_id(tx)
