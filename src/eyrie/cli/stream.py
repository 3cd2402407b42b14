"""A run as it happens: the server's event stream, taken up again where it broke off."""

import http.client
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass

from eyrie.cli.api import Api, Call, NotRunning, ServerRefused
from eyrie.cli.document import AnswerUnexpected, Document
from eyrie.cli.terminal import say
from eyrie.kit.problems import AppError, Problem

ENDS = frozenset({"run.completed", "run.failed", "run.cancelled"})
MAX_LOSSES = 20
FIRST_WAIT_SECONDS = 0.2
MAX_WAIT_SECONDS = 5.0
_MAX_LINE_BYTES = 64 * 1024 * 1024


class StreamLost(AppError):
    """The server could not be reached for too long while a run was followed."""

    status = 503
    type = "stream-lost"

    def __init__(self, run_id: str) -> None:
        super().__init__(
            f"The connection was lost and the server can't be reached. The run goes on; see it with: eyrie run follow {run_id}"
        )


@dataclass(frozen=True)
class Item:
    """One item of the stream: an event of the run, or of type `delta` for text in flight."""

    id: str
    type: str
    content: Document


def follow(api: Api, run_id: str, after: str = "") -> Iterator[Item]:
    """The items of a run to its end, each once, over as many connections as it takes. Raises StreamLost, ServerRefused."""
    losses = 0
    while True:
        try:
            for item in _read(api, run_id, after):
                losses, after = 0, item.id
                yield item
                if item.type in ENDS:
                    return
        except (NotRunning, OSError, http.client.HTTPException) as exc:
            if losses == MAX_LOSSES:
                raise StreamLost(run_id) from exc
        if losses == 1:
            say("The connection was lost; trying again …")
        losses += 1
        if losses > MAX_LOSSES:
            raise StreamLost(run_id)
        time.sleep(min(FIRST_WAIT_SECONDS * 2 ** (losses - 1), MAX_WAIT_SECONDS))


def _read(api: Api, run_id: str, after: str) -> Iterator[Item]:
    headers = {"Accept": "text/event-stream", **({"Last-Event-ID": after} if after else {})}
    with api.opened(Call("GET", f"/api/v1/runs/{run_id}/stream", headers=headers)) as response:
        fields: dict[str, str] = {}
        while line := response.readline(_MAX_LINE_BYTES):
            text = line.decode(errors="replace").rstrip("\r\n")
            if not text:
                if (item := _item(fields)) is not None:
                    yield item
                fields = {}
            elif not text.startswith(":"):
                name, _, value = text.partition(":")
                value = value.removeprefix(" ")
                fields[name] = f"{fields[name]}\n{value}" if name == "data" and name in fields else value


def _item(fields: dict[str, str]) -> Item | None:
    """What an event of the stream says; None for those that are about the connection."""
    kind = fields.get("event", "")
    if "data" not in fields or kind == "reconnect":
        return None
    try:
        content = json.loads(fields["data"])
    except ValueError as exc:
        raise AnswerUnexpected("JSON in its event stream") from exc
    if kind == "error":
        raise ServerRefused(Problem.model_validate(content))
    return Item(fields.get("id", ""), kind, Document.of(content))
