from decimal import Decimal

import pytest
from pydantic import TypeAdapter

from eyrie.kit.money import ExactUsd, digits, from_usd, shown, usd


def test_money_goes_to_usd_and_back_exactly() -> None:
    amount = from_usd(Decimal("12.345678901234"))

    assert amount == 12_345_678_901_234
    assert usd(amount) == Decimal("12.345678901234")


def test_what_is_finer_than_a_picodollar_is_rounded_up() -> None:
    assert from_usd(Decimal("0.0000000000001")) == 1


@pytest.mark.parametrize(
    ("amount", "places", "text"),
    [
        (12_345_678_901_234, 2, "$12.35"),
        (1_234_000_000_000_000, 2, "$1,234.00"),
        (1, 2, "< $0.01"),
        (0, 2, "$0.00"),
        (-2_500_000_000_000, 2, "-$2.50"),
        (1_500_000, 6, "$0.000002"),
    ],
)
def test_money_is_shown_to_people(amount: int, places: int, text: str) -> None:
    assert shown(amount, places) == text


def test_an_exact_amount_of_nothing_has_no_exponent_in_json() -> None:
    amount = TypeAdapter(ExactUsd)

    assert amount.dump_json(usd(0)) == b'"0.000000000000"'
    assert amount.dump_python(usd(0)) == usd(0)


@pytest.mark.parametrize("amount", [0, 1, 2_250_000, 10**12, 12_345_678_901_234, 7 * 10**27])
def test_an_exact_amount_is_told_to_machines_without_an_exponent(amount: int) -> None:
    assert digits(amount) == f"{usd(amount):f}"
