"""What people wrote about a session, its title and variables, under the key of the person whose session it is."""

from dataclasses import replace
from uuid import UUID

from pydantic import JsonValue

from eyrie.identity.vault import Vault
from eyrie.kit.frozen import Frozen
from eyrie.postgres.database import Database, Tx
from eyrie.runs.repository import sessions
from eyrie.runs.repository.lists import SessionRow

BATCH = 200
"""Most sessions that are sealed in one transaction."""


class _Content(Frozen):
    """What is sealed of a session."""

    title: str
    variables: dict[str, JsonValue]


async def opened(tx: Tx, vault: Vault, row: SessionRow) -> SessionRow:
    """A session with its title and variables in clear; of an erased person it has neither."""
    if row.content is None:
        return row  # stored before contents were sealed, or without any
    key = await vault.find(tx, row.workspace_id, row.subject_id)
    if key is None:
        return row
    content = _Content.model_validate_json(key.open(row.content, _context(row)))
    return replace(row, title=content.title, variables=content.variables)


async def insert(tx: Tx, vault: Vault, session: SessionRow) -> None:
    """Store a new session. Raises SubjectErased."""
    await sessions.insert(tx, session, await _sealed(tx, vault, session))


async def update(
    tx: Tx, vault: Vault, session: SessionRow, *, title: str | None = None, variables: dict[str, JsonValue] | None = None
) -> SessionRow:
    """Change what is given of a session that was opened and is locked. Raises SubjectErased."""
    changed = replace(
        session,
        title=session.title if title is None else title,
        variables=session.variables if variables is None else variables,
    )
    stored = await sessions.set_content(tx, session.id, await _sealed(tx, vault, changed))
    return replace(stored, title=changed.title, variables=changed.variables)


async def seal_earlier(database: Database, vault: Vault, workspace_id: UUID) -> int:
    """Seal up to `BATCH` sessions of a workspace that an earlier version stored in clear; how many there were. Safe to repeat."""
    async with database.tenant(workspace_id) as tx:
        found = await sessions.unsealed(tx, limit=BATCH)
        for session in found:
            await sessions.seal(tx, session.id, await _sealed(tx, vault, session))
        return len(found)


async def _sealed(tx: Tx, vault: Vault, session: SessionRow) -> bytes:
    key = await vault.key(tx, session.workspace_id, session.subject_id)
    content = _Content(title=session.title, variables=session.variables)
    return key.seal(content.model_dump_json().encode(), _context(session))


def _context(session: SessionRow) -> bytes:
    return b"session" + session.id.bytes
