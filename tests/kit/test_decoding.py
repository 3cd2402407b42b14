"""Bytes as text."""

import pytest

from eyrie.kit.decoding import decode, is_text


@pytest.mark.parametrize(
    ("body", "charset", "text"),
    [
        ("grüezi".encode(), None, "grüezi"),
        ("grüezi".encode("latin-1"), None, "grüezi"),
        ("grüezi".encode("latin-1"), "iso-8859-1", "grüezi"),
        ("grüezi".encode("utf-16"), None, "grüezi"),
        ("grüezi".encode("utf-8-sig"), None, "grüezi"),
        (b"x", "no-such-charset", "x"),
        (b"6162", "hex", "6162"),
        (b"\x80", "ascii", "\x80"),
    ],
)
def test_decode_reads_anything(body: bytes, charset: str | None, text: str) -> None:
    assert decode(body, charset) == text


@pytest.mark.parametrize(("body", "answer"), [(b"", True), (b"abc", True), (b"a\0b", False), ("a".encode("utf-16"), True)])
def test_is_text_knows_binary_content(body: bytes, answer: bool) -> None:
    assert is_text(body) is answer
