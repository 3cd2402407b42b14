"""Files of a project: uploaded in one piece, read by people, tools and models."""

from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from starlette.responses import StreamingResponse

from eyrie.audit.service import record
from eyrie.identity.access import CurrentCall, ReadSession, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.vault import SubjectErased
from eyrie.kit.clock import now
from eyrie.kit.conditional import IfMatch, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.resources import resource
from eyrie.observe.health import DiskNearlyFull
from eyrie.observe.space import needs_space
from eyrie.tools.files import service
from eyrie.tools.files.errors import FileMissing, FileNameInvalid, FileNameTaken, FileTooLarge, StorageUnavailable
from eyrie.tools.files.models import Scope, StoredFile
from eyrie.tools.files.repository import FILES
from eyrie.tools.files.schemas import FileOut, FileUpdate
from eyrie.tools.files.storage import Contents

router = APIRouter(prefix="/api/v1/files", tags=["files"], route_class=Route)

FileReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="files:read"))]
FileWriter = Annotated[Actor, Depends(requires(Role.MEMBER, scope="files:write"))]
Stored = Annotated[Contents, Depends(resource(Contents))]
FileQuery = Annotated[ListQuery, Depends(listing_query(FILES))]

_BODY = {"requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}}


def _scope(actor: Actor) -> Scope:
    return Scope(actor.workspace_id, actor.project_id)


def _out(file: StoredFile, response: Response) -> FileOut:
    response.headers["ETag"] = version_etag(file.version)
    return FileOut.model_validate(file)


@router.post(
    "",
    status_code=201,
    dependencies=[needs_space],
    responses=documents(FileNameInvalid, FileTooLarge, StorageUnavailable, SubjectErased, DiskNearlyFull),
    openapi_extra=_BODY,
)
async def upload(
    name: Annotated[str, Query(min_length=1, max_length=255, description="Its name in the project.", examples=["sales.csv"])],
    actor: FileWriter,
    call: CurrentCall,
    stored: Stored,
    response: Response,
) -> FileOut:
    """Upload a file: the request's body is its content. A file that has the name already gets a new version."""
    # The key first, in a transaction of its own: what is sealed under a key that was never committed could not be opened.
    async with call.database.tenant(actor.workspace_id) as tx:
        key = await stored.vault.key(tx, actor.workspace_id, actor.id)
    content = await service.receive(stored.storage, service.Owner(actor.workspace_id, key), call.stream())
    # Only now a transaction: a slow upload holds none.
    session = await call.write()
    file = await service.save(session, _scope(actor), name, content, created_by=actor.id, now=now())
    await record(session, actor, "file.uploaded", "file", str(file.id), version=file.version)
    response.headers["Location"] = f"/api/v1/files/{file.id}"
    return _out(file, response)


@router.get("")
async def search(query: FileQuery, actor: FileReader, session: ReadSession) -> Page[FileOut]:
    """List the files of the project."""
    return (await service.search(session, _scope(actor), query)).map(FileOut.model_validate)


@router.get("/{file_id}", responses=documents(FileMissing))
async def read(file_id: UUID, actor: FileReader, session: ReadSession, response: Response) -> FileOut:
    """Read what is known of a file; its content is at `/content`."""
    return _out(await service.get(session, _scope(actor), file_id), response)


@router.get("/{file_id}/content", response_class=StreamingResponse, responses=documents(FileMissing, StorageUnavailable))
async def content(file_id: UUID, actor: FileReader, session: ReadSession, stored: Stored) -> StreamingResponse:
    """Download a file, always as an attachment: a browser never shows it as a page of this address."""
    opened = await service.unlock(session, stored.vault, await service.get(session, _scope(actor), file_id))
    file = opened.file
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
        "Content-Length": str(file.bytes),
        "Cache-Control": "private, no-store",
    }
    return StreamingResponse(stored.storage.chunks(opened), media_type=file.media_type, headers=headers)


@router.patch("/{file_id}", responses=documents(FileMissing, FileNameInvalid, FileNameTaken, VersionStale))
async def rename(
    file_id: UUID, body: FileUpdate, expected: IfMatch, actor: FileWriter, session: WriteSession, response: Response
) -> FileOut:
    """Give a file another name."""
    return _out(await service.rename(session, _scope(actor), file_id, expected, body.name), response)


@router.delete("/{file_id}", status_code=204, responses=documents(FileMissing, VersionStale))
async def delete(file_id: UUID, expected: IfMatch, actor: FileWriter, session: WriteSession) -> None:
    """Take a file out of the project; it can be restored."""
    await service.delete(session, _scope(actor), file_id, expected)
    await record(session, actor, "file.deleted", "file", str(file_id))


@router.post("/{file_id}/restore", responses=documents(FileMissing, FileNameTaken))
async def restore(file_id: UUID, actor: FileWriter, session: WriteSession, response: Response) -> FileOut:
    """Bring a deleted file back under its name."""
    file = await service.restore(session, _scope(actor), file_id)
    await record(session, actor, "file.restored", "file", str(file_id))
    return _out(file, response)
