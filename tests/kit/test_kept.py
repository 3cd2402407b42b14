import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID

import pytest

from eyrie.kit.kept import Kept

_A = UUID(int=1)


class Source:
    """Numbers its answers, and holds them until it may go on."""

    def __init__(self) -> None:
        self.asked = 0
        self.may = asyncio.Event()
        self.may.set()
        self.error: Exception | None = None

    async def read(self, key: UUID) -> str:
        self.asked += 1
        number = self.asked
        await self.may.wait()
        if self.error is not None:
            raise self.error
        return f"{key.int}-{number}"


def kept(source: Source, seconds: float = 60, most: int = 10, forget: Callable[[str], None] = lambda _: None) -> Kept[str]:
    read: Callable[[UUID], Awaitable[str]] = source.read
    return Kept(seconds, most, read, forget)


async def get(values: Kept[str], id_: UUID = _A) -> str:
    return values.fresh(id_) or await values.read(id_)


async def test_what_was_read_once_is_fresh() -> None:
    source = Source()
    values = kept(source)

    found = [await get(values), await get(values), values.fresh(_A)]

    assert found == ["1-1", "1-1", "1-1"]


async def test_nothing_is_fresh_when_its_time_is_up() -> None:
    source = Source()
    values = kept(source, seconds=0)

    found = [await get(values), await get(values)]

    assert found == ["1-1", "1-2"]
    assert (values.fresh(_A), values.last(_A)) == (None, "1-2")


async def test_those_who_ask_together_share_one_reading() -> None:
    source = Source()
    values = kept(source)
    source.may.clear()
    asking = [asyncio.create_task(get(values)) for _ in range(50)]
    await asyncio.sleep(0)

    source.may.set()

    assert await asyncio.gather(*asking) == ["1-1"] * 50


async def test_a_reading_outlives_the_one_who_began_it() -> None:
    source = Source()
    values = kept(source)
    source.may.clear()
    first, second = asyncio.create_task(get(values)), asyncio.create_task(get(values))
    await asyncio.sleep(0)

    first.cancel()
    source.may.set()

    assert await second == "1-1"


async def test_an_error_reaches_who_asks_and_is_not_kept() -> None:
    source = Source()
    values = kept(source)
    source.error = ValueError("no")
    with pytest.raises(ValueError, match="no"):
        await get(values)
    source.error = None

    assert await get(values) == "1-2"


async def test_the_one_read_longest_ago_makes_room() -> None:
    gone: list[str] = []
    values = kept(Source(), most=2, forget=gone.append)

    for number in (1, 2, 3):
        await get(values, UUID(int=number))

    assert (gone, values.last(_A), values.last(UUID(int=2))) == (["1-1"], None, "2-2")
