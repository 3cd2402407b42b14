"""What a model reads of a reply."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eyrie.tools.fetch.readable import readable

PAGE = """<!doctype html><html><head><title> A  title </title><style>p {}</style><script>var x = "<p>no</p>";</script></head>
<body><nav><a href="/home">Home</a></nav><h1>Heading</h1><p>One &amp; <b>two</b>
lines<br>more</p><ul><li>first<li>second</ul><table><tr><th>a<td>b</table>
<div hidden><div>in</div>visible</div><a href="javascript:x()">bad</a><noscript>no</noscript><p>End"""


def test_readable_finds_the_text_of_a_page() -> None:
    assert readable(PAGE.encode(), "text/html", "utf-8", "https://example.com/x") == (
        "A title",
        "[Home](https://example.com/home)\n\n# Heading\n\nOne & two lines\nmore\n\n- first\n- second\n\n| a | b\nbad\nEnd",
    )


@pytest.mark.parametrize(
    ("body", "kind", "charset", "text"),
    [
        (b'{"b":[1],"a":"\xc3\xbc"}', "application/json", None, '{\n "b": [\n  1\n ],\n "a": "ü"\n}'),
        (b"{broken", "application/problem+json", None, "{broken"),
        (b"a,b", "text/csv", None, "a,b"),
        ("grüezi".encode("latin-1"), "text/plain", None, "grüezi"),
        ("grüezi".encode("latin-1"), "text/plain", "iso-8859-1", "grüezi"),
        ("grüezi".encode("utf-16"), "text/plain", None, "grüezi"),
        (b"\xef\xbb\xbfx", "text/plain", None, "x"),
        (b"x", "text/plain", "no-such-charset", "x"),
        (b"6162", "text/plain", "hex", "6162"),
        (b"plain", "", None, "plain"),
        (b"<a/>", "image/svg+xml", None, "<a/>"),
    ],
)
def test_readable_decodes(body: bytes, kind: str, charset: str | None, text: str) -> None:
    assert readable(body, kind, charset, "https://example.com/") == ("", text)


@pytest.mark.parametrize(("body", "kind"), [(b"\x89PNG", "image/png"), (b"a\0b", ""), (b"%PDF", "application/pdf")])
def test_readable_refuses_what_is_not_text(body: bytes, kind: str) -> None:
    assert readable(body, kind, None, "https://example.com/") is None


def test_readable_bounds_the_text() -> None:
    found = readable(b"x" * 60_000, "text/plain", None, "https://example.com/")

    assert found is not None
    assert found[1].endswith("x\n… (10000 more characters)")


@given(st.text(alphabet="<>/ab &;\"'!-=?[]headbodyscripttitle \n"))
def test_readable_survives_any_markup(text: str) -> None:
    found = readable(text.encode(), "text/html", "utf-8", "https://example.com/")

    assert found is not None
