"""Uploading, replacing, finding and deleting files."""

import hashlib
from pathlib import Path

import pytest

from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from eyrie.tools.files import service
from eyrie.tools.files.errors import FileMissing, FileNameInvalid, FileTooLarge, StorageUnavailable
from eyrie.tools.files.models import Content, Scope
from eyrie.tools.files.schemas import FileOut
from eyrie.tools.files.storage import Storage, open_storage
from tests.conftest import NewWorkspace
from tests.tools.files.conftest import NOW, Upload, chunks


async def test_a_file_is_stored_and_found(db: Database, storage: Storage, scope: Scope, upload: Upload) -> None:
    stored = await upload(" Bericht.md ", b"x" * 2_500)

    async with db.tenant(scope.workspace_id, read_only=True) as tx:
        assert await service.find(tx, scope, "Bericht.md") == stored
        assert await service.get(tx, scope, stored.id) == stored
        assert await service.page(tx, scope) == [stored]
    assert (stored.name, stored.media_type, stored.bytes, stored.version) == ("Bericht.md", "text/markdown", 2_500, 1)
    assert stored.sha256 == hashlib.sha256(b"x" * 2_500).digest()
    assert b"".join([piece async for piece in storage.chunks(scope.workspace_id, stored.sha256)]) == b"x" * 2_500
    assert FileOut.model_validate(stored).size == 2_500


async def test_uploading_again_makes_a_new_version(upload: Upload) -> None:
    first = await upload("a.txt", b"one")
    second = await upload("a.txt", b"two!")

    assert (second.id, second.version, second.bytes) == (first.id, 2, 4)


async def test_a_deleted_file_is_gone_and_its_name_is_free(db: Database, scope: Scope, upload: Upload) -> None:
    first = await upload("a.txt", b"one")
    async with db.tenant(scope.workspace_id) as tx:
        await service.delete(tx, scope, first.id, Expected(None))

    async with db.tenant(scope.workspace_id) as tx:
        assert await service.page(tx, scope) == []
        with pytest.raises(FileMissing):
            await service.delete(tx, scope, first.id, Expected(None))
        with pytest.raises(FileMissing):
            await service.get(tx, scope, first.id)
    assert (await upload("a.txt", b"new")).version == 1


async def test_find_names_files_that_are_near(db: Database, scope: Scope, upload: Upload) -> None:
    await upload("Sales-2026.csv", b"a,b")

    async with db.tenant(scope.workspace_id, read_only=True) as tx:
        with pytest.raises(FileMissing) as caught:
            await service.find(tx, scope, "sales_2026.csv")

    assert caught.value.members["near"] == ["Sales-2026.csv"]


async def test_another_workspace_sees_no_file(db: Database, new_workspace: NewWorkspace, scope: Scope, upload: Upload) -> None:
    stored = await upload("a.txt", b"one")
    other = await new_workspace()

    async with db.tenant(other.id) as tx:
        assert await service.page(tx, scope) == []
        with pytest.raises(FileMissing):
            await service.delete(tx, scope, stored.id, Expected(None))


async def test_page_goes_on_behind_an_id(db: Database, scope: Scope, upload: Upload) -> None:
    files = [await upload(f"{index}.txt", b"x") for index in range(3)]

    async with db.tenant(scope.workspace_id, read_only=True) as tx:
        assert await service.page(tx, scope, limit=2) == files[:2]
        assert await service.page(tx, scope, after=files[1].id, limit=2) == files[2:]


async def test_receive_refuses_more_than_the_limit(storage: Storage, scope: Scope, tmp_path: Path) -> None:
    with pytest.raises(FileTooLarge):
        await service.receive(storage, scope.workspace_id, chunks(b"x" * 2_500), limit_bytes=2_000)

    assert list(tmp_path.glob("files/*/*")) == []  # noqa: ASYNC240 - a small folder, in a test


async def test_content_that_is_lost_is_reported(storage: Storage, scope: Scope) -> None:
    with pytest.raises(StorageUnavailable):
        await storage.first(scope.workspace_id, b"\0" * 32, 10)


async def test_storage_opens_by_url(tmp_path: Path, scope: Scope) -> None:
    storage = open_storage(f"file://{tmp_path}/deep/er", tmp_path)

    content = await service.receive(storage, scope.workspace_id, chunks(b"hello"))

    assert content == Content(sha256=hashlib.sha256(b"hello").digest(), bytes=5)
    assert await storage.first(scope.workspace_id, content.sha256, 2) == b"he"


@pytest.mark.parametrize(
    "name",
    ["", "  ", ".", "..", "a/b", "..\\b", "/etc/passwd", "a\0b", "a\nb", "a\u202eb", "a\u2028b", "a\ud800", "x" * 256],
)
async def test_save_refuses_names(db: Database, scope: Scope, name: str) -> None:
    async with db.tenant(scope.workspace_id) as tx:
        with pytest.raises(FileNameInvalid):
            await service.save(tx, scope, name, Content(b"x", 1), created_by=uuid7(), now=NOW)


def test_file_name_is_canonical() -> None:
    assert service.file_name("u\u0308ber uns.pdf ") == "über uns.pdf"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.csv", "text/csv"),
        ("a.PARQUET", "application/vnd.apache.parquet"),
        ("a.json", "application/json"),
        ("a", "application/octet-stream"),
        ("a.unknown", "application/octet-stream"),
    ],
)
def test_media_type_follows_the_extension(name: str, kind: str) -> None:
    assert service.media_type(name) == kind
