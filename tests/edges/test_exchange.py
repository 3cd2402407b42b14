"""One request and its reply, while somebody may leave."""

import asyncio

import pytest
from starlette.types import Message

from eyrie.edges import exchange as module
from eyrie.edges.exchange import Exchange
from tests.waiting import PATIENCE_SECONDS


class Client:
    """Sends a body in pieces, and leaves when it is told to."""

    def __init__(self, *pieces: bytes) -> None:
        self._messages: list[Message] = [{"type": "http.request", "body": piece, "more_body": True} for piece in pieces]
        self._messages[-1]["more_body"] = False
        self.leaves = asyncio.Event()

    async def receive(self) -> Message:
        if self._messages:
            return self._messages.pop(0)
        await self.leaves.wait()
        return {"type": "http.disconnect"}


async def send(message: Message) -> None:
    del message


def exchange(client: Client) -> Exchange:
    return Exchange({"type": "http", "path": "/v1/models", "headers": []}, client.receive, send)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WATCH_AFTER_SECONDS", 0.0)


async def test_a_body_that_is_read_late_is_whole() -> None:
    opened = exchange(Client(b"one ", b"two"))

    with opened.while_listened_to():
        for _ in range(20):  # whatever takes long before the body is read
            await asyncio.sleep(0)
        body = await opened.body()

    assert body == b"one two"


async def test_work_ends_when_the_client_leaves() -> None:
    client = Client(b"{}")
    opened = exchange(client)
    reached = False

    async with asyncio.timeout(PATIENCE_SECONDS):
        with opened.while_listened_to():
            await opened.body()
            client.leaves.set()
            await asyncio.Event().wait()
            reached = True

    assert (opened.left, reached) == (True, False)


async def test_somebody_elses_cancel_is_no_leaving() -> None:
    client = Client(b"{}")
    opened = exchange(client)

    async def work() -> None:
        with opened.while_listened_to():
            await opened.body()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task
    assert not opened.left
