"""One client on one connection, request after request: how long until the first piece of an answer, and until its end."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import httptools


@dataclass(frozen=True)
class Times:
    """Seconds from sending a request to the first bytes of its answer's content, and to its end."""

    first: float
    whole: float


class _Reading:
    """Follows one reply."""

    def __init__(self, wanted: bytes) -> None:
        self._wanted = wanted
        self.first: float | None = None
        self.ended = False
        self._seen = b""

    def on_body(self, body: bytes) -> None:
        if self.first is None:
            self._seen += body
            if self._wanted in self._seen:
                self.first = time.perf_counter()

    def on_message_complete(self) -> None:
        self.ended = True


async def ask_one_by_one(url: str, body: str, headers: Mapping[str, str], *, requests: int, first: str) -> list[Times]:
    """The times of so many requests; `first` is what the first piece of content holds. Raises RuntimeError for an error."""
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    sent = {"Host": parts.netloc, "Content-Type": "application/json", "Content-Length": str(len(body)), **headers}
    lines = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
    request = f"POST {parts.path} HTTP/1.1\r\n{lines}\r\n{body}".encode()
    try:
        return [await _one(reader, writer, request, first.encode()) for _ in range(requests)]
    finally:
        writer.close()


async def _one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes, first: bytes) -> Times:
    reading = _Reading(first)
    parser = httptools.HttpResponseParser(reading)
    began = time.perf_counter()
    writer.write(request)
    while not reading.ended:
        data = await reader.read(65_536)
        if not data:
            raise RuntimeError("the server hung up")
        parser.feed_data(data)
    ended = time.perf_counter()
    if parser.get_status_code() != 200 or reading.first is None:
        raise RuntimeError(f"the server answered {parser.get_status_code()}")
    return Times(reading.first - began, ended - began)
