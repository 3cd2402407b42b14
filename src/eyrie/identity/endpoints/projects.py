"""Projects of the workspace."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.identity.access import ReadSession, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.errors import DefaultProject, RoleTooLow, SlugTaken
from eyrie.identity.repository.projects import PROJECTS
from eyrie.identity.schemas import ProjectCreate, ProjectOut, ProjectUpdate
from eyrie.identity.service import projects as service
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.problems import NotFound
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/projects", tags=["projects"], route_class=Route)

ProjectReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="projects:read"))]
ProjectEditor = Annotated[Actor, Depends(requires(Role.ADMIN, scope="projects:write"))]
ProjectQuery = Annotated[ListQuery, Depends(listing_query(PROJECTS))]


@router.post("", status_code=201, responses=documents(RoleTooLow, SlugTaken))
async def create(body: ProjectCreate, actor: ProjectEditor, session: WriteSession) -> ProjectOut:
    """Create a project."""
    return ProjectOut.model_validate(await service.create(session, actor, body))


@router.get("", response_model=Page[ProjectOut])
async def search(query: ProjectQuery, _: ProjectReader, session: ReadSession) -> Page[ProjectOut] | Response:
    """List the projects of the workspace."""
    return selected((await service.search(session, query)).map(ProjectOut.model_validate), query)


@router.get("/{project_id}", responses=documents(NotFound))
async def read(project_id: UUID, _: ProjectReader, session: ReadSession, response: Response) -> ProjectOut:
    """Read one project."""
    found = await service.read(session, project_id)
    response.headers["ETag"] = version_etag(found.version)
    return ProjectOut.model_validate(found)


@router.patch("/{project_id}", responses=documents(NotFound, RoleTooLow, SlugTaken, VersionStale, PreconditionRequired))
async def update(project_id: UUID, body: ProjectUpdate, expected: IfMatch, actor: ProjectEditor, session: WriteSession) -> ProjectOut:
    """Change name or short name of a project."""
    return ProjectOut.model_validate(await service.update(session, actor, project_id, body, expected))


@router.delete(
    "/{project_id}", status_code=204, responses=documents(NotFound, RoleTooLow, DefaultProject, VersionStale, PreconditionRequired)
)
async def delete(project_id: UUID, expected: IfMatch, actor: ProjectEditor, session: WriteSession) -> None:
    """Delete a project; it can be restored. The default project can't be deleted."""
    await service.delete(session, actor, project_id, expected)


@router.post("/{project_id}/restore", responses=documents(NotFound, RoleTooLow, SlugTaken))
async def restore(project_id: UUID, actor: ProjectEditor, session: WriteSession) -> ProjectOut:
    """Bring a deleted project back."""
    return ProjectOut.model_validate(await service.restore(session, actor, project_id))
