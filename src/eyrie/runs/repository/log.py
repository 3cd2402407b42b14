"""The log: append with fencing, read with decryption."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import JsonValue

from eyrie.identity.vault import ContentKey
from eyrie.postgres.database import Tx
from eyrie.runs.events import EVENT, Event, Recorded
from eyrie.runs.models import RunRef, Write

# What the functions do stands in the migration `run_queue`.
# The arrays go in binary (%()b): as text, each of their elements would be escaped by a regular expression.
_APPEND = """
    SELECT last_seq, is_line FROM append_to_run(
        %(workspace)s, %(run)s, %(subject)s, %(at)s, %(types)b, %(data)b, %(digests)b, %(completes)b, %(contents)b,
        %(status)s, %(steps)s, %(input)s, %(output)s, %(problem)s, %(takeovers)s,
        %(release)s, %(ended)s, %(wake_at)s, %(keep_wake)s, %(fence_out)s, %(owner)s, %(epoch)s, %(expected)s, %(seen_within)s
    ) WHERE last_seq IS NOT NULL
"""
_HISTORY = "SELECT seq, at, type, data, digest, ciphertext FROM read_run(%(workspace)s, %(run)s, %(after)s, %(limit)s)"

_READ = """
    SELECT event.seq, event.at, event.type, event.data, event.digest, payload.ciphertext
    FROM run_events AS event
    LEFT JOIN payloads AS payload ON payload.run_id = event.run_id AND payload.seq = event.seq
    WHERE event.run_id = %(run)s AND event.seq > %(after)s
    ORDER BY event.seq
    LIMIT %(limit)s
"""


MOST_EVENTS = 100_000


class LogDamaged(Exception):
    """Stored content does not match the digest in the log."""


@dataclass(frozen=True)
class Appended:
    """Where the log ends after an append, and whether other runs of the workspace wait for the place that it gave up."""

    last_seq: int
    is_line: bool


@dataclass(frozen=True)
class Entry:
    """A row of the log with its content."""

    seq: int
    at: datetime
    type: str
    data: dict[str, JsonValue]
    digest: bytes | None
    ciphertext: bytes | None


async def append(tx: Tx, run: RunRef, key: ContentKey | None, write: Write) -> Appended | None:
    """Add `write` to the log and the run's row; where the log ends then, or None when its place no longer holds.

    The statement names the workspace itself: it can be a transaction of its own. `key` may be None when none of the events has
    content. Without a place the caller is not the carrier (cancel, decide …) and has locked the row; a run that is released is then
    fenced off from its carrier by a new epoch.
    """
    events, progress, place = write.events, write.progress, write.place
    contents = [_content(event) for event in events]
    sealed = [None if content is None else _seal(key, content, run) for content in contents]
    return await tx.maybe(
        Appended,
        _APPEND,
        {
            "workspace": run.workspace_id,
            "run": run.id,
            "subject": run.subject_id,
            "at": write.at,
            "types": [event.type for event in events],
            "data": [event.model_dump_json(exclude={"type", "content"}) for event in events],
            "completes": [event.completes for event in events],
            "contents": sealed,
            "digests": [None if content is None else hashlib.sha256(content).digest() for content in sealed],
            "status": progress.status,
            "steps": progress.steps,
            "input": progress.input_tokens,
            "output": progress.output_tokens,
            "problem": progress.problem,
            "takeovers": progress.takeovers,
            "release": progress.release,
            "ended": progress.status.ended,
            "wake_at": progress.wake_at,
            "keep_wake": place is None and not progress.release,
            "fence_out": 1 if place is None and progress.release else 0,
            "owner": place.owner if place else None,
            "epoch": place.epoch if place else None,
            "expected": place.expected_seq if place else None,
            "seen_within": place.seen_within if place else None,
        },
    )


def _seal(key: ContentKey | None, content: bytes, run: RunRef) -> bytes:
    if key is None:
        raise ValueError(f"an event with content needs the key of its subject (run {run.id})")
    return key.seal(content, run.id.bytes)


def _content(event: Event) -> bytes | None:
    content = getattr(event, "content", None)
    return None if content is None else content.model_dump_json().encode()


async def history(tx: Tx, run: RunRef, key: ContentKey) -> list[Recorded]:
    """Every event of a run, also where each statement is a transaction of its own. Raises LogDamaged, ContentUnreadable."""
    entries = await tx.all(Entry, _HISTORY, {"workspace": run.workspace_id, "run": run.id, "after": 0, "limit": MOST_EVENTS})
    return [recorded(entry, run.id, key) for entry in entries]


async def read(tx: Tx, run_id: UUID, key: ContentKey | None, *, after: int = 0, limit: int = MOST_EVENTS) -> list[Recorded]:
    """The events with `seq` > `after`, in order, at most `limit`. Without a key (erased), and where a payload was removed, content is None.

    Raises LogDamaged when content was exchanged, ContentUnreadable when it can't be decrypted.
    """
    entries = await tx.all(Entry, _READ, {"run": run_id, "after": after, "limit": limit})
    return [recorded(entry, run_id, key) for entry in entries]


def recorded(entry: Entry, run_id: UUID, key: ContentKey | None) -> Recorded:
    """The event of a row. Raises LogDamaged, ContentUnreadable."""
    value: dict[str, object] = {**entry.data, "type": entry.type}
    if key is not None and entry.ciphertext is not None:
        if hashlib.sha256(entry.ciphertext).digest() != entry.digest:
            raise LogDamaged(f"event {entry.seq} of run {run_id}")
        value["content"] = json.loads(key.open(entry.ciphertext, run_id.bytes))
    return Recorded(seq=entry.seq, at=entry.at, event=EVENT.validate_python(value, strict=False))
