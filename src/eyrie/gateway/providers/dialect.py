"""What a dialect has to know: how to ask, and how to read the answer. No dialect does I/O; `adapter` does it for all."""

from dataclasses import dataclass, field
from typing import Protocol

from eyrie.gateway.errors import ModelRefusedRequest, StreamBroken
from eyrie.gateway.protocol import ImagePart, ModelEvent, ModelRequest
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.failures import failure_in, to_error
from eyrie.gateway.providers.loose import Json, parse_event
from eyrie.gateway.providers.sse import ServerEvent


@dataclass(frozen=True)
class Call:
    """One request to a provider: where below the endpoint's address, and what."""

    path: str
    body: Json = field(default_factory=dict)


@dataclass(frozen=True)
class Page:
    """One page of a provider's list of models, and the path of the next page if there is one."""

    models: tuple[str, ...]
    next_path: str | None = None


class Reducer(Protocol):
    """Folds a provider's events into ours; holds one answer, and never waits for anything."""

    @property
    def ended(self) -> bool:
        """Whether the provider has said that nothing follows."""
        ...

    def feed(self, event: ServerEvent) -> list[ModelEvent]:
        """What `event` adds to the answer. Raises ModelError when it reports one, StreamBroken when it can't be read."""
        ...

    def finish(self) -> list[ModelEvent]:
        """The last events, Completed at the very end. Raises StreamBroken when the answer has no end."""
        ...


class WireDialect(Protocol):
    """One wire format."""

    def headers(self, endpoint: Endpoint) -> dict[str, str]:
        """The headers that carry the key and the format's version."""
        ...

    def call(self, endpoint: Endpoint, request: ModelRequest) -> Call:
        """The request that asks for `request` as a stream. Raises ModelRefusedRequest for what the format can't say."""
        ...

    def reducer(self, endpoint: Endpoint, request: ModelRequest) -> Reducer:
        """A new reader of the answer to `request`."""
        ...

    def models_path(self, endpoint: Endpoint, /) -> str:
        """Where the provider lists its models."""
        ...

    def models(self, endpoint: Endpoint, /, body: Json) -> Page:
        """What one reply of that list holds."""
        ...


def event_body(endpoint: Endpoint, event: ServerEvent) -> Json:
    """The JSON object in `event`. Raises StreamBroken when it is none, and the error that it reports."""
    try:
        body = parse_event(event.data)
    except ValueError as exc:
        raise StreamBroken(endpoint.name, f"The provider {endpoint.name} sent an event that is no JSON object; try again.") from exc
    if body.get("error") or event.name == "error" or body.get("object") == "error":
        raise to_error(endpoint, failure_in(body))
    return body


def no_end(endpoint: Endpoint) -> StreamBroken:
    """The error for a stream without an end mark."""
    return StreamBroken(endpoint.name, f"The provider {endpoint.name} broke off before the end of its answer; try again.")


def image_address(endpoint: Endpoint, image: ImagePart) -> str:
    """The address of an image that has no data. Raises ModelRefusedRequest when it has none either."""
    if not image.url:
        raise ModelRefusedRequest(endpoint.name, "An image of the request has neither data nor an address.")
    return image.url
