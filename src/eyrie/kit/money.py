"""Money as whole picodollars (10^-12 USD): exact for every published price per token, and as quick as integers are.

A price of one microdollar per million tokens is one picodollar per token; sums of costs never round.
"""

from decimal import ROUND_CEILING, Decimal
from typing import Annotated

from pydantic import PlainSerializer

Money = int
"""An amount in picodollars. Columns and JSON hold it as decimal USD; see `usd` and `from_usd`."""

ExactUsd = Annotated[Decimal, PlainSerializer(lambda amount: f"{amount:f}", return_type=str, when_used="json")]
"""An exact amount in USD of a reply, whose zero is no `0E-12`."""
PICOS = 10**12
MAX_USD = 10**12
"""Amounts above are refused where they enter."""


def usd(amount: Money) -> Decimal:
    """The amount in USD, exact."""
    return Decimal(amount).scaleb(-12)


def digits(amount: Money) -> str:
    """An amount of nothing or more in USD, exact, for machines: `0.000002250000`."""
    whole, picos = divmod(amount, PICOS)
    return f"{whole}.{picos:012d}"


def from_usd(amount: Decimal) -> Money:
    """The amount in picodollars; what is finer is rounded up, so that a price is never taken for less than it is."""
    return int(amount.scaleb(12).to_integral_value(ROUND_CEILING))


def shown(amount: Money, places: int = 2) -> str:
    """The amount for people, as `$12.35`; more than nothing is never shown as nothing."""
    step = Decimal(1).scaleb(-places)
    exact = usd(amount)
    text = f"{exact.quantize(step):,}"
    return f"< ${step}" if 0 < exact < step / 2 else f"${text}".replace("$-", "-$")
