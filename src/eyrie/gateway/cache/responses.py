"""The response cache of a process: its policies, its levels, and the models that answer through it."""

from uuid import UUID

from eyrie.gateway.cache import repository
from eyrie.gateway.cache.flights import Flights
from eyrie.gateway.cache.keys import Keyed, group_of
from eyrie.gateway.cache.meaning import Meanings
from eyrie.gateway.cache.memory import Memory
from eyrie.gateway.cache.models import Answer, Kept, Mode, Policy
from eyrie.gateway.cache.shared import Meant, Shared
from eyrie.gateway.cache.tally import Tally
from eyrie.gateway.calls.context import Attribution, Terms
from eyrie.kit.clock import Clock
from eyrie.kit.kept import Kept as KeptFor
from eyrie.observe.metrics import CacheRead, uncounted
from eyrie.postgres.database import Database

POLICY_KEPT_SECONDS = 1.0
MAX_POLICIES = 1_000
NO_POLICY = Policy()
"""Of a workspace that never set one."""


class Policies:
    """How each workspace uses the cache, kept for a second: a change, or a removal of entries, counts from then on in every process."""

    def __init__(self, database: Database, read: CacheRead = uncounted) -> None:
        self._database = database
        self._told = read
        self._kept = KeptFor(POLICY_KEPT_SECONDS, MAX_POLICIES, self._read)

    def is_off(self, workspace_id: UUID) -> bool:
        """Whether the workspace has no cache, as far as that is at hand."""
        policy = self._kept.fresh(workspace_id)
        if policy is None or policy.mode is not Mode.OFF:
            return False
        self._told(True)
        return True

    async def current(self, workspace_id: UUID) -> Policy:
        """The policy, as it was a second ago at most."""
        policy = self._kept.fresh(workspace_id)
        self._told(policy is not None)
        return policy or await self._kept.read(workspace_id)

    def forget(self, workspace_id: UUID) -> None:
        """Read it again when it is needed next."""
        self._kept.drop(workspace_id)

    async def _read(self, workspace_id: UUID) -> Policy:
        async with self._database.tenant(workspace_id, read_only=True) as tx:
            return await repository.policy(tx) or NO_POLICY


class ResponseCache:
    """Both levels, and what is under way."""

    def __init__(self, policies: Policies, memory: Memory, shared: Shared, meanings: Meanings, tally: Tally, clock: Clock) -> None:
        self.policies = policies
        self.memory = memory
        self.shared = shared
        self.flights = Flights()
        self.tally = tally
        self._meanings = meanings
        self._clock = clock

    def remembered(self, who: Attribution, policy: Policy, key: bytes) -> Kept | None:
        """The answer to the same question, if this process has it."""
        return self.memory.get((who.workspace_id, policy.generation, key), self._clock())

    async def found(self, who: Attribution, policy: Policy, key: bytes) -> Kept | None:
        """The answer to the same question, if any process kept it."""
        kept = await self.shared.find(who.workspace_id, policy, key)
        if kept is not None:
            self.remember(who, policy, key, kept)
        return kept

    async def meant(self, who: Attribution, terms: Terms, policy: Policy, one: Keyed) -> Meant | None:
        """What the question means, where the policy compares meanings and this question can be compared."""
        if policy.mode is not Mode.SEMANTIC or policy.embedding_model is None or one.group is None:
            return None
        vector = await self._meanings.of(who, terms, policy.embedding_model, one.text)
        return None if vector is None else Meant(group_of(one, policy.embedding_model), vector)

    async def near(self, who: Attribution, policy: Policy, one: Keyed, meant: Meant | None) -> Kept | None:
        """The answer to a question that means the same."""
        kept = None if meant is None else await self.shared.nearest(who.workspace_id, policy, meant)
        if kept is not None:
            self.remember(who, policy, one.key, kept)
        return kept

    async def keep(self, who: Attribution, policy: Policy, one: Keyed, answer: tuple[str, Answer], *, meant: Meant | None = None) -> Kept:
        """Keep an answer, which comes with the name that was asked for. One that could not be kept is for those who wait for it now."""
        kept = await self.shared.keep((who.workspace_id, who.principal_id), policy, one, answer, meant)
        if kept is None:
            return Kept(None, answer[1], self._clock())
        self.remember(who, policy, one.key, kept)
        return kept

    def remember(self, who: Attribution, policy: Policy, key: bytes, kept: Kept) -> None:
        """Have it at hand in this process."""
        self.memory.put((who.workspace_id, policy.generation, key), kept, self._clock())

    def forget(self, workspace_id: UUID) -> None:
        """Forget what this process knows of a workspace: its policy has changed, or entries were removed."""
        self.policies.forget(workspace_id)
        self.memory.forget(workspace_id)
