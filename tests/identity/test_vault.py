"""Keys per person: made once, never remembered too early, gone for good once destroyed."""

import asyncio
import contextlib
from uuid import UUID

import pytest

from eyrie.identity import vault as module
from eyrie.identity.vault import REMEMBERED_SECONDS, ContentKey, ContentUnreadable, SubjectErased, Vault
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.conftest import NewWorkspace, Workspace

SECRET = b"s" * 32
CONTEXT = b"run-1"


async def key_of(db: Database, vault: Vault, workspace: Workspace, subject: UUID) -> ContentKey:
    """The subject's key, in a transaction of its own that commits."""
    async with db.tenant(workspace.id) as tx:
        return await vault.key(tx, workspace.id, subject)


async def test_what_is_sealed_opens_in_another_process(db: Database, workspace: Workspace) -> None:
    subject = uuid7()
    sealed = (await key_of(db, Vault(SECRET), workspace, subject)).seal(b"hello", CONTEXT)

    opened = (await key_of(db, Vault(SECRET), workspace, subject)).open(sealed, CONTEXT)

    assert (opened, b"hello" in sealed) == (b"hello", False)


async def test_sealing_twice_gives_different_bytes(db: Database, workspace: Workspace) -> None:
    key = await key_of(db, Vault(SECRET), workspace, uuid7())

    assert key.seal(b"hello", CONTEXT) != key.seal(b"hello", CONTEXT)


async def test_every_subject_has_its_own_key(db: Database, workspace: Workspace) -> None:
    vault = Vault(SECRET)
    sealed = (await key_of(db, vault, workspace, uuid7())).seal(b"hello", CONTEXT)

    with pytest.raises(ContentUnreadable):
        (await key_of(db, vault, workspace, uuid7())).open(sealed, CONTEXT)


async def test_a_subject_has_another_key_in_another_workspace(db: Database, new_workspace: NewWorkspace) -> None:
    vault, subject = Vault(SECRET), uuid7()
    sealed = (await key_of(db, vault, await new_workspace(), subject)).seal(b"hello", CONTEXT)

    with pytest.raises(ContentUnreadable):
        (await key_of(db, vault, await new_workspace(), subject)).open(sealed, CONTEXT)


@pytest.mark.parametrize("change", ["context", "text", "nonce", "cut"])
async def test_what_was_changed_or_moved_does_not_open(db: Database, workspace: Workspace, change: str) -> None:
    key = await key_of(db, Vault(SECRET), workspace, uuid7())
    sealed = key.seal(b"hello", CONTEXT)
    changed = {
        "context": sealed,
        "text": sealed[:-1] + bytes([sealed[-1] ^ 1]),
        "nonce": bytes([sealed[0] ^ 1]) + sealed[1:],
        "cut": sealed[:-1],
    }[change]

    with pytest.raises(ContentUnreadable):
        key.open(changed, b"run-2" if change == "context" else CONTEXT)


async def test_another_secret_does_not_open_the_keys(db: Database, workspace: Workspace) -> None:
    subject = uuid7()
    await key_of(db, Vault(SECRET), workspace, subject)

    with pytest.raises(ContentUnreadable, match="EYRIE_SECRET_KEY"):
        await key_of(db, Vault(b"t" * 32), workspace, subject)


async def test_a_key_whose_transaction_rolled_back_is_not_remembered(db: Database, workspace: Workspace) -> None:
    vault, subject = Vault(SECRET), uuid7()

    with contextlib.suppress(RuntimeError):
        async with db.tenant(workspace.id) as tx:
            lost = (await vault.key(tx, workspace.id, subject)).seal(b"hello", CONTEXT)
            raise RuntimeError("rolled back")

    with pytest.raises(ContentUnreadable):
        (await key_of(db, vault, workspace, subject)).open(lost, CONTEXT)
    kept = (await key_of(db, vault, workspace, subject)).seal(b"hello", CONTEXT)
    assert (await key_of(db, Vault(SECRET), workspace, subject)).open(kept, CONTEXT) == b"hello"


async def test_one_transaction_uses_one_new_key(db: Database, workspace: Workspace) -> None:
    vault, subject = Vault(SECRET), uuid7()

    async with db.tenant(workspace.id) as tx:
        sealed = (await vault.key(tx, workspace.id, subject)).seal(b"hello", CONTEXT)
        opened = (await vault.key(tx, workspace.id, subject)).open(sealed, CONTEXT)

    assert opened == b"hello"


async def test_a_committed_key_is_remembered(db: Database, workspace: Workspace) -> None:
    vault, subject = Vault(SECRET), uuid7()
    await key_of(db, vault, workspace, subject)
    first = await key_of(db, vault, workspace, subject)

    assert await key_of(db, vault, workspace, subject) is first


async def test_no_more_keys_are_remembered_than_the_bound(db: Database, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_CACHED", 2)
    vault, subjects = Vault(SECRET), [uuid7() for _ in range(3)]
    for subject in subjects:
        await key_of(db, vault, workspace, subject)
    first, second = [await key_of(db, vault, workspace, subject) for subject in subjects[:2]]
    await key_of(db, vault, workspace, subjects[0])

    await key_of(db, vault, workspace, subjects[2])

    assert await key_of(db, vault, workspace, subjects[0]) is first  # the second was used longest ago
    assert await key_of(db, vault, workspace, subjects[1]) is not second


async def test_destroying_a_key_erases_all_that_was_sealed_with_it(db: Database, workspace: Workspace) -> None:
    vault, subject = Vault(SECRET), uuid7()
    await key_of(db, vault, workspace, subject)
    await key_of(db, vault, workspace, subject)

    async with db.tenant(workspace.id) as tx:
        await vault.destroy(tx, workspace.id, subject)

    for each in (vault, Vault(SECRET)):
        async with db.tenant(workspace.id) as tx:
            assert await each.find(tx, workspace.id, subject) is None
            with pytest.raises(SubjectErased):
                await each.key(tx, workspace.id, subject)


async def test_destroying_twice_or_before_the_first_use_is_the_same(db: Database, workspace: Workspace) -> None:
    vault, subject = Vault(SECRET), uuid7()

    for _ in range(2):
        async with db.tenant(workspace.id) as tx:
            await vault.destroy(tx, workspace.id, subject)

    async with db.tenant(workspace.id) as tx:
        assert await vault.find(tx, workspace.id, subject) is None


async def test_a_key_destroyed_by_another_process_is_gone_within_a_minute(db: Database, workspace: Workspace) -> None:
    at = [0.0]
    ours, theirs, subject = Vault(SECRET, clock=lambda: at[0]), Vault(SECRET), uuid7()
    await key_of(db, ours, workspace, subject)
    await key_of(db, ours, workspace, subject)
    async with db.tenant(workspace.id) as tx:
        await theirs.destroy(tx, workspace.id, subject)

    remembered = ours.known(workspace.id, subject)
    at[0] = REMEMBERED_SECONDS

    assert remembered is not None
    assert ours.known(workspace.id, subject) is None
    with pytest.raises(SubjectErased):
        await key_of(db, ours, workspace, subject)


async def test_two_first_uses_at_once_make_one_key(db: Database, workspace: Workspace) -> None:
    subject = uuid7()
    made = asyncio.Event()

    async def second() -> bytes:
        await made.wait()
        return (await key_of(db, Vault(SECRET), workspace, subject)).seal(b"second", CONTEXT)

    waiting = asyncio.create_task(second())
    async with db.tenant(workspace.id) as tx:  # the second waits for the end of this transaction
        first = (await Vault(SECRET).key(tx, workspace.id, subject)).seal(b"first", CONTEXT)
        made.set()
        await asyncio.wait([waiting], timeout=0.1)
        assert not waiting.done()
    key = await key_of(db, Vault(SECRET), workspace, subject)

    assert (key.open(first, CONTEXT), key.open(await waiting, CONTEXT)) == (b"first", b"second")
