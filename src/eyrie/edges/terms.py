"""What a caller asks of the way to the model, in headers that every client can set."""

import asyncio
import re
from decimal import Decimal, InvalidOperation

from eyrie.edges.errors import RequestInvalid
from eyrie.edges.exchange import Exchange
from eyrie.gateway.calls.context import CacheUse, Terms
from eyrie.kit.money import MAX_USD, Money, from_usd

PREFIX = b"x-eyrie-"
_YES = frozenset({"1", "true", "yes", "on"})
_NO = frozenset({"0", "false", "no", "off"})
_LONGEST_SECONDS = 86_400.0
_MOST_TAGS = 10
_TAG = re.compile(r"[\w.:/@-]{1,100}", re.ASCII)
_DEFAULT = Terms()


def terms_of(exchange: Exchange) -> Terms:
    """The terms of a request. Raises RequestInvalid for a value that can't be read."""
    if PREFIX not in b"\n".join(exchange.headers):  # most requests
        return _DEFAULT
    given = {name: value.decode("latin-1").strip() for name, value in exchange.headers.items() if name.startswith(PREFIX)}
    return Terms(
        local_only=_switch(given, b"x-eyrie-local-only"),
        fallback=not _switch(given, b"x-eyrie-no-fallback"),
        max_cost=_money(given, b"x-eyrie-max-cost"),
        deadline=_deadline(given, b"x-eyrie-timeout"),
        cache=_cache(given, b"x-eyrie-cache"),
        cache_tags=_tags(given, b"x-eyrie-cache-tags"),
    )


def _switch(given: dict[bytes, str], name: bytes) -> bool:
    value = given.get(name, "no").lower()
    if value not in _YES | _NO:
        raise unreadable(name, value, "`true` or `false`")
    return value in _YES


def _money(given: dict[bytes, str], name: bytes) -> Money | None:
    value = given.get(name)
    if value is None:
        return None
    try:
        amount = Decimal(value.removeprefix("$"))
    except InvalidOperation:
        raise unreadable(name, value, "an amount in USD such as `0.05`") from None
    if not (amount.is_finite() and 0 <= amount <= MAX_USD):
        raise unreadable(name, value, "an amount in USD such as `0.05`")
    return from_usd(amount)


def _deadline(given: dict[bytes, str], name: bytes) -> float | None:
    value = given.get(name)
    if value is None:
        return None
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= _LONGEST_SECONDS:
        raise unreadable(name, value, "seconds, at most a day")
    return asyncio.get_running_loop().time() + seconds


def _cache(given: dict[bytes, str], name: bytes) -> CacheUse:
    value = given.get(name, CacheUse.DEFAULT.value).lower()
    try:
        return CacheUse(value)
    except ValueError:
        raise unreadable(name, value, "`default`, `off` or `refresh`") from None


def _tags(given: dict[bytes, str], name: bytes) -> tuple[str, ...]:
    value = given.get(name, "")
    tags = tuple(dict.fromkeys(tag.strip() for tag in value.split(",") if tag.strip()))
    if len(tags) > _MOST_TAGS or not all(_TAG.fullmatch(tag) for tag in tags):
        raise unreadable(name, value, f"at most {_MOST_TAGS} tags of up to 100 letters, digits and `._:/@-`, separated by commas")
    return tags


def unreadable(name: bytes, value: str, wanted: str) -> RequestInvalid:
    """The error for a header whose value can't be read."""
    shown = "-".join(part.capitalize() for part in name.decode().split("-"))
    return RequestInvalid(f"The header {shown} is {value[:50]!r}; send {wanted}.", shown)
