"""Events that pass through are cut where they end, and only those are read that tell something."""

import pytest

from eyrie.edges.framing import MAX_EVENT_BYTES, Frames, Telling, parts
from eyrie.gateway.errors import StreamBroken
from eyrie.gateway.providers.endpoint import Dialect, Endpoint

TELLING = Telling(rb"tell")
A, B, TOLD = b"data: a\n\n", b"data: b\r\n\r\n", b"event: x\ndata: tell\ndata: more\n\n"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (b"", []),
        (A + B, [(A + B, None)]),
        (TOLD, [(TOLD, b"tell\nmore")]),
        (A + B + TOLD + A, [(A + B, None), (TOLD, b"tell\nmore"), (A, None)]),
        (B + b": tell\r\n\r\n" + TOLD, [(B, None), (b": tell\r\n\r\n", b""), (TOLD, b"tell\nmore")]),
        (A + b"data: tell", [(A, None), (b"data: tell", b"tell")]),
        (b"data: tell\r\n\n" + A, [(b"data: tell\r\n\n", b"tell"), (A, None)]),
    ],
    ids=["nothing", "nothing telling", "one event", "in the middle", "a comment", "without its end", "with both ends of a line"],
)
def test_parts_reads_only_what_tells(block: bytes, expected: list[tuple[bytes, bytes | None]]) -> None:
    assert list(parts(block, TELLING, lambda: False)) == expected


def test_parts_reads_everything_as_long_as_it_should() -> None:
    seen: list[bytes] = []

    for part, _ in parts(A + B + A + A, TELLING, lambda: len(seen) < 2):
        seen.append(part)

    assert seen == [A, B, A + A]


@pytest.mark.parametrize("size", range(1, 12))
def test_frames_pass_on_whole_events_however_they_are_cut(size: int) -> None:
    frames, sent = Frames(Endpoint("one", Dialect.OPENAI, "http://one")), A + B + TOLD + b"data: last"

    passed = [frames.feed(sent[at : at + size]) for at in range(0, len(sent), size)]

    assert b"".join(passed) == A + B + TOLD
    assert all(part.endswith((b"\n\n", b"\r\n\r\n")) for part in passed if part)
    assert (frames.finish(), frames.finish()) == (b"data: last\n\n", b"")


def test_an_event_beyond_all_measure_breaks_the_stream() -> None:
    frames = Frames(Endpoint("one", Dialect.OPENAI, "http://one"))

    with pytest.raises(StreamBroken, match="beyond all measure"):
        frames.feed(b"x" * (MAX_EVENT_BYTES + 1))
