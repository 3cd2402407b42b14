"""Content of files in object storage: a directory, or a bucket of S3, GCS or Azure."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ParamSpec, TypeVar
from uuid import UUID

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, ObjectStore, from_url

from eyrie.identity.vault import STREAM_HEADER_BYTES, ContentKey, ContentUnreadable, Vault
from eyrie.kit.sealed_stream import Opener, StreamDamaged, needed_for, sealed_size
from eyrie.tools.files.errors import StorageUnavailable
from eyrie.tools.files.models import OpenFile

P = ParamSpec("P")
T = TypeVar("T")

CHUNK_BYTES = 256 * 1024
LIST_CHUNK = 500


class Storage:
    """Contents by their path. What was written once never changes."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    async def put(self, path: str, source: Path) -> None:
        """Store the content of the local file `source`. Raises StorageUnavailable."""
        await _threaded(obstore.put, self._store, path, source)

    async def first(self, opened: OpenFile, most: int) -> bytes:
        """The first `most` bytes of a content, which must not be empty. Raises StorageUnavailable, ContentUnreadable."""
        file = opened.file
        if opened.key is None:
            return bytes(await _threaded(obstore.get_range, self._store, file.path, start=0, length=most))
        whole = STREAM_HEADER_BYTES + sealed_size(file.bytes)
        length = min(whole, STREAM_HEADER_BYTES + needed_for(most))
        found = bytes(await _threaded(obstore.get_range, self._store, file.path, start=0, length=length))
        opener = _opener(opened, opened.key, found)
        with _readable():
            text = opener.feed(found[STREAM_HEADER_BYTES:])
            return (text + opener.finish() if length == whole else text)[:most]

    async def chunks(self, opened: OpenFile) -> AsyncIterator[bytes]:
        """A content, piece by piece. Raises StorageUnavailable and ContentUnreadable, also between two pieces."""
        pieces = self._pieces(opened.file.path)
        if opened.key is None:
            async for piece in pieces:
                yield piece
            return
        head = b""
        async for piece in pieces:
            head += piece
            if len(head) >= STREAM_HEADER_BYTES:
                break
        opener = _opener(opened, opened.key, head)
        with _readable():
            yield opener.feed(head[STREAM_HEADER_BYTES:])
            async for piece in pieces:
                yield opener.feed(piece)
            yield opener.finish()

    async def save_to(self, opened: OpenFile, path: Path) -> None:
        """Write a content into the local file `path`. Raises StorageUnavailable, ContentUnreadable."""
        with path.open("wb") as file:
            async for chunk in self.chunks(opened):
                await asyncio.to_thread(file.write, chunk)

    async def remove(self, path: str) -> bool:
        """Remove a content; False when there is none. Raises StorageUnavailable."""
        try:
            await _threaded(obstore.head, self._store, path)
        except ContentMissing:
            return False
        await _threaded(obstore.delete, self._store, path)
        return True

    async def remove_of(self, workspace_id: UUID, subject_id: UUID) -> int:
        """Remove everything that is sealed for a subject; how many contents that were. Raises StorageUnavailable."""
        removed = 0
        listing = iter(obstore.list(self._store, prefix=f"{workspace_id}/{subject_id}", chunk_size=LIST_CHUNK))
        while (found := await _threaded(next, listing, None)) is not None:
            paths = [one["path"] for one in found]
            if paths:
                await _threaded(obstore.delete, self._store, paths)
            removed += len(paths)
        return removed

    async def _pieces(self, path: str) -> AsyncIterator[bytes]:
        found = await _threaded(obstore.get, self._store, path)
        pieces = iter(found.stream(min_chunk_size=CHUNK_BYTES))
        while (piece := await _threaded(next, pieces, None)) is not None:
            yield bytes(piece)


@dataclass(frozen=True)
class Contents:
    """Where contents are, and the keys that open them."""

    storage: Storage
    vault: Vault


class ContentMissing(StorageUnavailable):
    """The storage has no such content."""


def open_storage(url: str | None, data_dir: Path) -> Storage:
    """The storage at `url` (`s3://…`, `gs://…`, `az://…`, `file:///…`), or in `files` of the data directory."""
    if url is None:
        return Storage(LocalStore(data_dir / "files", mkdir=True))
    if url.startswith("file://"):
        return Storage(from_url(url, mkdir=True))
    return Storage(from_url(url))


def _opener(opened: OpenFile, key: ContentKey, head: bytes) -> Opener:
    return Opener(key.stream(head[:STREAM_HEADER_BYTES], content_context(opened.file.workspace_id, opened.file.object_id)))


@contextlib.contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except StreamDamaged as error:
        raise ContentUnreadable("The content of this file was changed in storage, or cut off; restore it from a backup.") from error


def content_context(workspace_id: UUID, object_id: UUID | None) -> bytes:
    """What binds a sealed content to its place."""
    return b"file" + workspace_id.bytes + (object_id.bytes if object_id is not None else b"")


async def _threaded(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    # Not obstore's own async functions: their threads now and then abort the process when the interpreter ends.
    try:
        return await asyncio.to_thread(function, *args, **kwargs)
    except (NotFoundError, FileNotFoundError) as error:
        raise ContentMissing("The object storage does not have this content; restore it, or upload the file again.") from error
    except (BaseError, OSError) as error:
        raise StorageUnavailable(f"The object storage failed ({type(error).__name__}); try again, or ask the operator.") from error
