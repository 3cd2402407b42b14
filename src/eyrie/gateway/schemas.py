"""What the API takes and shows of providers and models. A key goes in and never comes out."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints

from eyrie.gateway.protocol import Usage
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.kit.patterns import DOTTED, LINE
from eyrie.kit.problems import Problem

ProviderName = Annotated[str, StringConstraints(pattern=DOTTED)]
ModelName = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=LINE, strip_whitespace=True)]
Secret = Annotated[SecretStr, Field(min_length=1, max_length=4_096)]
Url = Annotated[str, StringConstraints(min_length=1, max_length=500)]
Fallbacks = Annotated[tuple[ModelName, ...], Field(max_length=10)]
HedgeAfter = Annotated[int, Field(ge=10, le=600_000)]
Tokens = Annotated[int, Field(ge=1, le=100_000_000)]


class _In(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)


class ProviderCreate(_In):
    """A provider to add: a preset and a key, or everything."""

    preset: str | None = Field(None, max_length=100, examples=["openai"])
    """A known provider (see the presets): it fills in whatever isn't given here."""
    name: ProviderName | None = None
    """How the provider is called in this workspace; with a preset, its name is the default."""
    dialect: Dialect | None = None
    """The wire format it speaks; most local and hosted servers speak `openai`."""
    base_url: Url | None = Field(None, examples=["https://api.example.com/v1"])
    """The address its own client takes. Plain http only on this machine and in private networks."""
    secret: Secret | None = None
    """The API key. Stored encrypted; no reply ever shows it."""


class ProviderUpdate(_In):
    """What changes; a field that isn't sent stays as it is."""

    name: ProviderName | None = None
    """The new name."""
    dialect: Dialect | None = None
    """The new wire format."""
    base_url: Url | None = None
    """The new address. A key that is set must be given again, because it was meant for the old one."""
    secret: Secret | None = None
    """A new key; null removes the one that is set."""


class SecretOut(_Out):
    """What is shown of a key."""

    set: bool
    """Whether there is one."""
    last4: str | None
    """Its last four characters, to recognise it by; null for very short ones."""


class ProviderOut(_Out):
    """A provider."""

    id: UUID
    name: str
    dialect: Dialect
    base_url: str
    secret: SecretOut
    version: int
    """Counts changes."""
    created_at: datetime
    updated_at: datetime


class PresetOut(_Out):
    """A provider that Eyrie knows."""

    name: str
    """Use it as `preset` when a provider is added."""
    title: str
    dialect: Dialect
    base_url: str
    needs_secret: bool
    """Whether it is of use without a key."""


class OfferOut(_Out):
    """A key or address found in the environment of the server. It is used only after it is imported."""

    variable: str
    preset: str
    title: str
    base_url: str
    secret: SecretOut


class FoundOut(_Out):
    """A model server that answers on this machine."""

    preset: str
    """Add it with this `preset`."""
    title: str
    base_url: str
    provider: str | None
    """The provider of the workspace that is this server; null when it is to be added."""
    models: tuple[str, ...]
    """The models that it has now."""


class DiscoveredOut(_Out):
    """What answers on this machine."""

    object: Literal["list"] = "list"
    servers: tuple[FoundOut, ...]


class OfferImport(_In):
    """What to import."""

    variable: str = Field(max_length=100, examples=["OPENAI_API_KEY"])
    """The variable, as the offers name it."""
    name: ProviderName | None = None
    """How the provider is called in this workspace; default: the name of the preset."""


class ModelCreate(_In):
    """A model to add."""

    provider_id: UUID
    """The provider that has it."""
    provider_model: ModelName = Field(examples=["gpt-5-mini"])
    """The provider's own name of the model."""
    name: ModelName | None = None
    """What agents call it; default: the provider's name of it."""
    context_tokens: Tokens | None = None
    """How much it can read, if known."""
    max_output_tokens: Tokens | None = None
    """How much it can write at once: no call asks for more."""
    is_default: bool = False
    """Whether it answers for agents that name no model; the one that did so far doesn't any more."""
    fallbacks: Fallbacks = ()
    """Models that answer when this one can't: it fails, the conversation is too long for it, or its provider filters the content."""
    hedge_after_ms: HedgeAfter | None = None
    """Ask a second deployment when the first has not begun to answer by then. What the slower one may cost counts as spent."""


class ModelUpdate(_In):
    """What changes; a field that isn't sent stays as it is."""

    name: ModelName | None = None
    """What agents call it. Agents that use the old name must be changed too."""
    provider_model: ModelName | None = None
    """The provider's own name of the model, at its first deployment."""
    context_tokens: Tokens | None = None
    """How much it can read; null when unknown."""
    max_output_tokens: Tokens | None = None
    """How much it can write at once; null when unknown."""
    is_default: bool | None = None
    """Whether it answers for agents that name no model."""
    fallbacks: Fallbacks | None = None
    """Models that answer when this one can't."""
    hedge_after_ms: HedgeAfter | None = None
    """Ask a second deployment when the first has not begun to answer by then; null to ask one only."""


class ModelOut(_Out):
    """A model that agents can use."""

    id: UUID
    provider_id: UUID
    provider: str
    """The name of its first deployment's provider."""
    name: str
    """What agents call it."""
    provider_model: str
    """What that provider calls it."""
    context_tokens: int | None
    max_output_tokens: int | None
    is_default: bool
    fallbacks: tuple[str, ...]
    """Models that answer when this one can't, in order."""
    hedge_after_ms: int | None
    version: int
    """Counts changes."""
    created_at: datetime
    updated_at: datetime


class TrialOut(_Out):
    """Whether a provider or model works, tried just now."""

    ok: bool
    latency_ms: int
    """From the question to the end of the answer."""
    model: str | None = None
    """The name that the provider answered with."""
    usage: Usage | None = None
    """Tokens of the call."""
    models: int | None = None
    """How many models the provider lists, when it was the provider that was tried."""
    problem: Problem | None = None
    """Why it doesn't work."""


class ProviderModelsOut(_Out):
    """What a provider offers."""

    object: Literal["list"] = "list"
    names: tuple[str, ...]
    """The provider's own names of its models, sorted."""
