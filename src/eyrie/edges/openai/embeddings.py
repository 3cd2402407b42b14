"""A request of `POST /v1/embeddings`: its bytes pass through, or there is no answer."""

from collections.abc import Mapping

import msgspec

from eyrie.edges.errors import NotTranslatable, RequestInvalid
from eyrie.edges.exchange import Fields
from eyrie.edges.openai.sniffer import ChatSniffer
from eyrie.edges.protocol import Encoder
from eyrie.edges.reading import bytes_of, needed
from eyrie.gateway.calls.context import Asked
from eyrie.gateway.errors import ModelError
from eyrie.gateway.protocol import ModelRequest, Usage
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.openai_usage import usage_in


class EmbeddingsQuestion:
    """Only providers that speak OpenAI's dialect have embeddings under this address."""

    dialect = Dialect.OPENAI

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        if "input" not in fields:
            raise RequestInvalid("`input` is missing.", "input")
        self.asked = self._asked()

    @property
    def passing(self) -> "EmbeddingsQuestion":
        """Itself."""
        return self

    def path(self, endpoint: Endpoint) -> str:
        """Where embeddings are asked for."""
        del endpoint
        return "/embeddings"

    def body(self, endpoint: Endpoint, model: str, max_output_tokens: int | None) -> bytes:
        """The client's body with another model."""
        del endpoint, max_output_tokens
        return msgspec.json.encode({**self.fields, "model": msgspec.Raw(msgspec.json.encode(model))})

    def sniffer(self, endpoint: Endpoint) -> ChatSniffer:
        """Embeddings don't stream."""
        return ChatSniffer(endpoint, shows_usage=True)

    def usage_of(self, endpoint: Endpoint, body: bytes) -> Usage:
        """What they used. Raises ModelError when the answer is no JSON."""
        try:
            return usage_in(body)
        except msgspec.DecodeError:
            raise ModelError(endpoint.name, f"The provider {endpoint.name} answered with something that is no JSON.") from None

    def typed(self) -> ModelRequest:
        """Never: no model of another dialect gives embeddings."""
        raise NotTranslatable("The provider of this model has no embeddings; choose a model of one that speaks OpenAI's API.", "model")

    def is_kept(self, request: ModelRequest) -> bool:
        """Never: it is not read."""
        del request
        return False

    def encoder(self, metadata: Mapping[str, str] | None = None) -> Encoder:
        """Never needed."""
        del metadata
        raise NotTranslatable("Embeddings are not said in events.", "model")

    def _asked(self) -> Asked:
        """What routing, budgets and cache need to know; tokens given as numbers are at least two bytes each."""
        model = needed(self.fields, "model", str)
        return Asked(model=model, input_bytes=bytes_of(self.fields, "input"), max_output_tokens=1, text=str, streams=False)
