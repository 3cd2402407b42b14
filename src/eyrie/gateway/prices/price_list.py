"""The shipped list of prices: what providers publish, by the address and the name that a model is called by.

The file has a line that says which providers there are, then a line for each; a provider's line is read at its first use.
"""

import json
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from importlib.resources import files

from pydantic import TypeAdapter

from eyrie.gateway.prices.protocol import Price, PriceSource, Rates, Step
from eyrie.kit.frozen import Frozen

_PREFIX = "models/"  # Gemini's names may begin with it


class _Match(Frozen):
    """How a model is recognised: any of these."""

    equals: frozenset[str] = frozenset()
    starts_with: tuple[str, ...] = ()
    ends_with: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    regex: tuple[str, ...] = ()
    all: tuple[tuple["_Match", ...], ...] = ()

    def fits(self, name: str) -> bool:
        return (
            name in self.equals
            or name.startswith(self.starts_with)
            or name.endswith(self.ends_with)
            or any(part in name for part in self.contains)
            or any(re.search(pattern, name) for pattern in self.regex)
            or any(all(one.fits(name) for one in both) for both in self.all)
        )


class _Rates(Frozen):
    """Picodollars per token; what isn't there costs what plain input or output costs."""

    input: int
    output: int = 0
    cached_input: int | None = None
    cache_write: int | None = None
    cache_write_hour: int | None = None
    reasoning: int | None = None

    def whole(self) -> Rates:
        write = self.input if self.cache_write is None else self.cache_write
        return Rates(
            input=self.input,
            output=self.output,
            cached_input=self.input if self.cached_input is None else self.cached_input,
            cache_write=write,
            cache_write_hour=write if self.cache_write_hour is None else self.cache_write_hour,
            reasoning=self.output if self.reasoning is None else self.reasoning,
        )


class _Row(Frozen):
    """A price with the time that it holds: from a day on, or between two minutes of the day (UTC); else always."""

    rates: _Rates
    steps: tuple[tuple[int, _Rates], ...] = ()
    request: int = 0
    since: date | None = None
    between: tuple[int, int] | None = None

    def holds(self, at: datetime) -> bool:
        if self.since is not None:
            return at.date() >= self.since
        if self.between is not None:
            start, end = self.between
            minute = at.hour * 60 + at.minute
            return start <= minute < end if start <= end else minute >= start or minute < end
        return True


class _Model(Frozen):
    match: _Match
    prices: tuple[_Row, ...]


class _Models(Frozen):
    models: tuple[_Model, ...]


class _Provider(Frozen):
    """A provider of the list. What it lacks may stand with those in `also`, whose models it sells at their prices."""

    id: str
    address: str
    also: tuple[str, ...]


class _Head(Frozen):
    source: str
    version: str
    date: date
    providers: tuple[_Provider, ...]


class PriceList:
    """The list, as it was when this version was made."""

    def __init__(self, lines: Sequence[bytes]) -> None:
        self._head = _Head.model_validate(json.loads(lines[0]))
        self._lines = dict(zip((one.id for one in self._head.providers), lines[1:], strict=True))
        self._read: dict[str, tuple[_Model, ...]] = {}

    @property
    def version(self) -> str:
        """Names the list in ledger entries: its source, version and day."""
        return f"{self._head.source} {self._head.version} of {self._head.date}"

    def find(self, base_url: str, provider_model: str, at: datetime) -> Price | None:
        """What a provider publishes for a model: at the address it is reached by, under the name it has there."""
        name = provider_model.lower().removeprefix(_PREFIX)
        provider = next((one for one in self._head.providers if re.match(one.address, base_url)), None)
        for id_ in (provider.id, *provider.also) if provider is not None else ():
            for model in self._models(id_):
                if model.match.fits(name):
                    return self._price(model, at.astimezone(UTC))
        return None

    def _models(self, id_: str) -> tuple[_Model, ...]:
        if id_ not in self._read:
            self._read[id_] = TypeAdapter(_Models).validate_json(self._lines.pop(id_)).models
        return self._read[id_]

    def _price(self, model: _Model, at: datetime) -> Price:
        row = next((row for row in reversed(model.prices) if row.holds(at)), model.prices[0])
        steps = tuple(Step(above, rates.whole()) for above, rates in row.steps)
        return Price(row.rates.whole(), PriceSource.LIST, self.version, steps, row.request)


def shipped() -> PriceList:
    """The list that comes with the product."""
    return PriceList(files("eyrie.shipped").joinpath("prices.jsonl").read_bytes().splitlines())
