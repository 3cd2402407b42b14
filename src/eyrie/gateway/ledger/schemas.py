"""What the API shows of costs."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, StringConstraints

from eyrie.gateway.ledger.models import Grouping, Interval
from eyrie.kit.money import ExactUsd
from eyrie.kit.patterns import TEXT

_Key = Annotated[str, StringConstraints(max_length=200, pattern=TEXT)]


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)


class LedgerEntryOut(_Out):
    """One call of a model."""

    id: UUID
    """Its id."""
    at: datetime
    """When it ended."""
    project_id: UUID
    """The project it was made in."""
    principal_id: UUID
    """The member or API key that made it."""
    principal_kind: str
    """`member` or `key`."""
    feature: str
    """What it was for."""
    session_id: UUID | None
    """The session it was made in."""
    run_id: UUID | None
    """The run it was made in."""
    step: str | None
    """The step of that run."""
    agent: str | None
    """The agent that made it."""
    agent_version: int | None
    """The agent's version."""
    skill: str | None
    """The skill that it was made for."""
    end_user: str | None
    """The end user that the calling program made it for, as it named them."""
    client_session: str | None
    """The calling program's own session, as it named it."""
    asked_model: str
    """The model or route that was asked for."""
    model: str
    """The model that answered."""
    provider: str
    """Its provider."""
    provider_model: str
    """What the provider calls it."""
    outcome: str
    """`completed`, `cached`, `refused`, or `abandoned`: nobody knows what the provider did, and the worst case counts."""
    input_tokens: int
    """All input, cached input included."""
    cached_input_tokens: int
    """Input that the provider had cached."""
    cache_write_tokens: int
    """Input that was written to the provider's cache."""
    output_tokens: int
    """All output, reasoning included."""
    reasoning_tokens: int
    """Output that was reasoning."""
    estimated: bool
    """Whether the provider reported no usage, and the tokens are our own count."""
    cost_usd: ExactUsd
    """What it cost, exact."""
    saved_usd: ExactUsd
    """What cache or routing spared."""
    price_version: str | None
    """The price that it was computed with."""
    latency_ms: int
    """How long it took."""
    first_token_ms: int | None
    """When the first piece of the answer came."""
    reasons: str | None
    """Why this model answered."""


class CallFilter(BaseModel):
    """Which calls are meant."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    since: AwareDatetime | None = None
    """From this time on; 30 days ago, if not given."""
    until: AwareDatetime | None = None
    """Until this time; now, if not given."""
    user: _Key | None = None
    """Only this member or API key, by id."""
    project: _Key | None = None
    """Only this project, by id."""
    session: _Key | None = None
    """Only this session, by id; empty for calls without one."""
    agent: _Key | None = None
    """Only this agent, by name; empty for calls without one."""
    feature: _Key | None = None
    """Only what was for this."""
    model: _Key | None = None
    """Only this model."""
    provider: _Key | None = None
    """Only this provider."""
    end_user: _Key | None = None
    """Only this end user of a calling program; empty for calls that named none."""
    client_session: _Key | None = None
    """Only this session of a calling program; empty for calls that named none."""

    def only(self) -> dict[Grouping, str]:
        """What is asked for alone."""
        wanted = {by: getattr(self, by) for by in Grouping}
        return {by: key for by, key in wanted.items() if key is not None}


class EndUserErase(BaseModel):
    """Which end user is taken out of the ledger."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    end_user: Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=TEXT)]
    """As the calling programs name them."""


class EndUserErasedOut(_Out):
    """What was taken out."""

    calls: int
    """How many calls named the end user; their tokens and costs stay."""


class CostQuery(CallFilter):
    """What costs are asked for."""

    group_by: Grouping = Grouping.MODEL
    """By what costs are added up."""
    interval: Interval = Interval.DAY
    """In which steps of time: hours for up to 31 days, days for up to 400."""


class CostGroupOut(_Out):
    """What one group came to in the whole time."""

    key: str
    """What it is, as an id or a name; empty for calls without one."""
    name: str
    """What people call it."""
    calls: int
    """How many calls there were."""
    input_tokens: int
    """Tokens of input."""
    output_tokens: int
    """Tokens of output."""
    cost_usd: ExactUsd
    """What they cost."""
    saved_usd: ExactUsd
    """What cache and routing spared."""


class CostPointOut(_Out):
    """What one group came to in one hour or day."""

    at: datetime
    """When it began."""
    key: str
    """The group; those beyond the dearest ten have no points of their own."""
    calls: int
    """How many calls there were."""
    cost_usd: ExactUsd
    """What they cost."""


class ForecastOut(_Out):
    """What is to be expected. An estimate."""

    method: str
    """How it was computed."""
    month_usd: float
    """This month in all: what was spent, and what is expected until its end."""
    daily_usd: list[float]
    """Each day from tomorrow to the end of the month."""


class OutstandingOut(_Out):
    """A day that cost much more or less than the same weekday did before."""

    day: date
    """The day (UTC)."""
    cost_usd: float
    """What it cost."""
    expected_usd: float
    """The median of the same weekday before."""
    deviations: float
    """How far it is from that, in robust standard deviations."""


class CostsOut(_Out):
    """What models cost, by groups and over time."""

    since: datetime
    """Where it begins."""
    until: datetime
    """Where it ends."""
    group_by: Grouping
    """By what it is grouped."""
    interval: Interval
    """In which steps."""
    calls: int
    """How many calls there were."""
    cost_usd: ExactUsd
    """What they cost."""
    saved_usd: ExactUsd
    """What cache and routing spared."""
    groups: list[CostGroupOut]
    """The dearest hundred groups."""
    points: list[CostPointOut]
    """The dearest ten over time, oldest first."""
    forecast: ForecastOut
    """What is to be expected this month, of the whole workspace."""
    outstanding: list[OutstandingOut]
    """Days of the last week that stand out, of the whole workspace."""
