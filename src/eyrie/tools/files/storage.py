"""Content of files in object storage: a directory, or a bucket of S3, GCS or Azure."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import ParamSpec, TypeVar
from uuid import UUID

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from eyrie.tools.files.errors import StorageUnavailable

P = ParamSpec("P")
T = TypeVar("T")

CHUNK_BYTES = 256 * 1024


class Storage:
    """Content by workspace and digest. What was written once never changes, so writing it again does no harm."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    async def put(self, workspace_id: UUID, sha256: bytes, path: Path) -> None:
        """Store the content of the local file `path`. Raises StorageUnavailable."""
        await _threaded(obstore.put, self._store, _key(workspace_id, sha256), path)

    async def first(self, workspace_id: UUID, sha256: bytes, most: int) -> bytes:
        """The first `most` bytes of a content, which must not be empty. Raises StorageUnavailable."""
        found = await _threaded(obstore.get_range, self._store, _key(workspace_id, sha256), start=0, length=most)
        return bytes(found)

    async def chunks(self, workspace_id: UUID, sha256: bytes) -> AsyncIterator[bytes]:
        """A content, piece by piece. Raises StorageUnavailable, also between two pieces."""
        found = await _threaded(obstore.get, self._store, _key(workspace_id, sha256))
        pieces = iter(found.stream(min_chunk_size=CHUNK_BYTES))
        while (piece := await _threaded(next, pieces, None)) is not None:
            yield bytes(piece)

    async def save_to(self, workspace_id: UUID, sha256: bytes, path: Path) -> None:
        """Write a content into the local file `path`. Raises StorageUnavailable."""
        with path.open("wb") as file:
            async for chunk in self.chunks(workspace_id, sha256):
                await asyncio.to_thread(file.write, chunk)


def open_storage(url: str | None, data_dir: Path) -> Storage:
    """The storage at `url` (`s3://…`, `gs://…`, `az://…`, `file:///…`), or in `files` of the data directory."""
    if url is None:
        return Storage(LocalStore(data_dir / "files", mkdir=True))
    if url.startswith("file://"):
        return Storage(from_url(url, mkdir=True))
    return Storage(from_url(url))


def _key(workspace_id: UUID, sha256: bytes) -> str:
    return f"{workspace_id}/{sha256.hex()}"


async def _threaded(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    # Not obstore's own async functions: their threads now and then abort the process when the interpreter ends.
    try:
        return await asyncio.to_thread(function, *args, **kwargs)
    except (BaseError, OSError) as error:
        raise StorageUnavailable(f"The object storage failed ({type(error).__name__}); try again, or ask the operator.") from error
