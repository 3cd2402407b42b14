"""What an API of others has to know: how to read its requests and how to say answers and errors in its words.

An API whose name is a provider's dialect can have its bytes passed on as they are when the answering model speaks it too;
otherwise a request is read into a ModelRequest and the answer said anew.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from eyrie.edges.exchange import Fields
from eyrie.gateway.calls.context import Asked
from eyrie.gateway.protocol import ModelEvent, ModelRequest, ModelResponse, Usage
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.kit.problems import AppError
from eyrie.kit.wire import Header


class Failures(Protocol):
    """An API's way to say that something went wrong."""

    def reply(self, error: AppError, request_id: str) -> tuple[int, bytes, Sequence[Header]]:
        """Status, body and headers."""
        ...

    def event(self, error: AppError, request_id: str) -> bytes:
        """The same in the middle of a stream."""
        ...


class Encoder(Protocol):
    """Says one answer in an API's words."""

    def begin(self) -> bytes:
        """What a stream starts with."""
        ...

    def event(self, event: ModelEvent) -> bytes:
        """What an event adds to the stream; Completed ends it."""
        ...

    def whole(self, response: ModelResponse) -> bytes:
        """The answer as one JSON object."""
        ...


class Sniffer(Protocol):
    """Looks after a stream that passes through: what it used, whether it has begun to say something, whether it ended."""

    @property
    def spoken(self) -> bool:
        """Whether a first piece of the answer has come."""
        ...

    @property
    def ended(self) -> bool:
        """Whether the end mark has come."""
        ...

    @property
    def usage(self) -> Usage:
        """What the provider said that the call used; estimated when it said nothing."""
        ...

    def feed(self, data: bytes) -> bytes:
        """What of it goes to the client: whole events. Raises ModelError for an error that the provider reports."""
        ...

    def finish(self) -> bytes:
        """What is left at the end of the stream."""
        ...


class Passing(Protocol):
    """How the bytes of an API pass through to a provider that speaks it."""

    @property
    def dialect(self) -> Dialect:
        """The dialect of those providers."""
        ...

    def path(self, endpoint: Endpoint) -> str:
        """Where below the endpoint's address it is asked."""
        ...

    def body(self, endpoint: Endpoint, model: str, max_output_tokens: int | None) -> bytes:
        """The client's body, with another model and limit."""
        ...

    def sniffer(self, endpoint: Endpoint) -> Sniffer:
        """A reader of the stream that answers."""
        ...

    def usage_of(self, endpoint: Endpoint, body: bytes) -> Usage:
        """What an answer that came whole says it used. Raises ModelError when it is none."""
        ...


class Question(Protocol):
    """One request of an API."""

    @property
    def fields(self) -> Fields:
        """Its body, as far as it was read."""
        ...

    @property
    def asked(self) -> Asked:
        """What routing, budgets and cache need to know."""
        ...

    @property
    def passing(self) -> Passing | None:
        """How its bytes pass through, if they can."""
        ...

    def typed(self) -> ModelRequest:
        """The whole request, read. Raises RequestInvalid, NotTranslatable."""
        ...

    def is_kept(self, request: ModelRequest) -> bool:
        """Whether `request`, which is `typed`, holds everything that shapes the answer: it could be known from before."""
        ...

    def encoder(self, metadata: Mapping[str, str] | None = None) -> Encoder:
        """What says the answer, with `metadata` where the API has a place for it."""
        ...
