"""Readers of streams notice what is missing, doubled or late."""

from benchmarks.kit.sse_clients import Heard
from eyrie.runs.bus import Piece
from eyrie.runs.stream import Position, encode


def line(text: str) -> bytes:
    """The line with the text, as the product says it."""
    said = encode(Piece(seq=2, attempt=1, offset=0, channel="text", text=text), Position()).sse
    return said.splitlines(keepends=True)[2]


def test_take_measures_each_piece_although_they_are_cut_anywhere() -> None:
    heard = Heard()

    heard.take(line("0@10.000000;1@1"), 10.5)
    heard.take(line("0.250000;"), 10.5)
    heard.take(b"event: run.completed\n", 11.0)

    assert heard == Heard(delays=[0.5, 0.25], text="", next=2, complete=True)


def test_take_notices_a_missing_piece() -> None:
    heard = Heard()

    heard.take(line("0@1.0;2@1.0;"), 1.0)

    assert heard.wrong == "piece 2 came where 1 was due"


def test_take_notices_a_doubled_piece() -> None:
    heard = Heard()

    heard.take(line("0@1.0;0@1.0;"), 1.0)

    assert heard.wrong == "piece 0 came where 1 was due"
