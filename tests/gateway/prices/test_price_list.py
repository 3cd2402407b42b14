"""The shipped list gives what its source gives."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from eyrie.gateway.prices.price_list import PriceList, shipped
from eyrie.gateway.prices.protocol import cost
from eyrie.gateway.protocol import Usage
from eyrie.kit.frozen import Frozen
from eyrie.kit.money import usd

SAMPLES = Path(__file__).with_name("samples.json")
NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)


class Sample(Frozen):
    """A cost as the list's source computes it."""

    url: str
    model: str
    at: datetime
    usage: Usage
    usd: Decimal


@pytest.fixture(scope="module")
def price_list() -> PriceList:
    return shipped()


def test_costs_are_those_of_the_source(price_list: PriceList) -> None:
    samples = TypeAdapter(list[Sample]).validate_json(SAMPLES.read_bytes())
    wrong, exact = [], 0
    for sample in samples:
        price = price_list.find(sample.url, sample.model, sample.at)
        # A few rates are finer than a picodollar per token: those are rounded up, by less than one for each token.
        beyond = None if price is None else usd(cost(price, sample.usage)) - sample.usd
        if beyond is None or not 0 <= beyond < Decimal(sample.usage.input + sample.usage.output + 1).scaleb(-12):
            wrong.append((sample, price))
        exact += beyond == 0

    assert exact > 100
    assert wrong == []


@pytest.mark.parametrize(
    ("url", "model"),
    [
        ("https://api.openai.com/v1", "gpt-4o-mini"),
        ("https://api.openai.com/v1", "GPT-4o-mini"),
        ("https://corp.openai.azure.com/openai/v1", "gpt-4o-mini"),  # sold by another at its maker's price
        ("https://generativelanguage.googleapis.com/v1beta", "models/gemini-2.5-flash"),
        ("https://api.anthropic.com", "claude-sonnet-4-5"),
    ],
)
def test_models_are_found(price_list: PriceList, url: str, model: str) -> None:
    price = price_list.find(url, model, NOON)

    assert price is not None
    assert price.rates.input > 0
    assert price.version == price_list.version


@pytest.mark.parametrize(
    ("url", "model"),
    [("https://llm.example.com/v1", "gpt-4o-mini"), ("https://api.openai.com/v1", "a-model-of-nobody")],
    ids=["address", "name"],
)
def test_what_is_not_on_the_list_has_no_price(price_list: PriceList, url: str, model: str) -> None:
    assert price_list.find(url, model, NOON) is None


def rows(*prices: dict[str, object], match: dict[str, object] | None = None) -> PriceList:
    head: dict[str, object] = {
        "source": "test",
        "version": "1",
        "date": "2026-11-29",
        "providers": [{"id": "a", "address": "https://a", "also": ["b"]}, {"id": "b", "address": "https://b", "also": []}],
    }
    models: dict[str, object] = {"models": [{"match": match or {"equals": ["m"]}, "prices": prices}]}
    lines: list[dict[str, object]] = [head, {"models": []}, models]
    return PriceList([json.dumps(line).encode() for line in lines])


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2026-11-28T12:00+00:00", 1), ("2026-11-29T00:00+00:00", 2), ("2026-11-29T02:30+00:00", 3), ("2026-11-29T05:30+02:00", 3)],
)
def test_the_last_price_that_holds_counts(at: str, expected: int) -> None:
    price_list = rows(
        {"rates": {"input": 1}}, {"rates": {"input": 2}, "since": "2026-11-29"}, {"rates": {"input": 3}, "between": [120, 240]}
    )

    price = price_list.find("https://a/v1", "m", datetime.fromisoformat(at))

    assert price is not None
    assert price.rates.input == expected


@pytest.mark.parametrize(("hour", "expected"), [(22, 2), (3, 2), (12, 1)])
def test_a_price_may_hold_over_midnight(hour: int, expected: int) -> None:
    price_list = rows({"rates": {"input": 1}}, {"rates": {"input": 2}, "between": [22 * 60, 4 * 60]})

    price = price_list.find("https://a", "m", datetime(2026, 11, 29, hour, tzinfo=UTC))

    assert price is not None
    assert price.rates.input == expected


def test_before_a_first_price_it_counts_already() -> None:
    price = rows({"rates": {"input": 5}, "since": "2030-01-01"}).find("https://b", "m", NOON)

    assert price is not None
    assert price.rates.input == 5


@pytest.mark.parametrize(
    ("match", "name", "fits"),
    [
        ({"starts_with": ["gpt-"]}, "gpt-9", True),
        ({"ends_with": ["-mini"]}, "x-mini", True),
        ({"contains": ["turbo"]}, "a-turbo-b", True),
        ({"regex": [r"^o\d$"]}, "o7", True),
        ({"regex": [r"^o\d$"]}, "oo7", False),
        ({"all": [[{"starts_with": ["a"]}, {"ends_with": ["z"]}]]}, "abz", True),
        ({"all": [[{"starts_with": ["a"]}, {"ends_with": ["z"]}]]}, "aby", False),
    ],
)
def test_names_are_recognised(match: dict[str, object], name: str, fits: bool) -> None:
    found = rows({"rates": {"input": 1}}, match=match).find("https://b", name, NOON)

    assert (found is not None) == fits
