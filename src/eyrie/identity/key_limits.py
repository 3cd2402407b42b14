"""What an API key may ask of models: which ones, how often, and for how many tokens."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyLimits:
    """The limits of a key; None where there is none. A name in `models` that ends in `*` stands for all that begin so."""

    models: tuple[str, ...] | None = None
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None

    def allows(self, model: str) -> bool:
        """Whether the key may name this model, route or `agent/NAME`; for a pattern, everything that it stands for."""
        return self.models is None or any(_covers(allowed, model) for allowed in self.models)


def key_limits(models: Sequence[str] | None, requests_per_minute: int | None, tokens_per_minute: int | None) -> KeyLimits | None:
    """The limits of a key; None for a key that has none, so that nothing is looked at when it is used."""
    if models is None and requests_per_minute is None and tokens_per_minute is None:
        return None
    return KeyLimits(None if models is None else tuple(models), requests_per_minute, tokens_per_minute)


def _covers(allowed: str, name: str) -> bool:
    return name.startswith(allowed[:-1]) if allowed.endswith("*") else name == allowed
