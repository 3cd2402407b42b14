"""One HTTP call: who sends it, the transactions that it works in, and what happens once they are committed."""

from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Self

from starlette.requests import Request
from starlette.types import Receive, Scope

from eyrie.identity.actor import Caller
from eyrie.identity.authentication import Authenticator
from eyrie.identity.errors import CredentialsUnknown
from eyrie.identity.idempotency import Replies
from eyrie.identity.limits import Charge, Limiter, Quota, RateClass, RateScope, Standing
from eyrie.identity.passwords import Passwords
from eyrie.identity.tokens import Signer
from eyrie.kit.clock import Clock
from eyrie.kit.resources import resources_of
from eyrie.postgres.database import Database, Tx


@dataclass(frozen=True)
class Identity:
    """What a process needs to know its callers; made once by `identity.setup.open_identity`."""

    clock: Clock
    authenticator: Authenticator
    limiter: Limiter
    quotas: Mapping[RateClass, tuple[Quota, ...]]
    signer: Signer
    replies: Replies
    passwords: Passwords
    https: bool
    """Whether people reach this server by HTTPS, perhaps through a proxy."""


class Call(Request):
    """A request with its caller and its unit of work, both made when first asked for.

    Leaving the block commits, or rolls back when an error ends it. What was to be done `after_commit` comes after that.
    """

    def __init__(self, scope: Scope, receive: Receive) -> None:
        super().__init__(scope, receive)
        resources = resources_of(self)
        self.database = resources.get(Database)
        self.identity = resources.get(Identity)
        self.standings: list[Standing] = []
        self._caller: Caller | None = None
        self._transactions = AsyncExitStack()
        self._write: Tx | None = None
        self._read: Tx | None = None
        self._after_commit: list[Callable[[], None]] = []

    async def __aenter__(self) -> Self:
        await self._transactions.__aenter__()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        await self._transactions.__aexit__(kind, error, error.__traceback__ if error is not None else None)
        if error is None:
            for act in self._after_commit:
                act()

    async def caller(self) -> Caller:
        """Who sends this request. Raises Unauthenticated, NoWorkspace, CrossSiteRequest or, after many attempts, RateLimited."""
        if self._caller is None:
            self._caller = await self._authenticated()
        return self._caller

    async def write(self) -> Tx:
        """The transaction of this request in the caller's workspace."""
        if self._write is None:
            workspace_id = (await self.caller()).actor.workspace_id
            self._write = await self._transactions.enter_async_context(self.database.tenant(workspace_id))
        return self._write

    async def read(self) -> Tx:
        """A transaction in the caller's workspace that can't change anything."""
        if self._read is None:
            workspace_id = (await self.caller()).actor.workspace_id
            self._read = await self._transactions.enter_async_context(self.database.tenant(workspace_id, read_only=True))
        return self._read

    async def anonymous(self) -> Tx:
        """A transaction in no workspace, for a request whose sender is not known yet."""
        return await self._transactions.enter_async_context(self.database.anonymous())

    def after_commit(self, act: Callable[[], None]) -> None:
        """Do something in this process once the transaction is committed: forget what it made stale."""
        self._after_commit.append(act)

    async def charge(self, class_: RateClass, whose: Mapping[RateScope, str]) -> None:
        """Count this request against the quotas of a class, for the scopes that are named. Raises RateLimited."""
        charges = [Charge(quota, whose[quota.scope]) for quota in self.identity.quotas[class_] if quota.scope in whose]
        self.standings += await self.identity.limiter.take(charges)

    @property
    def address(self) -> str:
        """Where the request comes from."""
        return self.client.host if self.client is not None else "unknown"

    async def _authenticated(self) -> Caller:
        try:
            return await self.identity.authenticator.caller(self)
        except CredentialsUnknown:
            # Whoever guesses is slowed down; whoever made a slip is told of it.
            await self.charge(RateClass.AUTH, {RateScope.ADDRESS: self.address})
            raise
