"""Uploading, replacing, finding and deleting files."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from eyrie.identity.vault import ContentUnreadable, Vault
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from eyrie.tools.files import repository, sealing, service
from eyrie.tools.files.errors import FileMissing, FileTooLarge, StorageUnavailable
from eyrie.tools.files.models import Content, OpenFile, Scope, StoredFile
from eyrie.tools.files.schemas import FileOut
from eyrie.tools.files.storage import Contents, Storage, open_storage
from tests.conftest import NewWorkspace
from tests.tools.files.conftest import NOW, Upload, chunks, owner_of


async def test_a_file_is_stored_and_found(db: Database, contents: Contents, scope: Scope, upload: Upload) -> None:
    stored = await upload(" Bericht.md ", b"x" * 2_500)

    async with db.tenant(scope.workspace_id, read_only=True) as tx:
        assert await service.find(tx, scope, "Bericht.md") == stored
        assert await service.get(tx, scope, stored.id) == stored
        assert await service.page(tx, scope) == [stored]
        opened = await service.unlock(tx, contents.vault, stored)
    assert (stored.name, stored.media_type, stored.bytes, stored.version) == ("Bericht.md", "text/markdown", 2_500, 1)
    assert b"".join([piece async for piece in contents.storage.chunks(opened)]) == b"x" * 2_500
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


async def test_receive_refuses_more_than_the_limit(storage: Storage, owner: service.Owner, tmp_path: Path) -> None:
    with pytest.raises(FileTooLarge):
        await service.receive(storage, owner, chunks(b"x" * 2_500), limit_bytes=2_000)

    assert list(tmp_path.glob("files/*/*")) == []  # noqa: ASYNC240 - a small folder, in a test


async def test_content_that_is_lost_is_reported(db: Database, contents: Contents, upload: Upload) -> None:
    stored = await upload("a.txt", b"one")
    opened = await opened_file(db, contents, stored)
    removed = [await contents.storage.remove(stored.path) for _ in range(2)]

    assert removed == [True, False]
    with pytest.raises(StorageUnavailable):
        await contents.storage.first(opened, 2)


async def test_storage_opens_by_url(db: Database, tmp_path: Path, scope: Scope) -> None:
    contents = Contents(open_storage(f"file://{tmp_path}/deep/er", tmp_path), Vault(b"s" * 32))
    owner = await owner_of(db, contents, scope.workspace_id)

    content = await service.receive(contents.storage, owner, chunks(b"hello"))
    async with db.tenant(scope.workspace_id) as tx:
        stored = await service.save(tx, scope, "a.txt", content, created_by=owner.key.subject_id, now=NOW)

    assert (content.subject_id, content.bytes) == (owner.key.subject_id, 5)
    assert await contents.storage.first(await opened_file(db, contents, stored), 2) == b"he"


async def opened_file(db: Database, contents: Contents, file: StoredFile) -> OpenFile:
    async with db.tenant(file.workspace_id) as tx:
        return await service.unlock(tx, contents.vault, file)


def objects(folder: Path) -> dict[str, bytes]:
    """What lies in the object storage."""
    root = folder / "files"
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


async def test_a_content_lies_encrypted_and_its_beginning_is_read_alone(
    db: Database, contents: Contents, upload: Upload, tmp_path: Path
) -> None:
    text = b"".join(b"line %d of a secret\n" % number for number in range(20_000))
    opened = await opened_file(db, contents, await upload("a.txt", text))

    beginnings = [await contents.storage.first(opened, most) for most in (1, 65_536, 65_537, len(text))]
    await contents.storage.save_to(opened, tmp_path / "copy")

    ((path, stored),) = objects(tmp_path).items()
    assert beginnings == [text[:1], text[:65_536], text[:65_537], text]
    assert (tmp_path / "copy").read_bytes() == text
    assert (path, b"secret" in stored) == (opened.file.path, False)


async def test_a_content_that_was_changed_in_storage_is_not_shown(db: Database, contents: Contents, upload: Upload, tmp_path: Path) -> None:
    opened = await opened_file(db, contents, await upload("a.txt", b"x" * 200_000))
    lies = tmp_path / "files" / opened.file.path
    lies.write_bytes(lies.read_bytes()[:-100])

    with pytest.raises(ContentUnreadable):
        await contents.storage.first(opened, 200_000)
    with pytest.raises(ContentUnreadable):
        [piece async for piece in contents.storage.chunks(opened)]


async def test_an_empty_file_is_encrypted_too(db: Database, contents: Contents, upload: Upload, tmp_path: Path) -> None:
    opened = await opened_file(db, contents, await upload("a.txt", b""))

    assert b"".join([piece async for piece in contents.storage.chunks(opened)]) == b""
    assert len(objects(tmp_path)[opened.file.path]) > 0


async def in_clear(db: Database, file: StoredFile, body: bytes, folder: Path) -> StoredFile:
    """The file as an earlier version would have stored it."""
    digest = hashlib.sha256(body).digest()
    async with db.tenant(file.workspace_id) as tx:
        await tx.execute("UPDATE files SET subject_id = NULL, object_id = NULL, sha256 = %s WHERE id = %s", [digest, file.id])
    (folder / "files" / file.path).unlink()
    (folder / "files" / str(file.workspace_id) / digest.hex()).write_bytes(body)
    return replace(file, subject_id=None, object_id=None, sha256=digest)


async def test_contents_of_an_earlier_version_are_read_and_then_sealed(
    db: Database, contents: Contents, scope: Scope, upload: Upload, tmp_path: Path
) -> None:
    body = b"clear text"
    first, second = [await in_clear(db, await upload(name, body), body, tmp_path) for name in ("a.txt", "b.txt")]
    before = await contents.storage.first(await opened_file(db, contents, first), 5)
    in_storage = len(objects(tmp_path))

    rounds = [await sealing.seal_earlier(db, contents, scope.workspace_id) for _ in range(2)]

    async with db.tenant(scope.workspace_id) as tx:
        sealed = [await service.get(tx, scope, file.id) for file in (first, second)]
    assert (before, in_storage, rounds) == (b"clear", 1, [2, 0])
    assert [file.subject_id for file in sealed] == [first.created_by, second.created_by]
    assert [await contents.storage.first(await opened_file(db, contents, file), 50) for file in sealed] == [body, body]
    assert sorted(objects(tmp_path)) == sorted(file.path for file in sealed)


async def test_a_new_version_that_comes_while_the_former_is_sealed_stays(
    db: Database, contents: Contents, scope: Scope, upload: Upload, tmp_path: Path
) -> None:
    stale = await in_clear(db, await upload("a.txt", b"old"), b"old", tmp_path)
    newer = await upload("a.txt", b"newer")
    content = Content(newer.created_by, uuid7(), 3)

    async with db.tenant(scope.workspace_id) as tx:
        changed = await repository.set_sealed(tx, stale, content)
        found = await service.get(tx, scope, stale.id)

    assert (changed, found) == (False, newer)


async def test_a_file_of_an_erased_person_is_missing(db: Database, contents: Contents, scope: Scope, upload: Upload) -> None:
    stored = await upload("a.txt", b"one")
    async with db.tenant(scope.workspace_id) as tx:
        await contents.vault.destroy(tx, scope.workspace_id, stored.created_by)

    with pytest.raises(FileMissing):
        await opened_file(db, contents, stored)
