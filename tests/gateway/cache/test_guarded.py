"""Answers from the cache pass the same guards as new ones."""

from dataclasses import dataclass

import pytest

from eyrie.gateway.cache.models import Mode
from eyrie.gateway.calls.guards import Events, Guarded, Watch
from eyrie.gateway.errors import InputTooLarge
from eyrie.gateway.protocol import Completed, ModelRequest, TextDelta
from tests.gateway.cache.conftest import NewCaching, question


@dataclass
class Testing:
    """Refuses, hides a word of the request, and says what it saw of answers."""

    __test__ = False
    refuses: bool = False
    hides: str = ""
    seen: int = 0

    async def admit(self, call: Guarded) -> ModelRequest | None:
        if self.refuses:
            raise InputTooLarge(2, 1)
        request = None if call.asked.request is None else call.asked.request()
        if request is None or not self.hides:
            return None
        return ModelRequest.model_validate_json(request.model_dump_json().replace(self.hides, "[hidden]"))

    def watch(self, call: Guarded) -> Watch | None:
        async def watch(events: Events) -> Events:
            async for event in events:
                self.seen += isinstance(event, Completed)
                yield TextDelta(text="checked") if isinstance(event, TextDelta) else event

        return watch


async def test_known_answer_is_not_given_to_what_a_guard_refuses(new_caching: NewCaching) -> None:
    guard = Testing()
    caching = new_caching(guard)
    await caching.allow()
    await caching.ask()
    guard.refuses = True

    with pytest.raises(InputTooLarge):
        await caching.ask()

    assert caching.states == ["miss"]


@pytest.mark.parametrize("memory", [True, False])
async def test_known_answer_is_watched(new_caching: NewCaching, memory: bool) -> None:
    guard = Testing()
    caching = new_caching(guard)
    await caching.allow()
    await caching.ask()
    if not memory:
        caching.forget_memory()
    model = await caching.model()

    texts = {event.text async for event in model.stream(question()) if isinstance(event, TextDelta)}

    assert (texts, guard.seen, caching.states) == ({"checked"}, 2, ["miss", "hit"])


async def test_what_is_the_same_is_what_guards_made_of_it(new_caching: NewCaching) -> None:
    guard = Testing(hides="Ada")
    caching = new_caching(guard)
    await caching.allow()

    await caching.ask(question("Who is Ada?"))
    await caching.ask(question("Who is [hidden]?"))
    guard.hides = ""
    await caching.ask(question("Who is Ada?"))

    assert caching.states == ["miss", "hit", "miss"]


async def test_meaning_is_asked_of_what_guards_made_of_it(new_caching: NewCaching) -> None:
    caching = new_caching(Testing(hides="Ada"))
    asked: list[str] = []

    def vectors(text: str) -> list[float]:
        asked.append(text)
        return [1.0]

    caching.provider.vectors = vectors
    await caching.allow(Mode.SEMANTIC)

    await caching.ask(question("Who is Ada?"))

    assert asked == ["Who is [hidden]?"]
