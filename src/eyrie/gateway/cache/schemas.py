"""What the API takes and shows of the response cache."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from eyrie.gateway.cache.models import Mode
from eyrie.gateway.protocol import AssistantMessage, JsonSchema, Message, ModelRequest, SystemMessage, TextPart, UserMessage
from eyrie.kit.money import ExactUsd
from eyrie.kit.patterns import TAG, TEXT

MAX_TTL_SECONDS = 30 * 86_400
MAX_ENTRIES = 100_000
Tag = Annotated[str, StringConstraints(pattern=TAG)]
_Text = Annotated[str, StringConstraints(max_length=1_000_000, pattern=TEXT)]
_Name = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=TEXT)]


class _In(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)


class CachePolicyIn(_In):
    """How the workspace uses the cache, as a whole."""

    mode: Mode
    """`off`; `exact`: the same question is answered again; `semantic`: also one that means the same."""
    ttl_seconds: int = Field(86_400, ge=1, le=MAX_TTL_SECONDS)
    """How long an answer is given again. A shorter time counts for what was kept before, too."""
    threshold: float = Field(0.95, ge=0.5, le=1)
    """How near two questions must be in meaning: the cosine of their embeddings."""
    embedding_model: _Name | None = None
    """The model that says what a question means; `semantic` needs one."""
    max_entries: int = Field(10_000, ge=1, le=MAX_ENTRIES)
    """How many answers are kept; those that were not used for longest go first."""
    tools: bool = False
    """Whether calls are answered from the cache that offer tools which change something, or of which nobody here knows."""


class CachePolicyOut(_Out):
    """How the workspace uses the cache."""

    mode: Mode
    ttl_seconds: int
    threshold: float
    embedding_model: str | None
    max_entries: int
    tools: bool
    updated_at: datetime | None
    """When it was set; null: never, and these are the defaults."""


class CacheDayOut(_Out):
    """What the cache did on a day (UTC)."""

    day: date
    hits: int
    """The same was asked before."""
    semantic_hits: int
    """What means the same was asked before."""
    misses: int
    """A model was asked, and what it said was kept if it was complete."""
    saved_usd: ExactUsd
    """What the hits would have cost."""


class CacheFiguresOut(_Out):
    """What the cache holds, and what it did."""

    entries: int
    """How many answers it holds."""
    bytes: int
    """How large they are, encrypted."""
    hits: int
    semantic_hits: int
    misses: int
    saved_usd: ExactUsd
    days: list[CacheDayOut]
    """Day by day, oldest first; days without calls are left out."""


class CacheEntryOut(_Out):
    """An answer that is kept. What was asked and said is encrypted, and shown nowhere."""

    id: UUID
    asked_model: str
    """The model or route that was asked for."""
    model: str
    """The model that answered."""
    provider: str
    principal_id: UUID | None
    """Whose alone it is; null: everybody's in the workspace."""
    semantic: bool
    """Whether questions that mean the same get it."""
    tags: list[str]
    saved_usd: ExactUsd
    """What each hit spares."""
    bytes: int
    hits: int
    created_at: datetime
    used_at: datetime
    """When it was given last."""
    expires_at: datetime


class CacheClear(_In):
    """What is removed: exactly one of these."""

    all: Literal[True] | None = None
    """Everything."""
    tag: Tag | None = None
    """What has this tag. A tag with a version, as `document:handbook@3`, is also found without it."""
    model: _Name | None = None
    """What this model answered, or was asked of it."""
    prompt: Tag | None = None
    """What rests on this prompt, `name` or `name@version`."""
    document: Tag | None = None
    """What rests on this document, `name` or `name@version`: the tag `document:…`."""

    @model_validator(mode="after")
    def _exactly_one(self) -> "CacheClear":
        if len([value for value in self.__dict__.values() if value is not None]) != 1:
            raise ValueError("Send exactly one of all, tag, model, prompt and document.")
        return self


class CacheCleared(_Out):
    """What was removed."""

    removed: int
    """How many answers."""


class WarmMessage(_In):
    """One message of the conversation."""

    role: Literal["system", "user", "assistant"]
    text: _Text

    def message(self) -> Message:
        """The message as every model takes it."""
        if self.role == "user":
            return UserMessage(parts=(TextPart(text=self.text),))
        return SystemMessage(text=self.text) if self.role == "system" else AssistantMessage(text=self.text)


class WarmRequest(_In):
    """A request as clients will send it: an answer is found again only if nothing differs."""

    model: _Name = Field(examples=["small"])
    """The model or route, as clients name it."""
    messages: tuple[WarmMessage, ...] = Field(min_length=1, max_length=200, examples=[[{"role": "user", "text": "What is a mole?"}]])
    output_schema: JsonSchema | None = None
    max_output_tokens: int | None = Field(None, ge=1, le=1_000_000)
    temperature: float | None = Field(None, ge=0, le=2)
    top_p: float | None = Field(None, ge=0, le=1)
    stop: tuple[_Text, ...] = Field((), max_length=16)
    seed: int | None = Field(None, ge=-(2**63), le=2**63 - 1)
    reasoning: Literal["none", "low", "medium", "high"] | None = None
    tags: tuple[Tag, ...] = Field((), max_length=10)
    """By which the answer can be removed."""

    def request(self) -> ModelRequest:
        """The request as every model takes it."""
        return ModelRequest(
            model=self.model,
            messages=tuple(message.message() for message in self.messages),
            output_schema=self.output_schema,
            max_output_tokens=self.max_output_tokens,
            temperature=self.temperature,
            top_p=self.top_p,
            stop=self.stop,
            seed=self.seed,
            reasoning=self.reasoning,
        )


class CacheWarm(_In):
    """Requests to ask now, so that their answers are there later."""

    requests: tuple[WarmRequest, ...] = Field(min_length=1, max_length=50)


class WarmedOut(_Out):
    """What became of one request."""

    state: Literal["miss", "hit", "semantic", "failed"]
    """`miss`: it was asked, and is kept now; `hit` and `semantic`: its answer was there."""
    problem: str | None = None
    """Why it failed."""
    detail: str | None = None
    cost_usd: ExactUsd
    """What it cost."""


class CacheWarmed(_Out):
    """What became of the requests, in their order."""

    results: list[WarmedOut]
