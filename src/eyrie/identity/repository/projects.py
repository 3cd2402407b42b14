"""Projects of a workspace."""

from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.identity.errors import SlugTaken
from eyrie.identity.models import Project
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import RowMissing, Tx

_COLUMNS = "id, name, slug, is_default, version, created_at, updated_at, deleted_at"

PROJECTS = Listing(
    name="projects",
    select=f"SELECT {_COLUMNS} FROM projects WHERE workspace_id = current_workspace() AND deleted_at IS NULL",
    key=Column("id", UUID),
    fields=("id", "name", "slug", "is_default", "version", "created_at", "updated_at"),
    columns=(Column("slug", str, "Its short name.", EXACT), Column("name", str, "Its name.", EXACT | {Operator.PREFIX}, sortable=True)),
)


async def search(tx: Tx, query: ListQuery) -> Page[Project]:
    """The projects that a caller asks for, without deleted ones."""
    return await page(tx, PROJECTS, query, Project)


async def find(tx: Tx, project_id: UUID, *, lock: bool = False) -> Project | None:
    """One project, deleted or not."""
    return await tx.maybe(
        Project,
        f"SELECT {_COLUMNS} FROM projects WHERE workspace_id = current_workspace() AND id = %(id)s" + (" FOR UPDATE" if lock else ""),
        {"id": project_id},
    )


async def insert(tx: Tx, workspace_id: UUID, project_id: UUID, *, name: str, slug: str) -> Project:
    """Add a project. Raises SlugTaken."""
    try:
        return await tx.one(
            Project,
            f"INSERT INTO projects (id, workspace_id, name, slug) VALUES (%(id)s, %(workspace)s, %(name)s, %(slug)s) RETURNING {_COLUMNS}",
            {"id": project_id, "workspace": workspace_id, "name": name, "slug": slug},
        )
    except UniqueViolation as exc:
        raise SlugTaken("project", slug) from exc


async def update(tx: Tx, project_id: UUID, *, name: str, slug: str) -> Project:
    """Change a project. Raises SlugTaken."""
    try:
        return await tx.one(
            Project,
            f"""
            UPDATE projects SET name = %(name)s, slug = %(slug)s, version = version + 1, updated_at = now()
            WHERE workspace_id = current_workspace() AND id = %(id)s RETURNING {_COLUMNS}
            """,
            {"id": project_id, "name": name, "slug": slug},
        )
    except UniqueViolation as exc:
        raise SlugTaken("project", slug) from exc


async def set_deleted(tx: Tx, project: Project, *, deleted: bool) -> Project:
    """Delete a project or bring it back. Raises SlugTaken when its short name was taken meanwhile."""
    try:
        return await tx.one(
            Project,
            f"""
            UPDATE projects SET deleted_at = CASE WHEN %(deleted)s THEN now() END, version = version + 1, updated_at = now()
            WHERE workspace_id = current_workspace() AND id = %(id)s RETURNING {_COLUMNS}
            """,
            {"id": project.id, "deleted": deleted},
        )
    except UniqueViolation as exc:
        raise SlugTaken("project", project.slug) from exc


async def default_id(tx: Tx) -> UUID:
    """The default project of the current workspace. Raises RowMissing."""
    found = await tx.value(UUID, "SELECT id FROM projects WHERE is_default")
    if found is None:
        raise RowMissing("default project")
    return found
