"""What is known of a call before a model is chosen, whatever format it came in."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from msgspec import Struct

from eyrie.kit.money import Money

if TYPE_CHECKING:  # that module needs this one
    from eyrie.gateway.protocol import ModelRequest


class Feature(StrEnum):
    """What a model call is for; the ledger and the cost views group by it."""

    RUN = "run"
    API = "api"
    PLAYGROUND = "playground"
    TRIAL = "trial"
    WARM_UP = "warm_up"


class Attribution(Struct, frozen=True):
    """For whom a call is made and what for: its path in the budget tree, and what the ledger says of it.

    `end_user` and `client_session` are what the calling program says of its own users and sessions.
    """

    workspace_id: UUID
    project_id: UUID
    principal_id: UUID
    principal_kind: Literal["member", "key"]
    feature: Feature
    session_id: UUID | None = None
    run_id: UUID | None = None
    step: str | None = None
    agent: str | None = None
    agent_version: int | None = None
    skill: str | None = None
    end_user: str | None = None
    client_session: str | None = None


class CacheUse(StrEnum):
    """How a call may use the response cache: as set up, never, or to renew what it holds."""

    DEFAULT = "default"
    OFF = "off"
    REFRESH = "refresh"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a caller asks of the way to the model. `deadline` is the event loop's time by which the answer must be there."""

    local_only: bool = False
    fallback: bool = True
    max_cost: Money | None = None
    deadline: float | None = None
    cache: CacheUse = CacheUse.DEFAULT
    cache_tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reuse:
    """What an asker says of giving an answer again.

    `private`: what was fetched for the question is its caller's alone. `changing`: it offers tools that change something, or of
    which nobody knows whether they do; `always` reuses such answers all the same. `tags`: by which they are removed.
    """

    use: CacheUse = CacheUse.DEFAULT
    private: bool = False
    changing: bool = False
    always: bool = False
    tags: tuple[str, ...] = ()


class Asked(Struct, frozen=True):
    """A request as routing, budgets and cache see it.

    `input_bytes` bounds its input tokens from above (a token of text is at least a byte of UTF-8), images apart.
    `text` gives what the estimator of complexity reads; it is called only when a route needs it.
    """

    model: str | None
    input_bytes: int
    max_output_tokens: int | None
    text: Callable[[], str]
    images: int = 0
    tools: tuple[str, ...] = ()
    structured: bool = False
    streams: bool = True
    request: "Callable[[], ModelRequest] | None" = None
    """Reads the whole request; None for what is no conversation."""
