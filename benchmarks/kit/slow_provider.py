"""A model server that speaks OpenAI's chat completions slowly: every piece of text says its number and when it was sent."""

import asyncio
import json
import time

from aiohttp import web

MODEL = "slow-1"


class SlowProvider:
    """Holds every answer until `go` is set, then sends `pieces` pieces, `pause` seconds apart; `asked` counts the answers it holds."""

    def __init__(self, pieces: int, pause: float) -> None:
        self._pieces = pieces
        self._pause = pause
        self.asked = asyncio.Semaphore(0)
        self.go = asyncio.Event()
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> "SlowProvider":
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self._complete)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/v1"
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _complete(self, request: web.Request) -> web.StreamResponse:
        await request.read()
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        await response.write(_chunk({"role": "assistant", "content": ""}))
        self.asked.release()
        await self.go.wait()
        due = time.monotonic()
        for number in range(self._pieces):
            await response.write(_chunk({"content": f"{number}@{time.time():.6f};"}))
            due += self._pause
            await asyncio.sleep(max(0.0, due - time.monotonic()))
        await response.write(_chunk({}, "stop") + b"data: [DONE]\n\n")
        await response.write_eof()
        return response


def _chunk(delta: dict[str, str], finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return b"data: " + json.dumps({"id": "1", "object": "chat.completion.chunk", "model": MODEL, "choices": [choice]}).encode() + b"\n\n"
