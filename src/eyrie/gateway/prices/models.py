"""Prices as the database has them."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from eyrie.gateway.prices.protocol import IMAGE_TOKENS, Price, PriceSource, Rates
from eyrie.kit.money import Money, from_usd

_MTOK = 10**6


@dataclass(frozen=True)
class PriceRow:
    """A price that a workspace set: USD per million tokens. What is None costs what plain input or output costs."""

    id: UUID
    workspace_id: UUID
    model: str
    input_usd: Decimal
    output_usd: Decimal
    cached_input_usd: Decimal | None
    cache_write_usd: Decimal | None
    reasoning_usd: Decimal | None
    request_usd: Decimal
    image_tokens: int | None
    version: int
    created_at: datetime
    updated_at: datetime

    def price(self) -> Price:
        """What calls cost by it."""
        plain, said = _per_token(self.input_usd), _per_token(self.output_usd)
        write = plain if self.cache_write_usd is None else _per_token(self.cache_write_usd)
        rates = Rates(
            input=plain,
            output=said,
            cached_input=plain if self.cached_input_usd is None else _per_token(self.cached_input_usd),
            cache_write=write,
            cache_write_hour=write,
            reasoning=said if self.reasoning_usd is None else _per_token(self.reasoning_usd),
        )
        version = f"workspace {self.id} version {self.version}"
        image_tokens = IMAGE_TOKENS if self.image_tokens is None else self.image_tokens
        return Price(rates, PriceSource.WORKSPACE, version, (), from_usd(self.request_usd), image_tokens)


def _per_token(per_million: Decimal) -> Money:
    return from_usd(per_million / _MTOK)
