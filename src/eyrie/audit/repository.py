"""Every query of the audit log."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from psycopg.types.json import Jsonb

from eyrie.audit.models import Entry, NewEntry, Seal
from eyrie.audit.protocol import Acting
from eyrie.kit.listing import EXACT, RANGE, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import Tx

_COLUMNS = "id, workspace_id, at, actor_kind, actor_id, action, subject_kind, subject_id, run_id, event_seq, detail"

ENTRIES = Listing(
    name="audit_entries",
    select=f"SELECT {_COLUMNS} FROM audit_entries WHERE workspace_id = current_workspace()",
    key=Column("id", UUID),
    fields=("id", "at", "actor_kind", "actor_id", "action", "subject_kind", "subject_id", "run_id", "event_seq", "detail"),
    columns=(
        Column("actor_id", UUID, "Who acted: the id of a member or key.", EXACT),
        Column("action", str, "What was done, as in `key.create`.", EXACT | {Operator.PREFIX}),
        Column("subject_kind", str, "What kind of thing it was done to.", EXACT),
        Column("subject_id", str, "Which one.", EXACT),
        Column("at", datetime, "When.", RANGE),
    ),
)


async def insert(tx: Tx, id_: UUID, actor: Acting, entry: NewEntry) -> None:
    """Add an entry."""
    await tx.execute(
        """
        INSERT INTO audit_entries (id, workspace_id, actor_kind, actor_id, action, subject_kind, subject_id, run_id, event_seq, detail)
        VALUES (%(id)s, %(workspace)s, %(kind)s, %(actor)s, %(action)s, %(subject_kind)s, %(subject)s, %(run)s, %(seq)s, %(detail)s)
        """,
        {
            "id": id_,
            "workspace": actor.workspace_id,
            "kind": actor.kind,
            "actor": actor.id,
            "action": entry.action,
            "subject_kind": entry.subject_kind,
            "subject": entry.subject_id,
            "run": entry.run_id,
            "seq": entry.event_seq,
            "detail": Jsonb(entry.detail),
        },
    )


async def insert_for_person(tx: Tx, ids: Sequence[UUID], user_id: UUID, entry: NewEntry) -> None:
    """Add an entry, without details, to the log of each workspace that a person is in; of as many as there are ids."""
    await tx.execute(
        "SELECT record_for_person(%(ids)s, %(user)s, %(action)s, %(kind)s, %(subject)s)",
        {"ids": list(ids), "user": user_id, "action": entry.action, "kind": entry.subject_kind, "subject": entry.subject_id},
    )


async def search(tx: Tx, query: ListQuery) -> Page[Entry]:
    """The entries that a caller asks for."""
    return await page(tx, ENTRIES, query, Entry)


async def export(tx: Tx, *, after: UUID | None, limit: int) -> list[Entry]:
    """The next entries in the order of their ids."""
    return await tx.all(
        Entry,
        f"""
        SELECT {_COLUMNS} FROM audit_entries
        WHERE workspace_id = current_workspace() AND (%(after)s::uuid IS NULL OR id > %(after)s)
        ORDER BY id LIMIT %(limit)s
        """,
        {"after": after, "limit": limit},
    )


async def lock_seals(tx: Tx, workspace_id: UUID) -> None:
    """Let one transaction at a time seal a workspace's entries."""
    await tx.execute("SELECT pg_advisory_xact_lock(hashtextextended('audit-seals:' || %(workspace)s, 0))", {"workspace": str(workspace_id)})


async def unsealed(tx: Tx, *, late: timedelta, limit: int) -> list[Entry]:
    """The oldest entries that are in no seal and not older than `late` before the last seal's end."""
    return await tx.all(
        Entry,
        f"""
        WITH last AS (SELECT max(sealed_to) AS sealed_to FROM audit_seals WHERE workspace_id = current_workspace()),
        recent AS (
            SELECT unnest(entry_ids) AS id FROM audit_seals, last
            WHERE workspace_id = current_workspace() AND audit_seals.sealed_to >= last.sealed_to - %(late)s
        )
        SELECT {_COLUMNS} FROM audit_entries
        WHERE workspace_id = current_workspace()
            AND at >= coalesce((SELECT sealed_to FROM last) - %(late)s, '-infinity')
            AND NOT EXISTS (SELECT FROM recent WHERE recent.id = audit_entries.id)
        ORDER BY at, id LIMIT %(limit)s
        """,
        {"late": late, "limit": limit},
    )


async def last_seal(tx: Tx) -> Seal | None:
    """The newest seal."""
    return await tx.maybe(
        Seal,
        """
        SELECT number, entry_ids, sealed_to, root, previous, chained FROM audit_seals
        WHERE workspace_id = current_workspace() ORDER BY number DESC LIMIT 1
        """,
    )


async def seals(tx: Tx, *, after: int, limit: int) -> list[Seal]:
    """The next seals, oldest first."""
    return await tx.all(
        Seal,
        """
        SELECT number, entry_ids, sealed_to, root, previous, chained FROM audit_seals
        WHERE workspace_id = current_workspace() AND number > %(after)s ORDER BY number LIMIT %(limit)s
        """,
        {"after": after, "limit": limit},
    )


async def insert_seal(tx: Tx, workspace_id: UUID, seal: Seal) -> None:
    """Add a seal; its number is the next one."""
    await tx.execute(
        """
        INSERT INTO audit_seals (workspace_id, number, entry_ids, sealed_to, root, previous, chained)
        VALUES (%(workspace)s, %(number)s, %(ids)s, %(to)s, %(root)s, %(previous)s, %(chained)s)
        """,
        {
            "workspace": workspace_id,
            "number": seal.number,
            "ids": seal.entry_ids,
            "to": seal.sealed_to,
            "root": seal.root,
            "previous": seal.previous,
            "chained": seal.chained,
        },
    )


async def entries(tx: Tx, ids: Sequence[UUID]) -> dict[UUID, Entry]:
    """The entries with these ids that are there."""
    found = await tx.all(Entry, f"SELECT {_COLUMNS} FROM audit_entries WHERE id = ANY(%(ids)s)", {"ids": list(ids)})
    return {entry.id: entry for entry in found}


async def count_unsealed(tx: Tx) -> int:
    """How many entries are in no seal."""
    found = await tx.value(
        int,
        """
        SELECT count(*) FROM audit_entries WHERE workspace_id = current_workspace() AND NOT EXISTS (
            SELECT FROM (SELECT unnest(entry_ids) AS id FROM audit_seals WHERE workspace_id = current_workspace()) AS sealed
            WHERE sealed.id = audit_entries.id)
        """,
    )
    return found or 0


async def inserted_behind(tx: Tx, *, late: timedelta, limit: int) -> list[UUID]:
    """Entries in no seal that claim to be older than any honest one could be, or from the future."""
    return await tx.values(
        UUID,
        """
        SELECT id FROM audit_entries
        WHERE workspace_id = current_workspace()
            AND (at > now() + interval '1 minute'
                OR at < (SELECT max(sealed_to) FROM audit_seals WHERE workspace_id = current_workspace()) - %(late)s)
            AND NOT EXISTS (
                SELECT FROM (SELECT unnest(entry_ids) AS id FROM audit_seals WHERE workspace_id = current_workspace()) AS sealed
                WHERE sealed.id = audit_entries.id)
        ORDER BY id LIMIT %(limit)s
        """,
        {"late": late, "limit": limit},
    )


async def workspaces_to_seal(tx: Tx, *, late: timedelta, limit: int) -> list[UUID]:
    """Workspaces that have entries which `unsealed` would find. As *system*."""
    return await tx.values(
        UUID,
        """
        SELECT workspaces.id FROM workspaces
        LEFT JOIN LATERAL (SELECT max(sealed_to) AS sealed_to FROM audit_seals WHERE workspace_id = workspaces.id) last ON true
        WHERE EXISTS (
            SELECT FROM audit_entries WHERE workspace_id = workspaces.id
                AND at >= coalesce(last.sealed_to - %(late)s, '-infinity')
                AND NOT EXISTS (
                    SELECT FROM audit_seals, unnest(entry_ids) AS sealed (id)
                    WHERE audit_seals.workspace_id = workspaces.id AND audit_seals.sealed_to >= last.sealed_to - %(late)s
                        AND sealed.id = audit_entries.id))
        ORDER BY workspaces.id LIMIT %(limit)s
        """,
        {"late": late, "limit": limit},
    )
