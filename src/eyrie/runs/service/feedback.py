"""What people think of a run: a rating, why, and what the answer should have been. The words are sealed like the run's content."""

from datetime import UTC, datetime
from uuid import UUID

from eyrie.identity.actor import Actor
from eyrie.identity.vault import ContentKey, Vault
from eyrie.postgres.database import Tx
from eyrie.runs.repository import feedback
from eyrie.runs.repository.feedback import FeedbackRow
from eyrie.runs.schemas import FeedbackCreate, FeedbackOut, FeedbackWords, RunFeedbackOut
from eyrie.runs.service import reading

MOST = 200


async def give(tx: Tx, vault: Vault, actor: Actor, run_id: UUID, body: FeedbackCreate) -> FeedbackOut:
    """Store what the caller thinks of a run, in place of what they thought before. Raises RunNotFound, SubjectErased."""
    run = await reading.get_row(tx, run_id)
    words = FeedbackWords(reason=body.reason, correction=body.correction)
    sealed = None
    if words.reason or words.correction:
        key = await vault.key(tx, run.workspace_id, run.subject_id)
        sealed = key.seal(words.model_dump_json().encode(), _context(run_id, actor.id))
    now = datetime.now(UTC)
    row = FeedbackRow(run.workspace_id, run_id, actor.kind, actor.id, body.rating, sealed, now, now)
    stored = await feedback.put(tx, row)
    return _out(stored, words)


async def of_run(tx: Tx, vault: Vault, run_id: UUID) -> RunFeedbackOut:
    """What people think of a run. Raises RunNotFound."""
    run = await reading.get_row(tx, run_id)
    rows = await feedback.of_run(tx, run_id, limit=MOST)
    key = await vault.find(tx, run.workspace_id, run.subject_id)
    return RunFeedbackOut(items=[_out(row, _words(row, key)) for row in rows])


async def take_back(tx: Tx, actor: Actor, run_id: UUID) -> None:
    """Remove what the caller thinks of a run. Raises RunNotFound."""
    await reading.get_row(tx, run_id)
    await feedback.remove(tx, run_id, actor.id)


def _context(run_id: UUID, author_id: UUID) -> bytes:
    return b"feedback" + run_id.bytes + author_id.bytes


def _words(row: FeedbackRow, key: ContentKey | None) -> FeedbackWords | None:
    """What was written; None when it was erased."""
    if row.ciphertext is None:
        return FeedbackWords(reason="", correction="")
    if key is None:
        return None
    return FeedbackWords.model_validate_json(key.open(row.ciphertext, _context(row.run_id, row.author_id)))


def _out(row: FeedbackRow, words: FeedbackWords | None) -> FeedbackOut:
    return FeedbackOut.model_validate(
        {
            "author_kind": row.author_kind,
            "author_id": row.author_id,
            "rating": row.rating,
            "reason": None if words is None else words.reason,
            "correction": None if words is None else words.correction,
            "created_at": row.created_at,
            "updated_at": row.updated_at,
        }
    )
