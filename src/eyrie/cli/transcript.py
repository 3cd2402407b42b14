"""A run in the terminal: its text as it comes, its tool calls as quiet lines, and what it ended with."""

import json
from datetime import datetime
from enum import Enum, auto

import click

from eyrie.cli.api import Api
from eyrie.cli.deciding import decide_here, describe, how_to_decide
from eyrie.cli.document import Document
from eyrie.cli.exits import REFUSED, WAITING
from eyrie.cli.stream import ENDS, Item, follow
from eyrie.cli.terminal import is_interactive, out, say

MAX_LINE_CHARACTERS = 120
STANDING = ("paused", "parked")
"""What a run is that does not go on by itself."""


class Show(Enum):
    """What of the answer is written to stdout."""

    LIVE = auto()
    AT_THE_END = auto()
    NOTHING = auto()


class Transcript:
    """What is shown of one run, and what is counted for its last line."""

    def __init__(self, api: Api, run_id: str, show: Show) -> None:
        self._api = api
        self._run_id = run_id
        self._show = show
        self._written = ""
        self._message = ""
        self._model = ""
        self._tokens = 0
        self._began: datetime | None = None
        self._ended: datetime | None = None

    def follow(self) -> int:
        """Show the run to its end, or until it waits for somebody who isn't here; the exit code."""
        for item in follow(self._api, self._run_id):
            code = self._take(item)
            if code is not None:
                return code
        return REFUSED

    def _take(self, item: Item) -> int | None:
        """Show one item; an exit code when there is nothing more to wait for."""
        if item.type == "delta":
            self._write(item.content)
            return None
        self._note_time(item.content)
        self._tell(item)
        if item.type == "approval.requested":
            return self._decide(item.content.text("approval_id"))
        if (why := standing(self._run_id, item.type, item.content)) is not None and self._stands_still():
            self._line()
            say(why)
            return WAITING
        return self._end(item) if item.type in ENDS else None

    def _stands_still(self) -> bool:
        """Whether it still does: the log also tells of pauses that are over."""
        return self._api.get(f"/api/v1/runs/{self._run_id}").text("status") in STANDING

    def _note_time(self, event: Document) -> None:
        self._ended = event.time("at")
        self._began = self._began or self._ended

    def _tell(self, item: Item) -> None:
        """Say what is worth a quiet line."""
        event = item.content
        match item.type:
            case "model.completed":
                self._completed(event)
            case "message.superseded":
                if self._written:
                    self._line()
                    say("What is written above is void: the model starts over.")
                self._written = ""
            case "model.failed" if not _is_unpaid(event):
                self._line()
                again = "; it is tried again" if event.text("retry_at") else ""
                say(f"The model failed ({event.text('problem')}){again}: {event.child('content').text('detail')}")
            case "tool.completed" if event.flag("is_error"):
                say(f"✗ {event.text('tool')}: {_short(event.child('content').child('result').text('text'))}")
            case "tool.outcome_unknown":
                say(f"? {event.text('tool')} was cut off, and nobody can say whether it happened.")
            case "output.rejected":
                say("The answer does not fit the agent's schema; the model corrects it.")
            case _:
                pass

    def _completed(self, event: Document) -> None:
        usage, message = event.child("usage"), event.child("content").child("message")
        self._model = f"{event.text('provider')}/{event.text('model')}"
        self._tokens += usage.count("input") + usage.count("output")
        self._message = message.text("text")
        if self._show is Show.LIVE and self._message.startswith(self._written):
            self._put(self._message[len(self._written) :])
        self._line()
        for call in message.children("tool_calls"):
            say(f"→ {call.text('name')} {_arguments(call.child('arguments'))}")

    def _decide(self, approval_id: str) -> int | None:
        approval = self._api.get(f"/api/v1/approvals/{approval_id}")
        if approval.text("status") != "pending":
            return None
        self._line()
        if is_interactive() and decide_here(self._api, approval):
            return None
        if not is_interactive():
            say(describe(approval))
        say(f"The run waits for a decision: {how_to_decide(approval)}\nThen see its answer with: eyrie run follow {self._run_id}")
        return WAITING

    def _end(self, item: Item) -> int:
        content = item.content.child("content")
        self._line()
        match item.type:
            case "run.completed":
                self._answer(content)
            case "run.failed":
                click.echo(f"eyrie: The run failed ({item.content.text('problem')}). {content.text('detail')}".rstrip(), err=True)
            case _:
                click.echo("eyrie: The run was cancelled.", err=True)
        say(self._summary())
        return 0 if item.type == "run.completed" else REFUSED

    def _answer(self, content: Document) -> None:
        answer = content.text("answer")
        if self._show is Show.AT_THE_END or (self._show is Show.LIVE and answer != self._message):
            out(answer)
        for source in content.children("sources"):
            say(f"source: {source.text('title')} {source.text('location')}".rstrip())

    def _summary(self) -> str:
        seconds = (self._ended - self._began).total_seconds() if self._began and self._ended else 0
        return f"{self._model or 'no model'} · {seconds:.1f} s · {self._tokens:,} tokens · run {self._run_id}"

    def _write(self, delta: Document) -> None:
        if self._show is Show.LIVE and delta.text("channel") == "text":
            self._put(delta.text("text"))

    def _put(self, text: str) -> None:
        if text:
            out(text, newline=False)
            self._written += text

    def _line(self) -> None:
        """End a line that was begun."""
        if self._written and not self._written.endswith("\n"):
            out("")
        self._written = ""


def standing(run_id: str, kind: str, event: Document) -> str | None:
    """What keeps a run from going on by itself since this event, and what lets it; None when nothing does."""
    match kind:
        case "run.paused":
            return f"The run is paused. Let it go on with: eyrie run resume {run_id}"
        case "run.parked":
            why = "set aside, because it crashed its worker several times"
            return f"The run is {why}. Let it go on with: eyrie run resume {run_id}"
        case "model.failed" if _is_unpaid(event):
            why = event.child("content").text("detail")
            return f"The run is paused. {why}\nIt goes on then; see its answer with: eyrie run follow {run_id}"
        case _:
            return None


def _is_unpaid(event: Document) -> bool:
    """Whether a step of the model waits for a budget."""
    return event.text("problem") == "budget-exhausted" and bool(event.text("retry_at"))


def _arguments(arguments: Document) -> str:
    values = list(arguments.fields.values())
    if len(values) == 1 and isinstance(values[0], str | int | float):
        return _short(str(values[0]))
    return _short(json.dumps(arguments.fields, ensure_ascii=False)) if values else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MAX_LINE_CHARACTERS else f"{line[: MAX_LINE_CHARACTERS - 1]}…"
