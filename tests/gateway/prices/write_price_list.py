"""Makes `src/eyrie/shipped/prices.jsonl` and the figures it is tested with, from the package genai-prices (MIT).

    uv run --no-project --with genai-prices==0.2.3 python tests/gateway/prices/write_price_list.py

The package takes seconds to import, so the product ships what it needs of it: token prices, and how models are recognised.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path
from typing import Any

from genai_prices import Usage
from genai_prices.data import providers

ROOT = Path(__file__).parents[3]
LIST = ROOT / "src/eyrie/shipped/prices.jsonl"
SAMPLES = Path(__file__).with_name("samples.json")
PICOS_PER_MTOK = 10**6
RATES = {
    "input_mtok": "input",
    "cache_read_mtok": "cached_input",
    "cache_write_mtok": "cache_write",
    "cache_write_1h_mtok": "cache_write_hour",
    "output_mtok": "output",
    "output_reasoning_mtok": "reasoning",
}


@dataclass(frozen=True)
class Sample:
    """One cost as genai-prices computes it."""

    url: str
    model: str
    at: str
    usage: dict[str, int]
    usd: str


def main() -> None:
    """Write both files."""
    made = datetime.now(UTC)
    lines, heads = [], []
    for provider in providers:
        models = [model for model in map(model_row, provider.models) if model is not None]
        if models:
            heads.append({"id": provider.id, "address": provider.api_pattern, "also": list(provider.fallback_model_providers or ())})
            lines.append({"models": models})
    head = {"source": "genai-prices", "version": version("genai-prices"), "date": made.date().isoformat(), "providers": heads}
    LIST.write_text("".join(json.dumps(line, separators=(",", ":")) + "\n" for line in (head, *lines)))
    SAMPLES.write_text("[\n" + ",\n".join(json.dumps(vars(sample)) for sample in samples(made)) + "\n]\n")


def model_row(model: Any) -> dict[str, Any] | None:
    """What the list says of one model; None for those that aren't priced by token."""
    given = model.prices if isinstance(model.prices, list) else [None]
    rows = []
    for one in given:
        prices = model.prices if one is None else one.prices
        if prices.input_mtok is None:
            return None
        rows.append({**condition(one.constraint if one is not None else None), **price_row(prices)})
    return {"match": match_row(model.match), "prices": rows}


def condition(constraint: Any) -> dict[str, Any]:
    """When a price holds: from a day on, or between two minutes of the day (UTC)."""
    if constraint is None:
        return {}
    if hasattr(constraint, "start_date"):
        return {"since": constraint.start_date.isoformat()}
    start, end = constraint.start_time, constraint.end_time
    return {"between": [start.hour * 60 + start.minute, end.hour * 60 + end.minute]}


def price_row(prices: Any) -> dict[str, Any]:
    """Picodollars per token, by kind; steps by the length of the input."""
    values = {name: getattr(prices, field) for field, name in RATES.items() if getattr(prices, field) is not None}
    starts = sorted({tier.start for value in values.values() if not isinstance(value, Decimal) for tier in value.tiers})
    row: dict[str, Any] = {"rates": {name: picos(at(value, 0)) for name, value in values.items()}}
    if starts:
        row["steps"] = [[start, {name: picos(at(value, start + 1)) for name, value in values.items()}] for start in starts]
    if prices.requests_kcount is not None:
        row["request"] = picos(prices.requests_kcount * 1000)
    return row


def at(value: Any, tokens: int) -> Decimal:
    """The price per million tokens of a call with so many tokens of input."""
    if isinstance(value, Decimal):
        return value
    price: Decimal = value.base
    for tier in value.tiers:
        if tokens > tier.start:
            price = tier.price
    return price


def picos(per_mtok: Decimal) -> int:
    """Picodollars per token, rounded up."""
    exact = per_mtok * PICOS_PER_MTOK
    return int(exact.to_integral_value("ROUND_CEILING"))


def match_row(clause: Any) -> dict[str, list[Any]]:
    """How a model's name is recognised: any of these."""
    row: dict[str, list[Any]] = {}
    for part in getattr(clause, "or_", None) or [clause]:
        for key in ("equals", "starts_with", "ends_with", "contains", "regex"):
            if hasattr(part, key):
                row.setdefault(key, []).append(getattr(part, key).lower() if key != "regex" else part.regex)
        if hasattr(part, "and_"):
            row.setdefault("all", []).append([match_row(one) for one in part.and_])
        if hasattr(part, "or_"):
            for key, values in match_row(part).items():
                row.setdefault(key, []).extend(values)
    return row


ADDRESSES = {
    "openai": "https://api.openai.com/v1",
    "anthropic": "https://api.anthropic.com",
    "google": "https://generativelanguage.googleapis.com/v1beta",
    "mistral": "https://api.mistral.ai/v1",
    "groq": "https://api.groq.com/openai/v1",
    "openrouter": "https://openrouter.ai/api/v1",
    "deepseek": "https://api.deepseek.com",
    "x-ai": "https://api.x.ai/v1",
    "azure": "https://corp.openai.azure.com/openai/v1",
}


def samples(made: datetime) -> Iterator[Sample]:
    """Some calls of each of the larger providers, reproducible."""
    chosen = random.Random(7)
    for provider in providers:
        for model in [] if provider.id not in ADDRESSES else provider.models[:: max(1, len(provider.models) // 25)]:
            name = equal_name(model.match)
            prices = model.get_prices(made)
            if name is None or prices.input_mtok is None or prices.requests_kcount or model is not provider.find_model(name):
                continue
            cached, written, plain = (chosen.choice((0, 10, 5_000, 150_000)) for _ in range(3))
            used = {"input": plain + cached + written, "cached_input": cached, "cache_write": written, "output": chosen.randrange(5_000)}
            usage = Usage(
                input_tokens=used["input"],
                cache_read_tokens=cached or None,
                cache_write_tokens=written or None,
                output_tokens=used["output"],
            )
            cost = prices.calc_price(usage)["total_price"]
            yield Sample(ADDRESSES[provider.id], name, made.isoformat(), used, str(cost))


def equal_name(clause: Any) -> str | None:
    """A name that the model has for certain."""
    parts = getattr(clause, "or_", None) or [clause]
    return next((part.equals for part in parts if hasattr(part, "equals")), None)


if __name__ == "__main__":
    main()
