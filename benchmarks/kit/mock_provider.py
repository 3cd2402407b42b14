"""A model server that costs next to nothing: OpenAI's chat completions over raw asyncio, whole or as a stream of 50 pieces.

Run as `python -m benchmarks.kit.mock_provider`; it prints its port. It answers whatever is asked, as fast as it is asked.
"""

import asyncio
import json
import sys
from typing import cast

import uvloop

MODEL = "mock-1"
PIECES = 50
INPUT_TOKENS, OUTPUT_TOKENS = 20, 60
_TEXT = "Eagles return to the same eyrie year after year, and add to it. " * 4
_USAGE = {"prompt_tokens": INPUT_TOKENS, "completion_tokens": OUTPUT_TOKENS, "total_tokens": INPUT_TOKENS + OUTPUT_TOKENS}
_BASE: dict[str, object] = {"id": "chatcmpl-1", "created": 1_700_000_000, "model": MODEL}
_HEAD_END = b"\r\n\r\n"


def _whole() -> bytes:
    message = {"role": "assistant", "content": _TEXT}
    choices = [{"index": 0, "message": message, "finish_reason": "stop"}]
    body = json.dumps({**_BASE, "object": "chat.completion", "choices": choices, "usage": _USAGE}).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)


def _events() -> list[bytes]:
    pieces: list[dict[str, object]] = [{"role": "assistant", "content": ""}]
    pieces += [{"content": f"word{number} "} for number in range(PIECES)]
    listed: list[list[dict[str, object]]] = [[{"index": 0, "delta": piece, "finish_reason": None}] for piece in pieces]
    listed.append([{"index": 0, "delta": {}, "finish_reason": "stop"}])
    chunks: list[dict[str, object]] = [{**_BASE, "object": "chat.completion.chunk", "choices": one} for one in listed]
    chunks.append({**_BASE, "object": "chat.completion.chunk", "choices": [], "usage": _USAGE})
    return [b"data: %s\n\n" % json.dumps(chunk).encode() for chunk in chunks] + [b"data: [DONE]\n\n"]


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


_ANSWER = _whole()
_STREAM_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
_CHUNKS = [_chunk(event) for event in _events()]
_LAST = b"0\r\n\r\n"


class _Answering(asyncio.Protocol):
    """One connection; requests on it come one after the other."""

    def __init__(self) -> None:
        self._transport: asyncio.WriteTransport | None = None
        self._read = b""
        self._streams: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.WriteTransport", transport)  # uvloop's are of no class of asyncio's

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        for task in self._streams:
            task.cancel()

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(_HEAD_END)) >= 0:
            length = _length(self._read[:end])
            if len(self._read) < end + len(_HEAD_END) + length:
                return
            body = self._read[end + len(_HEAD_END) : end + len(_HEAD_END) + length]
            self._read = self._read[end + len(_HEAD_END) + length :]
            self._answer(body)

    def _answer(self, body: bytes) -> None:
        assert self._transport is not None
        if b'"stream":true' not in body.replace(b" ", b""):
            self._transport.write(_ANSWER)
            return
        task = asyncio.get_running_loop().create_task(self._stream(self._transport))
        self._streams.add(task)
        task.add_done_callback(self._streams.discard)

    async def _stream(self, transport: asyncio.WriteTransport) -> None:
        transport.write(_STREAM_HEAD)
        for chunk in _CHUNKS:
            transport.write(chunk)
            await asyncio.sleep(0)  # each piece by itself, as a model sends them
        transport.write(_LAST)


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


async def _serve() -> None:
    server = await asyncio.get_running_loop().create_server(_Answering, "127.0.0.1", 0, backlog=1_024)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(_serve())
