"""Recording acts, sealing them, and checking that nothing was changed since."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID

from pydantic import JsonValue

from eyrie.audit import repository, seals
from eyrie.audit.canonical import canonical
from eyrie.audit.errors import AuditDetailTooLong
from eyrie.audit.models import AuditReport, Entry, Finding, NewEntry, Seal
from eyrie.audit.protocol import Acting
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.postgres.database import Database, Tx

parse_search = listing_query(repository.ENTRIES)
"""The dependency of an endpoint that parses what to search for."""

BATCH = 1_000
"""Most entries of one seal."""
LATE = timedelta(minutes=10)
"""How much later than a younger one an entry may be committed: no transaction that records one takes as long."""
MAX_DETAIL_BYTES = 16 * 1024
MAX_FINDINGS = 100
MAX_WORKSPACES = 20
_WORKSPACES = 1_000
_SEALS_AT_ONCE = 10


async def record(tx: Tx, actor: Acting, action: str, subject_kind: str, subject_id: object, **detail: JsonValue) -> None:
    """Note an act in the transaction that performs it: `record(tx, actor, "key.create", "key", key.id, role="member")`.

    No secret and nothing personal belongs into `detail`: entries can't be erased.
    """
    await append(tx, actor, NewEntry(action, subject_kind, str(subject_id), detail))


async def append(tx: Tx, actor: Acting, entry: NewEntry) -> None:
    """Note an act, with the event of a run that tells of it. Raises AuditDetailTooLong."""
    if len(json.dumps(entry.detail, ensure_ascii=False).encode()) > MAX_DETAIL_BYTES:
        raise AuditDetailTooLong(entry.action, MAX_DETAIL_BYTES)
    await repository.insert(tx, uuid7(), actor, entry)


async def record_for_person(tx: Tx, user_id: UUID, action: str, subject_kind: str, subject_id: object) -> None:
    """Note an act of a person that concerns every workspace they are in (the first `MAX_WORKSPACES`), as signing in does."""
    ids = [uuid7() for _ in range(MAX_WORKSPACES)]
    await repository.insert_for_person(tx, ids, user_id, NewEntry(action, subject_kind, str(subject_id)))


async def search(tx: Tx, query: ListQuery) -> Page[Entry]:
    """The entries of a workspace that `query` asks for."""
    return await repository.search(tx, query)


async def export(database: Database, workspace_id: UUID, *, batch: int = BATCH) -> AsyncIterator[bytes]:
    """Every entry of a workspace as a line of canonical JSON, oldest first; no transaction is open between two parts."""
    after: UUID | None = None
    while True:
        async with database.tenant(workspace_id, read_only=True) as tx:
            part = await repository.export(tx, after=after, limit=batch)
        if not part:
            return
        after = part[-1].id
        yield b"".join(canonical(entry) + b"\n" for entry in part)


async def seal_due(database: Database, *, batch: int = BATCH) -> int:
    """Seal what was recorded since the last time, in every workspace; how many entries that were. Safe to repeat and to run twice."""
    async with database.system() as tx:
        due = await repository.workspaces_to_seal(tx, late=LATE, limit=_WORKSPACES)
    sealed = 0
    for workspace_id in due:
        while count := await _seal_next(database, workspace_id, batch):
            sealed += count
    return sealed


async def _seal_next(database: Database, workspace_id: UUID, batch: int) -> int:
    async with database.tenant(workspace_id) as tx:
        await repository.lock_seals(tx, workspace_id)
        entries = await repository.unsealed(tx, late=LATE, limit=batch)
        if entries:
            previous = await repository.last_seal(tx)
            await repository.insert_seal(tx, workspace_id, seals.seal(entries, previous))
        return len(entries)


async def verify(tx: Tx, *, most: int = MAX_FINDINGS) -> AuditReport:
    """Compare every entry of the workspace with its seal, and every seal with the one before it.

    Finds entries that were changed, removed, moved or added to the sealed past, and seals that were changed or taken out.
    Entries that no seal holds yet can't be checked; they are counted. At most the first `most` findings are listed.
    """
    findings: list[Finding] = []
    previous: Seal | None = None
    sealed = 0
    while part := await repository.seals(tx, after=0 if previous is None else previous.number, limit=_SEALS_AT_ONCE):
        entries = await repository.entries(tx, [id_ for seal in part for id_ in seal.entry_ids])
        for seal in part:
            findings += seals.check(seal, previous, entries)
            sealed += len(seal.entry_ids)
            previous = seal
        if len(findings) >= most:
            break
    for id_ in await repository.inserted_behind(tx, late=LATE, limit=most):
        findings.append(Finding(None, "an entry was added to the sealed past, or claims to be of the future", id_))
    return AuditReport(
        seals=0 if previous is None else previous.number,
        sealed_entries=sealed,
        unsealed_entries=await repository.count_unsealed(tx),
        head=seals.FIRST if previous is None else previous.chained,
        findings=findings[:most],
    )
