"""Guards that do what a test can see."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass

from eyrie.gateway.calls.guards import Events, Guarded, Watch
from eyrie.gateway.errors import ContentFiltered
from eyrie.gateway.protocol import Completed, ModelEvent, ModelRequest, TextDelta, TextPart, UserMessage


@dataclass(frozen=True)
class Signs:
    """Adds its mark to what the user said last, and to every piece of the answer."""

    mark: str

    async def admit(self, call: Guarded) -> ModelRequest | None:
        assert call.asked.request is not None
        request = call.asked.request()
        *before, last = request.messages
        assert isinstance(last, UserMessage)
        said = "".join(part.text for part in last.parts if isinstance(part, TextPart))
        signed = UserMessage(parts=(TextPart(text=said + self.mark),))
        return request.model_copy(update={"messages": (*before, signed)})

    def watch(self, call: Guarded) -> Watch | None:
        return self._signed

    async def _signed(self, events: Events) -> AsyncGenerator[ModelEvent, None]:
        async with aclosing(events):
            async for event in events:
                match event:
                    case TextDelta():
                        yield TextDelta(text=event.text + self.mark)
                    case Completed(response=response):
                        message = response.message.model_copy(update={"text": response.message.text + self.mark})
                        yield Completed(response=response.model_copy(update={"message": message}))
                    case _:
                        yield event


@dataclass(frozen=True)
class Stops:
    """Ends an answer at a word."""

    word: str

    async def admit(self, call: Guarded) -> ModelRequest | None:
        return None

    def watch(self, call: Guarded) -> Watch | None:
        return self._stopped

    async def _stopped(self, events: Events) -> AsyncGenerator[ModelEvent, None]:
        async with aclosing(events):
            async for event in events:
                if isinstance(event, TextDelta) and self.word in event.text:
                    raise ContentFiltered("eyrie", "The rest of the answer is not allowed here.")
                yield event
