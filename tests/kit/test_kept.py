import asyncio
from collections.abc import Awaitable, Callable

import pytest

from eyrie.kit.kept import Kept


class Source:
    """Numbers its answers, and holds them until it may go on."""

    def __init__(self) -> None:
        self.asked = 0
        self.may = asyncio.Event()
        self.may.set()
        self.error: Exception | None = None

    async def read(self, key: str) -> str:
        self.asked += 1
        number = self.asked
        await self.may.wait()
        if self.error is not None:
            raise self.error
        return f"{key}{number}"


def kept(source: Source, seconds: float = 60, most: int = 10, forget: Callable[[str], None] = lambda _: None) -> Kept[str, str]:
    read: Callable[[str], Awaitable[str]] = source.read
    return Kept(seconds, most, read, forget)


async def test_get_reads_once_and_answers_from_memory() -> None:
    source = Source()
    values = kept(source)

    found = [await values.get("a"), await values.get("a"), values.fresh("a")]

    assert found == ["a1", "a1", "a1"]


async def test_get_reads_again_when_its_time_is_up() -> None:
    source = Source()
    values = kept(source, seconds=0)

    found = [await values.get("a"), await values.get("a")]

    assert found == ["a1", "a2"]
    assert (values.fresh("a"), values.last("a")) == (None, "a2")


async def test_those_who_ask_together_share_one_reading() -> None:
    source = Source()
    values = kept(source)
    source.may.clear()
    asking = [asyncio.create_task(values.get("a")) for _ in range(50)]
    await asyncio.sleep(0)

    source.may.set()

    assert await asyncio.gather(*asking) == ["a1"] * 50


async def test_a_reading_outlives_the_one_who_began_it() -> None:
    source = Source()
    values = kept(source)
    source.may.clear()
    first, second = asyncio.create_task(values.get("a")), asyncio.create_task(values.get("a"))
    await asyncio.sleep(0)

    first.cancel()
    source.may.set()

    assert await second == "a1"


async def test_an_error_reaches_who_asks_and_is_not_kept() -> None:
    source = Source()
    values = kept(source)
    source.error = ValueError("no")
    with pytest.raises(ValueError, match="no"):
        await values.get("a")
    source.error = None

    assert await values.get("a") == "a2"


async def test_the_one_read_longest_ago_makes_room() -> None:
    gone: list[str] = []
    values = kept(Source(), most=2, forget=gone.append)

    for key in "abc":
        await values.get(key)

    assert (gone, values.last("a"), values.last("b")) == (["a1"], None, "b2")
