"""Who may come in: the same credentials, roles, scopes and limits as everywhere else."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import HTTPConnection
from starlette.types import Scope

from eyrie.edges.exchange import Exchange
from eyrie.identity.access import Requires
from eyrie.identity.actor import Actor, Caller, Role
from eyrie.identity.call import Identity
from eyrie.identity.errors import CredentialsUnknown
from eyrie.identity.limits import Charge, Quota, RateClass, RateScope, Standing, rate_fields
from eyrie.identity.model_access import request_quota

USES_MODELS = Requires(Role.MEMBER, "models:use")
READS_MODELS = Requires(Role.VIEWER, "models:read")


@dataclass(frozen=True)
class Entry:
    """The door of the edges."""

    identity: Identity

    async def admit(self, exchange: Exchange, requirement: Requires, class_: RateClass) -> Caller:
        """The caller, counted. Raises what authentication raises, RoleTooLow, ScopeMissing, RateLimited."""
        caller = self.identity.authenticator.remembered(exchange.headers) or await self._caller(exchange)
        requirement.check(caller.actor)
        charges = caller.charges.get(class_)
        if charges is None:
            charges = caller.charges[class_] = self._charges(caller.actor, class_)
        limiter = self.identity.limiter
        show(exchange, limiter.take_here(charges) or await limiter.take(charges))
        return caller

    async def _caller(self, exchange: Exchange) -> Caller:
        try:
            return await self.identity.authenticator.caller(HTTPConnection(exchange.scope))
        except CredentialsUnknown:
            # Whoever guesses is slowed down; whoever made a slip is told of it.
            guesses = [quota for quota in self.identity.quotas[RateClass.AUTH] if quota.scope is RateScope.ADDRESS]
            show(exchange, await self.identity.limiter.take([Charge(quota, _address(exchange.scope)) for quota in guesses]))
            raise

    def _charges(self, actor: Actor, class_: RateClass) -> list[Charge]:
        own = request_quota(actor) if class_ is RateClass.CALL else None
        quotas = self.identity.quotas[class_]
        return [Charge(quota, _whose(quota, actor)) for quota in (quotas if own is None else (*quotas, own))]


def show(exchange: Exchange, standings: Sequence[Standing]) -> None:
    """Tell the caller what is left of these quotas, in the headers of the reply."""
    if not standings:
        return
    policy, limit = rate_fields(standings)
    exchange.extra += ((b"ratelimit-policy", policy.encode()), (b"ratelimit", limit.encode()))


def _whose(quota: Quota, actor: Actor) -> str:
    """In whose name a request counts: what has no session and is no guess counts for its caller or its workspace."""
    return str(actor.workspace_id) if quota.scope is RateScope.WORKSPACE else actor.subject


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return client[0] if client else "unknown"
