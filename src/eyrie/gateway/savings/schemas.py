"""What the API shows of savings."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from eyrie.kit.money import ExactUsd


class Kind(StrEnum):
    """What could be done: another model, the response cache, a look at a provider, or a budget less."""

    CHEAPER_MODEL = "cheaper_model"
    RESPONSE_CACHE = "response_cache"
    LOST_ANSWERS = "lost_answers"
    IDLE_BUDGET = "idle_budget"


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)


class RecommendationOut(_Out):
    """What could be done to save money, with the numbers that it rests on."""

    kind: Kind
    """What could be done."""
    subject: str
    """The model or the API key that it is about."""
    saving_usd: ExactUsd
    """What it would have saved in this time; 0 for a budget that nobody uses."""
    is_most: bool
    """Whether it could have saved so much at most, but less as well."""
    calls: int
    """How many calls it is about: short ones, those that look like an earlier one, or those whose answers were lost."""
    of_calls: int
    """Of how many calls of this model."""
    cost_usd: ExactUsd
    """What the calls it is about cost."""
    instead: str | None = None
    """The cheaper model."""
    instead_usd: ExactUsd | None = None
    """What those calls would have cost with it, at today's price."""
    provider: str | None = None
    """The provider whose answers were lost."""
    period: str | None = None
    """What the unused budget is for: `day` or `month`."""
    limit_usd: ExactUsd | None = None
    """The amount of the unused budget."""


class RecommendationsOut(_Out):
    """What could be done to save money, the most first."""

    since: datetime
    """The ledger was read from here on."""
    until: datetime
    """Until then."""
    calls: int
    """How many calls there were."""
    cost_usd: ExactUsd
    """What they cost."""
    items: list[RecommendationOut]
    """What could be done."""
