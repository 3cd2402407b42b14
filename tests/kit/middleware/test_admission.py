"""A process takes so much work at once, and none once it is to stop; probes are always answered."""

import asyncio

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from eyrie.kit.drain import Drain
from eyrie.kit.middleware.admission import Admission, Overloaded, Stopping
from tests.kit.asgi import answering, client


async def test_more_than_the_limit_is_refused_until_something_ends() -> None:
    begun, goes_on = asyncio.Event(), asyncio.Event()

    async def slow(_: Request) -> Response:
        begun.set()
        await goes_on.wait()
        return PlainTextResponse("done")

    drain = Drain()
    async with client(Admission(answering(slow), drain=drain, limit=1, is_probe=lambda path: path == "/alive")) as caller:
        first = asyncio.create_task(caller.get("/"))
        await begun.wait()
        with pytest.raises(Overloaded, match="already works on 1 requests"):
            await caller.get("/")
        probe = asyncio.create_task(caller.get("/alive"))
        goes_on.set()

        replies = [(await one).text for one in (first, probe)]
        replies.append((await caller.get("/")).text)

    assert replies == ["done"] * 3
    assert drain.in_progress == 0


async def test_a_process_that_is_to_stop_takes_nothing_new_but_probes() -> None:
    async def answer(_: Request) -> Response:
        return PlainTextResponse("alive")

    drain = Drain()
    drain.begin()
    async with client(Admission(answering(answer), drain=drain, limit=9, is_probe=lambda path: path == "/alive")) as caller:
        with pytest.raises(Stopping):
            await caller.get("/")

        assert (await caller.get("/alive")).text == "alive"
