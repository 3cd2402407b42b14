"""A limit on the length of answers."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from eyrie.gateway.protocol import Model, ModelEvent, ModelRequest


@dataclass(frozen=True)
class OutputLimit:
    """Never asks the model for more output than it can give: providers refuse such a request as a whole."""

    model: Model
    max_output_tokens: int

    def stream(self, request: ModelRequest) -> AsyncIterator[ModelEvent]:
        """The answer, of at most `max_output_tokens` tokens."""
        wanted = self.max_output_tokens if request.max_output_tokens is None else min(request.max_output_tokens, self.max_output_tokens)
        return self.model.stream(request.model_copy(update={"max_output_tokens": wanted}))
