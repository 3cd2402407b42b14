"""Spans of model calls, made where every call ends: at the ledger, which knows all of it."""

from datetime import timedelta

from eyrie.gateway.ledger.protocol import Entry, Ledger, Outcome
from eyrie.kit.money import usd
from eyrie.observe.spans import Attribute, Tracer


class TracedLedger:
    """Makes a span of each entry, within the request or step that made the call, and passes it on."""

    def __init__(self, ledger: Ledger, tracer: Tracer) -> None:
        self._ledger = ledger
        self._tracer = tracer

    def record(self, entry: Entry) -> None:
        """Keep the entry."""
        self._ledger.record(entry)
        began = entry.at - timedelta(milliseconds=entry.latency_ms)
        self._tracer.record(f"{entry.operation} {entry.model}"[:200], began=began, ended=entry.at, attributes=attributes(entry))


def attributes(entry: Entry) -> dict[str, Attribute]:
    """By the semantic conventions of OpenTelemetry for generative AI, and ours where they have no word; never content."""
    found: dict[str, Attribute | None] = {
        "gen_ai.operation.name": entry.operation,
        "gen_ai.provider.name": entry.provider,
        "gen_ai.request.model": entry.asked_model,
        "gen_ai.response.model": entry.provider_model,
        "gen_ai.agent.name": entry.who.agent,
        "eyrie.call.id": str(entry.id),
        "eyrie.model": entry.model,
        "eyrie.feature": entry.who.feature.value,
        "eyrie.outcome": entry.outcome.value,
        "eyrie.cost_usd": float(usd(entry.cost)),
    }
    if not entry.usage.estimated:
        found["gen_ai.usage.input_tokens"] = entry.usage.input
        found["gen_ai.usage.output_tokens"] = entry.usage.output
        found["gen_ai.usage.cache_read.input_tokens"] = entry.usage.cached_input
    if entry.first_token_ms is not None:
        found["gen_ai.response.time_to_first_chunk"] = entry.first_token_ms / 1000
    if entry.outcome in {Outcome.REFUSED, Outcome.ABANDONED}:
        found["error.type"] = entry.outcome.value
    return {name: value for name, value in found.items() if value is not None}
