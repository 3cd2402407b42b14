"""Many readers of runs' streams in one process: raw sockets, as little parsing as tells when each piece came and whether all did."""

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.kit.eyrie_server import authorized
from benchmarks.reference.lap import say


@dataclass
class Heard:
    """What one reader heard."""

    delays: list[float] = field(default_factory=list)
    text: str = ""
    next: int = 0
    complete: bool = False
    wrong: str = ""

    def take(self, line: bytes, now: float) -> None:
        """A line of the stream."""
        if not line.startswith(b"data: "):
            self.complete = self.complete or line == b"event: run.completed\n"
            return
        if not line.startswith(b'data: {"type": "delta"'):
            return
        *whole, self.text = (self.text + json.loads(line[6:])["text"]).split(";")
        for piece in whole:
            number, _, sent = piece.partition("@")
            if int(number) != self.next:
                self.wrong = f"piece {number} came where {self.next} was due"
            self.next = int(number) + 1
            self.delays.append(now - float(sent))


async def read(port: int, run_id: str, connected: "asyncio.Queue[None]") -> Heard:
    """Follow a run to its end."""
    heard = Heard()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    headers = "".join(f"{name}: {value}\r\n" for name, value in authorized().items())
    writer.write(f"GET /api/v1/runs/{run_id}/stream HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n".encode())
    status = await reader.readline()
    if b" 200 " not in status:
        heard.wrong = f"answered {status!r}"
    connected.put_nowait(None)
    while line := await reader.readline():
        heard.take(line, time.time())
    writer.close()
    return heard


async def main(port: int, readers: int, pieces: int, run_ids: Sequence[str]) -> None:
    """Connect, say so, read to the end, and say what was heard."""
    connected: asyncio.Queue[None] = asyncio.Queue()
    tasks = [asyncio.create_task(read(port, run_id, connected)) for run_id in run_ids for _ in range(readers)]
    for _ in tasks:
        await connected.get()
    say({"connected": len(tasks)})
    heard = await asyncio.gather(*tasks)
    delays = sorted(delay for one in heard for delay in one.delays)
    wrong = [one.wrong for one in heard if one.wrong]
    say(
        {
            "pieces": len(delays),
            "p50": delays[len(delays) // 2],
            "p95": delays[len(delays) * 95 // 100],
            "p99": delays[len(delays) * 99 // 100],
            "max": delays[-1],
            # What is still in flight when the answer is complete comes with `model.completed`, whole; so the end may be missing.
            "out_of_order": len(wrong),
            "incomplete": sum(not one.complete for one in heard),
            "short": sum(pieces - one.next for one in heard),
            "cpu": time.process_time(),
        }
    )


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]))
