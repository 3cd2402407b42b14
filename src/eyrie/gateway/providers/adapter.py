"""The model behind an endpoint: one class for every dialect, the dialect does the translating."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass

from eyrie.gateway.errors import StreamBroken
from eyrie.gateway.protocol import ModelEvent, ModelRequest
from eyrie.gateway.providers.dialect import WireDialect
from eyrie.gateway.providers.http import Wire

_MAX_PAGES = 20


@dataclass(frozen=True)
class WireModel:
    """A `Model` that asks a provider over the network."""

    wire: Wire
    dialect: WireDialect

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelEvent, None]:
        """The parts of the answer as they come; see `Model.stream`."""
        endpoint = self.wire.endpoint
        call = self.dialect.call(endpoint, request)
        reducer = self.dialect.reducer(endpoint, request)
        async with self.wire.post(call.path, self.dialect.headers(endpoint), call.body) as reply:
            async with aclosing(reply.events()) as events:
                async for event in events:
                    for part in reducer.feed(event):
                        yield part
                    if reducer.ended:
                        break
            await reply.drain()
        for part in reducer.finish():
            yield part

    async def models(self) -> list[str]:
        """The names of the models that the provider lists, sorted. Raises ModelError."""
        endpoint = self.wire.endpoint
        path: str | None = self.dialect.models_path(endpoint)
        names: set[str] = set()
        for _ in range(_MAX_PAGES):
            if path is None:
                return sorted(names)
            page = self.dialect.models(endpoint, await self.wire.get(path, self.dialect.headers(endpoint)))
            names.update(page.models)
            path = page.next_path
        raise StreamBroken(endpoint.name, f"The provider {endpoint.name} lists its models on more than {_MAX_PAGES} pages.")
