"""What a call costs, before and after."""

import pytest

from eyrie.gateway.budgets.protocol import WorstCase
from eyrie.gateway.calls.context import Asked
from eyrie.gateway.prices.protocol import FRAME_TOKENS, TOOL_FRAME_TOKENS, Price, PriceSource, Rates, Step, cost, worst_case
from eyrie.gateway.protocol import Usage

PLAIN = Price(Rates(input=100, output=400, cached_input=10, cache_write=125, cache_write_hour=200, reasoning=300), PriceSource.LIST, "test")
DEARER = Rates(input=200, output=600, cached_input=20, cache_write=250, cache_write_hour=400, reasoning=700)
STEPPED = Price(PLAIN.rates, PriceSource.LIST, "test", (Step(1_000, DEARER), Step(5_000, PLAIN.rates)), per_request=7)


@pytest.mark.parametrize(
    ("price", "usage", "expected"),
    [
        (PLAIN, Usage(), 0),
        (PLAIN, Usage(input=10, output=5), 10 * 100 + 5 * 400),
        (PLAIN, Usage(input=10, cached_input=4), 6 * 100 + 4 * 10),
        (PLAIN, Usage(input=10, cached_input=4, cache_write=5), 1 * 100 + 4 * 10 + 5 * 125),
        (PLAIN, Usage(output=10, reasoning=8), 2 * 400 + 8 * 300),
        # More parts than the whole: taken at the parts.
        (PLAIN, Usage(input=3, cached_input=4, cache_write=5), 4 * 10 + 5 * 125),
        (PLAIN, Usage(output=3, reasoning=8), 8 * 300),
        # A step holds for all tokens, from one token above it on.
        (STEPPED, Usage(input=1_000, output=1), 7 + 1_000 * 100 + 400),
        (STEPPED, Usage(input=1_001, output=1), 7 + 1_001 * 200 + 600),
        (STEPPED, Usage(input=1_001, cached_input=1_000), 7 + 200 + 1_000 * 20),
        (STEPPED, Usage(input=5_001), 7 + 5_001 * 100),
    ],
)
def test_cost_is_exact(price: Price, usage: Usage, expected: int) -> None:
    assert cost(price, usage) == expected


def asked(input_bytes: int, *, images: int = 0, tools: tuple[str, ...] = ()) -> Asked:
    return Asked("m", input_bytes, None, lambda: "", images=images, tools=tools)


@pytest.mark.parametrize(
    ("price", "question", "tokens", "rates"),
    [
        (PLAIN, asked(1_000), 1_000 + FRAME_TOKENS, (200, 400)),
        (PLAIN, asked(1_000, tools=("t",)), 1_000 + FRAME_TOKENS + TOOL_FRAME_TOKENS, (200, 400)),
        (PLAIN, asked(0, images=2), 2 * 50_000 + FRAME_TOKENS, (200, 400)),
        (STEPPED, asked(100), 100 + FRAME_TOKENS, (200, 400)),
        # Long enough for the dearer step: its rates, and still so where an even longer input is cheaper.
        (STEPPED, asked(1_000), 1_000 + FRAME_TOKENS, (400, 700)),
        (STEPPED, asked(9_000), 9_000 + FRAME_TOKENS, (400, 700)),
    ],
)
def test_the_worst_case_covers_every_kind_of_token(price: Price, question: Asked, tokens: int, rates: tuple[int, int]) -> None:
    assert worst_case(price, question, 500) == WorstCase(price.per_request + tokens * rates[0], rates[1], 500)


@pytest.mark.parametrize("price", [PLAIN, STEPPED])
@pytest.mark.parametrize("whole", [10, 1_000, 1_001, 4_000, 6_000])
def test_no_call_costs_more_than_its_worst_case(price: Price, whole: int) -> None:
    worst = worst_case(price, asked(6_000), 500)

    for cached, written, reasoning in [(0, 0, 0), (whole, 0, 500), (0, whole, 250), (whole // 2, whole // 2, 1)]:
        usage = Usage(input=whole, cached_input=cached, cache_write=written, output=500, reasoning=reasoning)
        assert cost(price, usage) <= worst.total


def test_free_is_what_costs_nothing() -> None:
    nothing = Rates(0, 0, 0, 0, 0, 0)

    assert Price(nothing, PriceSource.LOCAL, "local").is_free
    assert not Price(nothing, PriceSource.WORKSPACE, "v", per_request=1).is_free
    assert not PLAIN.is_free
