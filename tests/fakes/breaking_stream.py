"""A server of event streams that lets go of its readers: each connection gets one part of the stream."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class BreakingStream:
    """`parts` are sent one per connection; `seen` holds the Last-Event-ID that each connection brought."""

    parts: list[bytes]
    url: str = ""
    seen: list[str] = field(default_factory=list)


@contextmanager
def breaking_stream(*parts: bytes) -> Iterator[BreakingStream]:
    """Such a server, for as long as the block lasts; a connection beyond the parts is answered with nothing."""
    stream = BreakingStream(list(parts))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            stream.seen.append(self.headers.get("Last-Event-ID", ""))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(stream.parts.pop(0) if stream.parts else b"")

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    stream.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield stream
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
