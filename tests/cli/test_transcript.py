"""What is shown of a run in the terminal, event by event."""

import json

import pytest

from eyrie.cli.access import Access
from eyrie.cli.api import Api
from eyrie.cli.document import Json
from eyrie.cli.main import run as main
from eyrie.cli.transcript import Show, Transcript
from tests.fakes.breaking_stream import breaking_stream

_AT = "2026-05-01T12:00:0{}Z"
_ANSWER: dict[str, Json] = {"content": {"answer": "Twelve.", "sources": [{"title": "Sums", "location": "file:1"}]}}


def event(number: int, kind: str, **fields: Json) -> bytes:
    """One event of the stream."""
    return f"id: {number}\nevent: {kind}\ndata: {json.dumps({'at': _AT.format(number), **fields})}\n\n".encode()


def delta(text: str, channel: str = "text") -> bytes:
    """A piece of text in flight."""
    return f"id: 1:1:0\nevent: delta\ndata: {json.dumps({'text': text, 'channel': channel})}\n\n".encode()


def completed(number: int, text: str, *calls: Json) -> bytes:
    """A message of the model that is whole."""
    message: Json = {"text": text, "tool_calls": list(calls)}
    usage: Json = {"input": 1_000, "output": 234}
    return event(number, "model.completed", provider="test", model="m", usage=usage, content={"message": message})


def shown(show: Show, *parts: bytes, run: Json = None) -> int:
    """Follow a run with these events; the exit code. `run` is what the API says of it, if it is asked."""
    with breaking_stream(b"".join(parts), json.dumps(run).encode()) as server:
        return Transcript(Api(Access(server.url, "key")), "r1", show).follow()


def test_a_live_answer_is_written_once(capsys: pytest.CaptureFixture[str]) -> None:
    code = shown(
        Show.LIVE,
        event(1, "run.created"),
        delta("hm", "reasoning"),
        delta("Twel"),
        completed(2, "Twelve."),
        event(3, "run.completed", **_ANSWER),
    )

    written = capsys.readouterr()
    assert (code, written.out) == (0, "Twelve.\n")
    assert written.err.splitlines() == ["source: Sums file:1", "test/m · 2.0 s · 1,234 tokens · run r1"]


@pytest.mark.parametrize(("show", "out"), [(Show.AT_THE_END, "Twelve.\n"), (Show.NOTHING, "")])
def test_an_answer_that_is_not_live_comes_at_the_end_or_not_at_all(capsys: pytest.CaptureFixture[str], show: Show, out: str) -> None:
    code = shown(show, delta("Twel"), completed(2, "Twelve."), event(3, "run.completed", **_ANSWER))

    assert (code, capsys.readouterr().out) == (0, out)


def test_what_happens_on_the_way_is_told_in_quiet_lines(capsys: pytest.CaptureFixture[str]) -> None:
    calls: list[Json] = [
        {"name": "clock", "arguments": {}},
        {"name": "search", "arguments": {"query": "x" * 200}},
        {"name": "add", "arguments": {"a": 1, "b": 2}},
    ]
    code = shown(
        Show.LIVE,
        delta("Half"),
        event(1, "message.superseded"),
        event(2, "model.failed", problem="overloaded", retry_at=_AT.format(3), content={"detail": "Busy."}),
        completed(3, "", *calls),
        event(4, "tool.completed", tool="add", is_error=True, content={"result": {"text": "no\nsum"}}),
        event(5, "tool.outcome_unknown", tool="add"),
        event(6, "output.rejected"),
        event(7, "run.failed", problem="out-of-luck", content={"detail": "Nothing helped."}),
    )

    written = capsys.readouterr()
    assert (code, written.out) == (1, "Half\n")
    assert written.err.splitlines() == [
        "What is written above is void: the model starts over.",
        "The model failed (overloaded); it is tried again: Busy.",
        "→ clock ",
        f"→ search {'x' * 119}…",
        '→ add {"a": 1, "b": 2}',
        "✗ add: no sum",
        "? add was cut off, and nobody can say whether it happened.",
        "The answer does not fit the agent's schema; the model corrects it.",
        "eyrie: The run failed (out-of-luck). Nothing helped.",
        "test/m · 6.0 s · 1,234 tokens · run r1",
    ]


UNPAID: dict[str, Json] = {"problem": "budget-exhausted", "retry_at": _AT.format(3), "content": {"detail": "The budget is used up."}}


@pytest.mark.parametrize(("kind", "why"), [("run.paused", "is paused"), ("run.parked", "is set aside, because")])
def test_a_run_that_nobody_moves_is_left_with_the_command_that_does(capsys: pytest.CaptureFixture[str], kind: str, why: str) -> None:
    code = shown(Show.LIVE, delta("Half"), event(1, kind), run={"status": kind.removeprefix("run.")})

    said = capsys.readouterr().err
    assert code == 3
    assert why in said
    assert "eyrie run resume r1" in said


def test_a_run_whose_budget_is_used_up_is_left_with_what_raises_it(capsys: pytest.CaptureFixture[str]) -> None:
    code = shown(Show.LIVE, event(1, "run.created"), event(2, "model.failed", **UNPAID), run={"status": "paused"})

    assert (code, capsys.readouterr().err) == (
        3,
        "The run is paused. The budget is used up.\nIt goes on then; see its answer with: eyrie run follow r1\n",
    )


def test_a_run_that_is_shown_says_why_it_stands_still(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    events: list[Json] = [{"event": {"type": "run.created"}}, {"event": {"type": "model.failed", **UNPAID}}]
    run = {"id": "r1", "status": "paused", "last_seq": 2, "answer": None, "steps": 1, "input_tokens": 1, "output_tokens": 0}
    with breaking_stream(json.dumps(run).encode(), json.dumps({"items": events}).encode()) as server:
        monkeypatch.setenv("EYRIE_URL", server.url)
        monkeypatch.setenv("EYRIE_API_KEY", "key")
        code = main(["run", "show", "r1"])

    written = capsys.readouterr()
    assert (code, written.err) == (
        0,
        "The run is paused. The budget is used up.\nIt goes on then; see its answer with: eyrie run follow r1\n",
    )


@pytest.mark.parametrize(("kind", "fields"), [("run.paused", {}), ("model.failed", UNPAID)])
def test_a_pause_that_is_over_stops_nobody(capsys: pytest.CaptureFixture[str], kind: str, fields: dict[str, Json]) -> None:
    code = shown(
        Show.LIVE, event(1, kind, **fields), completed(2, "Twelve."), event(3, "run.completed", **_ANSWER), run={"status": "succeeded"}
    )

    assert (code, capsys.readouterr().out) == (0, "Twelve.\n")


def test_a_cancelled_run_is_no_success(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(Show.LIVE, event(1, "run.cancelled")) == 1
    assert capsys.readouterr().err.splitlines() == ["eyrie: The run was cancelled.", "no model · 0.0 s · 0 tokens · run r1"]
