"""Events that pass through are cut where they end, and only those are read that tell something."""

import pytest

from eyrie.edges.framing import Telling, parts

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
    ],
    ids=["nothing", "nothing telling", "one event", "in the middle", "a comment", "without its end"],
)
def test_parts_reads_only_what_tells(block: bytes, expected: list[tuple[bytes, bytes | None]]) -> None:
    assert list(parts(block, TELLING, lambda: False)) == expected


def test_parts_reads_everything_as_long_as_it_should() -> None:
    seen: list[bytes] = []

    for part, _ in parts(A + B + A + A, TELLING, lambda: len(seen) < 2):
        seen.append(part)

    assert seen == [A, B, A + A]
