"""Single events of many runs with their content, for lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import JsonValue

from eyrie.identity.vault import Vault
from eyrie.postgres.database import Tx
from eyrie.runs.events import Recorded
from eyrie.runs.repository.log import Entry, recorded


@dataclass(frozen=True)
class _Place:
    run_id: UUID
    workspace_id: UUID
    subject_id: UUID
    seq: int
    at: datetime
    type: str
    data: dict[str, JsonValue]
    digest: bytes | None
    ciphertext: bytes | None


async def events_at(tx: Tx, vault: Vault, places: Sequence[tuple[UUID, int]]) -> dict[tuple[UUID, int], Recorded]:
    """The events at these places (run, seq) of the current workspace; erased ones come without content."""
    rows = await tx.all(
        _Place,
        """
        SELECT event.run_id, event.workspace_id, runs.subject_id, event.seq, event.at, event.type, event.data, event.digest,
            payload.ciphertext
        FROM unnest(%(runs)s::uuid[], %(seqs)s::bigint[]) AS place (run_id, seq)
        JOIN run_events AS event ON event.run_id = place.run_id AND event.seq = place.seq
        JOIN runs ON runs.id = place.run_id
        LEFT JOIN payloads AS payload ON payload.run_id = place.run_id AND payload.seq = place.seq
        """,
        {"runs": [run_id for run_id, _ in places], "seqs": [seq for _, seq in places]},
    )
    found = {}
    for row in rows:
        key = await vault.find(tx, row.workspace_id, row.subject_id)
        entry = Entry(row.seq, row.at, row.type, row.data, row.digest, row.ciphertext)
        found[row.run_id, row.seq] = recorded(entry, row.run_id, key)
    return found
