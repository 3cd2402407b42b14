"""The second level: answers in the database, for every process of the installation, sealed under the key of who asked first."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import structlog
from psycopg import Error as DatabaseFailure
from psycopg_pool import PoolTimeout
from pydantic import ValidationError

from eyrie.gateway.cache import repository
from eyrie.gateway.cache.keys import Keyed
from eyrie.gateway.cache.models import Answer, Kept, Policy, SealedRow, State
from eyrie.gateway.cache.repository import NewEntry, Window
from eyrie.identity.vault import ContentUnreadable, SubjectErased, Vault
from eyrie.kit.clock import Clock
from eyrie.kit.ids import uuid7
from eyrie.kit.money import usd
from eyrie.kit.tasks import end
from eyrie.postgres.database import Database, Tx

log = structlog.get_logger(__name__)

MAX_ANSWER_BYTES = 1024 * 1024
"""A longer answer is not kept."""
CLAIM = timedelta(seconds=4)
"""How long others wait for a process that has died: a living one says so every second."""
_RENEW_SECONDS = 1.0
_POLL_SECONDS = (0.05, 0.1, 0.2, 0.4)


@dataclass(frozen=True)
class Meant:
    """What a question means, among those it is compared with."""

    group: bytes
    vector: Sequence[float]


class Shared:
    """Answers of all workspaces."""

    def __init__(self, database: Database, vault: Vault, clock: Clock) -> None:
        self._database = database
        self._vault = vault
        self._clock = clock

    async def find(self, workspace_id: UUID, policy: Policy, key: bytes) -> Kept | None:
        """The answer to the same question."""
        async with self._database.tenant(workspace_id) as tx:
            row = await repository.find(tx, key, self._window(policy))
            return None if row is None else await self._open(tx, workspace_id, row)

    async def nearest(self, workspace_id: UUID, policy: Policy, meant: Meant) -> Kept | None:
        """The answer to the question nearest in meaning, if it is as near as the policy wants."""
        async with self._database.tenant(workspace_id) as tx:
            row = await repository.nearest(tx, meant.group, meant.vector, self._window(policy))
            if row is None or row.similarity is None or row.similarity < policy.threshold:
                return None
            kept = await self._open(tx, workspace_id, row)
        return None if kept is None else replace(kept, state=State.SEMANTIC)

    async def keep(
        self, who: tuple[UUID, UUID], policy: Policy, one: Keyed, answer: tuple[str, Answer], meant: Meant | None
    ) -> Kept | None:
        """Keep an answer; None when it is too long, its time is over, or the database does not take it: a call never fails for that.

        `who` is the workspace and whoever asked; `answer` comes with the name that was asked for.
        """
        workspace_id, subject_id = who
        asked_model, said = answer
        content = said.model_dump_json().encode()
        if len(content) > MAX_ANSWER_BYTES:
            return None
        at = self._clock()
        expires_at = at + timedelta(seconds=policy.ttl_seconds)
        try:
            async with self._database.tenant(workspace_id) as tx:
                key = await self._vault.key(tx, workspace_id, subject_id)
                new = NewEntry(
                    id=uuid7(),
                    key=one.key,
                    group=None if meant is None else meant.group,
                    vector=None if meant is None else meant.vector,
                    principal_id=one.principal_id,
                    subject_id=subject_id,
                    asked_model=asked_model,
                    model=said.model,
                    provider=said.response.provider or "",
                    tags=one.tags,
                    cost_usd=usd(said.cost),
                    content=key.seal(content, _context(one.key)),
                    at=at,
                    expires_at=expires_at,
                    generation=policy.generation,
                )
                id_ = await repository.keep(tx, new)
        except (DatabaseFailure, PoolTimeout, SubjectErased) as error:
            log.warning("an answer was not kept in the response cache", cause=str(error))
            return None
        return None if id_ is None else Kept(id_, said, expires_at)

    async def find_or_claim(self, workspace_id: UUID, policy: Policy, key: bytes, claimant: UUID, until: float) -> Kept | None:
        """The answer that another process brings meanwhile; None when it is this one's turn, or nobody brought it by `until`."""
        loop, waits = asyncio.get_running_loop(), iter(_POLL_SECONDS)
        wait = _POLL_SECONDS[0]
        while not await self._claim(workspace_id, key, claimant):
            if loop.time() >= until:
                return None
            await asyncio.sleep(wait)
            wait = next(waits, wait)
            found = await self.find(workspace_id, policy, key)
            if found is not None:
                return found
        # It may have been brought between the last look and the claim.
        return await self.find(workspace_id, policy, key)

    @contextlib.asynccontextmanager
    async def claimed(self, workspace_id: UUID, key: bytes, claimant: UUID) -> AsyncIterator[None]:
        """Renew the claim for as long as the block lasts, then give it back."""
        renewing = asyncio.create_task(self._renew(workspace_id, key, claimant), name="response cache: claim")
        try:
            yield
        finally:
            await end(renewing)
            with contextlib.suppress(DatabaseFailure, PoolTimeout):  # it ends by itself
                async with self._database.tenant(workspace_id) as tx:
                    await repository.release(tx, key, claimant)

    async def _renew(self, workspace_id: UUID, key: bytes, claimant: UUID) -> None:
        with contextlib.suppress(DatabaseFailure, PoolTimeout):  # without the claim, others only ask the model themselves
            while True:
                await asyncio.sleep(_RENEW_SECONDS)
                await self._claim(workspace_id, key, claimant)

    async def _claim(self, workspace_id: UUID, key: bytes, claimant: UUID) -> bool:
        at = self._clock()
        async with self._database.tenant(workspace_id) as tx:
            return await repository.claim(tx, key, claimant, at, at + CLAIM)

    def _window(self, policy: Policy) -> Window:
        at = self._clock()
        return Window(at, at - timedelta(seconds=policy.ttl_seconds))

    async def _open(self, tx: Tx, workspace_id: UUID, row: SealedRow) -> Kept | None:
        """The answer of an entry; one that can't be read is removed, and counts as none."""
        key = await self._vault.find(tx, workspace_id, row.subject_id)
        try:
            if key is not None:
                answer = Answer.model_validate_json(key.open(row.content, _context(row.key)))
                return Kept(row.id, answer, row.expires_at)
        except (ContentUnreadable, ValidationError):
            log.warning("an entry of the response cache can't be read; it is removed", entry=str(row.id))
        await repository.remove(tx, row.id)
        return None


def _context(key: bytes) -> bytes:
    return b"eyrie/response-cache:" + key
