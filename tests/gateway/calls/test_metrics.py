from msgspec.structs import replace
from prometheus_client import CollectorRegistry

from eyrie.gateway.calls.metrics import Breakers, MeteredLedger
from eyrie.gateway.protocol import Usage
from tests.fakes.gateway import WHO, Openings, Rig, asked, deployment, target
from tests.gateway.calls.test_gateway import TERMS


async def test_calls_count_where_they_end() -> None:
    rig = Rig(target(deployment("one")))
    (await rig.gateway.open(WHO, TERMS, asked(), Openings())).settle(Usage(input=300, output=20, cached_input=100, reasoning=5))
    (await rig.gateway.open(WHO, TERMS, asked(), Openings())).abandon()
    registry = CollectorRegistry()
    metered = MeteredLedger(ledger := type(rig.ledger)(), registry)

    for entry in rig.ledger.entries:
        metered.record(entry)
    metered.record(replace(rig.ledger.entries[1], cost=0, first_token_ms=None))

    def of(name: str, outcome: str) -> float | None:
        return registry.get_sample_value(f"eyrie_model_{name}", {"feature": "api", "outcome": outcome})

    assert len(ledger.entries) == 3
    assert (of("calls_total", "completed"), of("calls_total", "abandoned"), of("first_token_seconds_count", "abandoned")) == (1, 2, 1)
    assert of("cost_usd_total", "completed") == 500e-12
    tokens = {
        kind: registry.get_sample_value("eyrie_model_tokens_total", {"kind": kind}) for kind in ("input", "cached_input", "reasoning")
    }
    assert tokens == {"input": 300, "cached_input": 100, "reasoning": 5}


async def test_breakers_are_counted_by_their_state() -> None:
    one, two = deployment("one"), deployment("two")
    rig = Rig(target(one, two))
    rig.health(one).opens_at = float("inf")
    rig.health(two).begin()
    registry = CollectorRegistry()

    registry.register(Breakers(rig.healths))

    states = [registry.get_sample_value("eyrie_model_breakers", {"state": state}) for state in ("closed", "open", "half_open")]
    assert (states, registry.get_sample_value("eyrie_model_calls_in_flight")) == ([1, 1, 0], 1)
