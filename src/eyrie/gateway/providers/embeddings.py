"""What a text means, as numbers: asked of providers that speak OpenAI's dialect."""

import math
from dataclasses import dataclass

from eyrie.gateway.errors import ModelRefusedRequest, StreamBroken
from eyrie.gateway.protocol import Usage
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.http import Limits, Wire
from eyrie.gateway.providers.loose import count_at, object_at, objects_at
from eyrie.gateway.providers.registry import DIALECTS
from eyrie.gateway.providers.session import Session

MAX_DIMENSIONS = 16_000
_LIMITS = Limits(first_byte_seconds=10, idle_seconds=5, total_seconds=15, max_bytes=4 * 1024 * 1024)


@dataclass(frozen=True, slots=True)
class Embedded:
    """The meaning of a text, and what finding it out used."""

    vector: tuple[float, ...]
    usage: Usage

    def close(self) -> None:
        """Nothing is open."""


async def embed(endpoint: Endpoint, session: Session, model: str, text: str) -> Embedded:
    """The meaning of a text by the provider's `model`. Raises ModelError."""
    if endpoint.dialect is not Dialect.OPENAI:
        raise ModelRefusedRequest(
            endpoint.name, f"The provider {endpoint.name} has no embeddings; name a model of one that speaks OpenAI's API."
        )
    wire = Wire(endpoint, session, _LIMITS)
    body = await wire.ask("/embeddings", DIALECTS[endpoint.dialect].headers(endpoint), {"model": model, "input": text})
    vector = next((_numbers(one.get("embedding")) for one in objects_at(body, "data")), ())
    if not vector:
        raise StreamBroken(endpoint.name, f"The provider {endpoint.name} answered with something that is no embedding.")
    usage = object_at(body, "usage")
    return Embedded(vector, Usage(input=count_at(usage, "prompt_tokens"), estimated="prompt_tokens" not in usage))


def _numbers(value: object) -> tuple[float, ...]:
    """A list of finite numbers, not all of them zero; else nothing."""
    if not isinstance(value, list) or len(value) > MAX_DIMENSIONS:
        return ()
    numbers = tuple(float(one) for one in value if isinstance(one, int | float) and math.isfinite(one))
    return numbers if len(numbers) == len(value) and any(numbers) else ()
