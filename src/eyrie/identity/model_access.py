"""Which models a caller may name, and what their calls count against."""

from datetime import timedelta
from functools import lru_cache

from eyrie.identity.actor import Actor
from eyrie.identity.errors import LimitsAboveYours, ModelNotAllowed
from eyrie.identity.key_limits import KeyLimits
from eyrie.identity.limits import Quota, RateScope

_MINUTE = timedelta(minutes=1)
_NONE = KeyLimits()


def require_model(actor: Actor, model: str) -> None:
    """Raises ModelNotAllowed when the caller is a key that may not name this model, route or `agent/NAME`."""
    if actor.limits is not None and not actor.limits.allows(model):
        raise ModelNotAllowed(model, actor.limits.models or ())


def may_name(actor: Actor, model: str) -> bool:
    """Whether the caller may name this model, route or `agent/NAME`."""
    return actor.limits is None or actor.limits.allows(model)


def request_quota(actor: Actor) -> Quota | None:
    """What the caller's model calls count against, if it is a key with such a limit."""
    amount = None if actor.limits is None else actor.limits.requests_per_minute
    return None if amount is None else _requests(amount)


def token_quota(actor: Actor) -> Quota | None:
    """What the tokens of the caller's model calls count against, if it is a key with such a limit."""
    amount = None if actor.limits is None else actor.limits.tokens_per_minute
    return None if amount is None else Quota("key-tokens", RateScope.PRINCIPAL, amount, _MINUTE, unit="tokens", most_at_once=amount)


def narrowed(actor: Actor, wanted: KeyLimits) -> KeyLimits:
    """The limits of a key that the caller makes or changes: what is not asked for is as their own. Raises LimitsAboveYours."""
    own = actor.limits or _NONE
    missing = [name for name in wanted.models or () if not own.allows(name)]
    if missing:
        raise LimitsAboveYours(f"the models {', '.join(missing)}")
    return KeyLimits(
        own.models if wanted.models is None else wanted.models,
        _at_most(own.requests_per_minute, wanted.requests_per_minute, "requests"),
        _at_most(own.tokens_per_minute, wanted.tokens_per_minute, "tokens"),
    )


def require_within(actor: Actor, limits: KeyLimits) -> None:
    """Raises LimitsAboveYours for a key whose limits are wider than the caller's: its secret would lift them."""
    if narrowed(actor, limits) != limits:
        raise LimitsAboveYours("all that this key may")


@lru_cache(1_000)
def _requests(amount: int) -> Quota:
    return Quota("key-requests", RateScope.PRINCIPAL, amount, _MINUTE)


def _at_most(own: int | None, wanted: int | None, what: str) -> int | None:
    if own is not None and wanted is not None and wanted > own:
        raise LimitsAboveYours(f"{wanted} {what} per minute")
    return own if wanted is None else wanted
