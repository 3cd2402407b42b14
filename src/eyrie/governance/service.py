"""Erasing a person: keys and contents are destroyed; what proves that runs happened, what they cost and who acted stays."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from eyrie.audit.service import record
from eyrie.gateway.cache import service as cache
from eyrie.identity.actor import Actor
from eyrie.identity.service import leaving
from eyrie.postgres.database import Database
from eyrie.runs.control import ControlDeps
from eyrie.runs.service import erasing
from eyrie.tools.files import service as files
from eyrie.tools.files.storage import Storage


@dataclass(frozen=True)
class ErasureDeps:
    """What erasing works with."""

    database: Database
    runs: ControlDeps
    storage: Storage


@dataclass(frozen=True)
class Erasure:
    """What was erased."""

    user_id: UUID
    erased_at: datetime
    was_member: bool
    keys_revoked: int
    content_keys: int
    runs: int
    runs_cancelled: int
    contents: int
    sessions: int
    files: int
    objects: int


async def erase_person(deps: ErasureDeps, actor: Actor, user_id: UUID) -> Erasure:
    """End a person's membership and API keys, and erase what they and those keys wrote in the workspace. Safe to repeat.

    With the first transaction everything is unreadable; then object storage is emptied, and what was found there is counted.
    Raises NotFound, RoleAboveYours, LastOwner, StorageUnavailable: repeat it then.
    """
    workspace_id = actor.workspace_id
    async with deps.database.tenant(workspace_id) as tx:
        left = await leaving.leave(tx, actor, user_id)
        subjects = [user_id, *left.keys]
        ended = await erasing.erase(tx, deps.runs, actor, subjects)
        for subject_id in subjects:
            await deps.runs.vault.destroy(tx, workspace_id, subject_id)
        await cache.forget_people(tx, subjects)
        found = await files.withdraw(tx, subjects)
    removed = await files.remove_objects(deps.storage, workspace_id, subjects, found)
    async with deps.database.tenant(workspace_id) as tx:
        count = await files.forget(tx, subjects)
        erasure = Erasure(
            user_id=user_id,
            erased_at=deps.runs.clock(),
            was_member=left.was_member,
            keys_revoked=left.revoked,
            content_keys=len(subjects),
            runs=ended.runs,
            runs_cancelled=ended.cancelled,
            contents=ended.contents,
            sessions=ended.sessions,
            files=count,
            objects=removed,
        )
        figures = {name: value for name, value in asdict(erasure).items() if name not in {"user_id", "erased_at"}}
        await record(tx, actor, "person.erased", "member", str(user_id), **figures)
    return erasure
