"""The id that a request is told under."""

from starlette.types import Message, Receive, Scope, Send

from eyrie.kit.middleware.request_ids import RequestIds
from tests.kit.asgi import client, saying


async def test_a_reply_carries_the_callers_id_or_a_new_one() -> None:
    async with client(RequestIds(saying())) as caller:
        given = await caller.get("/", headers={"X-Request-Id": "mine-1"})
        made = [(await caller.get("/")).headers["X-Request-Id"] for _ in range(2)]

    assert given.headers["X-Request-Id"] == "mine-1"
    assert len({"mine-1", *made}) == 3


async def test_the_lifespan_is_no_request() -> None:
    sent: list[Message] = []

    async def app(_scope: Scope, receive: Receive, send: Send) -> None:
        await send(await receive())

    async def receive() -> Message:
        return {"type": "lifespan.startup"}

    async def send(message: Message) -> None:
        sent.append(message)

    await RequestIds(app)({"type": "lifespan"}, receive, send)

    assert sent == [{"type": "lifespan.startup"}]
