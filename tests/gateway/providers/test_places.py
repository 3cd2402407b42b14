"""Places that are given to those who wait, in their order, and never lost."""

import asyncio

import pytest

from eyrie.gateway.providers.places import Places


async def waiting(places: Places, names: str) -> tuple[list[str], list["asyncio.Task[None]"]]:
    """Somebody of each name who waits, and the list in which each writes itself once it has a place."""
    served: list[str] = []

    async def one(name: str) -> None:
        await places.wait()
        served.append(name)

    tasks = [asyncio.create_task(one(name)) for name in names]
    await asyncio.sleep(0)
    return served, tasks


async def test_a_place_goes_to_whoever_waited_longest() -> None:
    places = Places(1)
    assert (places.take(), places.take()) == (True, False)
    served, tasks = await waiting(places, "ab")

    places.give_back()
    await tasks[0]
    assert (served, places.take()) == (["a"], False)
    places.give_back()
    await tasks[1]
    places.give_back()

    assert (served, places.take(), places.take()) == (["a", "b"], True, False)


async def test_somebody_who_is_called_off_gets_no_place() -> None:
    places = Places(1)
    places.take()
    served, (first, second, third) = await waiting(places, "abc")

    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    second.cancel()
    places.give_back()  # before the second one could leave the line
    await third

    assert (served, second.cancelled(), places.take()) == (["c"], True, False)


async def test_a_place_that_is_given_to_somebody_who_is_called_off_goes_on() -> None:
    places = Places(1)
    places.take()
    served, (first, second) = await waiting(places, "ab")

    places.give_back()
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    await second
    places.give_back()

    assert (served, places.take()) == (["b"], True)
