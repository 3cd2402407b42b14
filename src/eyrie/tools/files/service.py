"""What may be done with files. Content goes to storage before the transaction that names it, so no row is without content."""

import asyncio
import difflib
import mimetypes
import tempfile
import unicodedata
from collections.abc import AsyncIterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from eyrie.identity.vault import ContentKey, Vault
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.sealed_stream import Sealer
from eyrie.postgres.database import Tx
from eyrie.tools.files import repository
from eyrie.tools.files.errors import FileMissing, FileNameInvalid, FileTooLarge
from eyrie.tools.files.models import Content, OpenFile, Scope, StoredFile
from eyrie.tools.files.storage import Storage, content_context

MAX_FILE_BYTES = 50 * 1024 * 1024
MAX_PAGE = 200
MAX_NAME = 255
_NAMES_TO_COMPARE = 1_000

# A table of our own: the one of the operating system differs between machines.
_TYPES = mimetypes.MimeTypes(filenames=())
for _extension, _type in {
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".parquet": "application/vnd.apache.parquet",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".jsonl": "application/jsonl",
    ".log": "text/plain",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}.items():
    _TYPES.add_type(_type, _extension)


@dataclass(frozen=True, repr=False)
class Owner:
    """Whose content is stored, and where."""

    workspace_id: UUID
    key: ContentKey


async def receive(storage: Storage, owner: Owner, chunks: AsyncIterable[bytes], *, limit_bytes: int = MAX_FILE_BYTES) -> Content:
    """Store what `chunks` bring, sealed, with no transaction open. Raises FileTooLarge as soon as it is, StorageUnavailable."""
    content_id = uuid7()
    header, key = owner.key.new_stream(content_context(owner.workspace_id, content_id))
    sealer = Sealer(key)
    received = 0
    with tempfile.NamedTemporaryFile(prefix="eyrie-upload-") as file:
        file.write(header)
        async for chunk in chunks:
            received += len(chunk)
            if received > limit_bytes:
                raise FileTooLarge(limit_bytes)
            await asyncio.to_thread(lambda piece: file.write(sealer.feed(piece)), chunk)
        file.write(sealer.finish())
        await asyncio.to_thread(file.flush)
        await storage.put(f"{owner.workspace_id}/{owner.key.subject_id}/{content_id}", Path(file.name))
    return Content(owner.key.subject_id, content_id, received)


async def save(tx: Tx, scope: Scope, name: str, content: Content, *, created_by: UUID, now: datetime) -> StoredFile:
    """Give `content` a name in the project; a file that has the name gets a new version. Raises FileNameInvalid."""
    clean = file_name(name)
    file = StoredFile(
        id=uuid7(),
        workspace_id=scope.workspace_id,
        project_id=scope.project_id,
        name=clean,
        media_type=media_type(clean),
        bytes=content.bytes,
        subject_id=content.subject_id,
        object_id=content.object_id,
        sha256=None,
        created_by=created_by,
        version=1,
        created_at=now,
        updated_at=now,
    )
    return await repository.put(tx, file)


async def unlock(tx: Tx, vault: Vault, file: StoredFile) -> OpenFile:
    """A file with the key to its content. Raises FileMissing when the content was erased."""
    if file.subject_id is None:
        return OpenFile(file, None)
    key = await vault.find(tx, file.workspace_id, file.subject_id)
    if key is None:
        raise FileMissing(file.name)
    return OpenFile(file, key)


async def page(tx: Tx, scope: Scope, *, after: UUID | None = None, limit: int = 50) -> list[StoredFile]:
    """Up to `limit` (at most 200) files in the order in which they were made, beginning behind the id `after`."""
    return await repository.page(tx, scope, after=after, limit=min(limit, MAX_PAGE))


async def get(tx: Tx, scope: Scope, id_: UUID) -> StoredFile:
    """The file with this id. Raises FileMissing."""
    file = await repository.by_id(tx, scope, id_)
    if file is None:
        raise FileMissing(str(id_))
    return file


async def find(tx: Tx, scope: Scope, name: str) -> StoredFile:
    """The file called `name`. Raises FileMissing, with the names that are near."""
    wanted = unicodedata.normalize("NFC", name).strip()
    file = await repository.by_name(tx, scope, wanted)
    if file is not None:
        return file
    names = await repository.names(tx, scope, limit=_NAMES_TO_COMPARE)
    by_key = {existing.casefold(): existing for existing in names}
    near = difflib.get_close_matches(wanted.casefold()[:MAX_NAME], by_key, n=3)
    raise FileMissing(name, tuple(by_key[key] for key in near))


async def search(tx: Tx, scope: Scope, query: ListQuery) -> Page[StoredFile]:
    """The part of the list of files that `query` asks for."""
    return await repository.search(tx, scope, query)


async def rename(tx: Tx, scope: Scope, id_: UUID, expected: Expected, name: str) -> StoredFile:
    """Give a file another name. Raises FileMissing, VersionStale, FileNameInvalid, FileNameTaken."""
    file = await _locked(tx, scope, id_, expected)
    clean = file_name(name)
    return await repository.rename(tx, file, name=clean, media_type=media_type(clean))


async def delete(tx: Tx, scope: Scope, id_: UUID, expected: Expected) -> None:
    """Take a file out of the project; it can be restored. Raises FileMissing, VersionStale."""
    await _locked(tx, scope, id_, expected)
    await repository.mark_deleted(tx, scope, id_)


async def restore(tx: Tx, scope: Scope, id_: UUID) -> StoredFile:
    """Bring a deleted file back. Raises FileMissing, FileNameTaken."""
    file = await repository.lock(tx, scope, id_, deleted=True)
    if file is None:
        raise FileMissing(str(id_))
    return await repository.rename(tx, file, name=file.name, media_type=file.media_type)


async def _locked(tx: Tx, scope: Scope, id_: UUID, expected: Expected) -> StoredFile:
    file = await repository.lock(tx, scope, id_)
    if file is None:
        raise FileMissing(str(id_))
    expected.check(file.version)
    return file


def file_name(name: str) -> str:
    """`name` in its canonical form (NFC, no space around it). Raises FileNameInvalid."""
    clean = unicodedata.normalize("NFC", name).strip()
    if not clean or clean in {".", ".."}:
        raise FileNameInvalid(name, "it is empty")
    if len(clean) > MAX_NAME:
        raise FileNameInvalid(name, f"it has {len(clean)} characters, at most {MAX_NAME} are possible")
    if "/" in clean or "\\" in clean:
        raise FileNameInvalid(name, "it must not contain / or \\")
    if any(unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for character in clean):
        raise FileNameInvalid(name, "it contains characters that can't be seen")
    return clean


def media_type(name: str) -> str:
    """What the extension of `name` says."""
    return _TYPES.guess_type(name)[0] or "application/octet-stream"


async def withdraw(tx: Tx, subjects: Sequence[UUID]) -> list[StoredFile]:
    """Make every file of erased persons unreachable; those of them whose contents have no key that could be destroyed."""
    return await repository.withdraw(tx, subjects)


async def remove_objects(storage: Storage, workspace_id: UUID, subjects: Sequence[UUID], unsealed: Sequence[StoredFile]) -> int:
    """Remove contents of erased persons from object storage; how many there were. Raises StorageUnavailable."""
    removed = [await storage.remove(file.path) for file in unsealed]
    return sum(removed) + sum([await storage.remove_of(workspace_id, subject_id) for subject_id in subjects])


async def forget(tx: Tx, subjects: Sequence[UUID]) -> int:
    """Remove what is known of erased persons' files, once their contents are gone; how many files there were."""
    return await repository.forget(tx, subjects)
