import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eyrie.gateway.providers.sse import EventTooLarge, ServerEvent, SseDecoder

LIMIT = 1000


def decode(*chunks: bytes, limit: int = LIMIT) -> list[ServerEvent]:
    decoder = SseDecoder(limit)
    return [event for chunk in chunks for event in decoder.feed(chunk)] + decoder.finish()


@pytest.mark.parametrize(
    ("stream", "events"),
    [
        pytest.param(b"data: a\n\n", [ServerEvent("", "a")], id="lf"),
        pytest.param(b"data: a\r\n\r\n", [ServerEvent("", "a")], id="crlf"),
        pytest.param(b"data: a\r\rdata: b\r\r", [ServerEvent("", "a"), ServerEvent("", "b")], id="cr"),
        pytest.param(b"\xef\xbb\xbfdata: a\n\n", [ServerEvent("", "a")], id="byte-order-mark"),
        pytest.param(b": hello\nid: 1\nretry: 5\nevent: e\ndata:a\ndata:  b\n\n", [ServerEvent("e", "a\n b")], id="fields"),
        pytest.param(b"event: e\n\ndata: a\n\n", [ServerEvent("", "a")], id="name-without-data-is-dropped"),
        pytest.param(b"data\n\n", [ServerEvent("", "")], id="empty-data"),
        pytest.param(b"data: a", [ServerEvent("", "a")], id="no-end-of-line"),
        pytest.param(b"data: \xff\xc3\xa4\n\n", [ServerEvent("", "\ufffdä")], id="not-utf-8"),
        pytest.param(b"", [], id="nothing"),
    ],
)
def test_decoder_gives_the_events_of_a_stream(stream: bytes, events: list[ServerEvent]) -> None:
    assert decode(stream) == events


LINES = st.sampled_from([b"data: \xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80", b"data:", b": note", b"event: e", b"", b"", b"\xef\xbb\xbfdata: x"])
ENDS = st.sampled_from([b"\n", b"\r", b"\r\n"])


@given(lines=st.lists(st.tuples(LINES, ENDS)), cuts=st.lists(st.integers(0, 300)))
def test_decoder_gives_the_same_events_however_the_bytes_are_cut(lines: list[tuple[bytes, bytes]], cuts: list[int]) -> None:
    stream = b"".join(line + end for line, end in lines)
    places = sorted({0, len(stream), *(cut for cut in cuts if cut < len(stream))})

    chunks = [stream[start:end] for start, end in itertools.pairwise(places)]

    assert decode(*chunks, b"") == decode(stream) == decode(*(bytes([byte]) for byte in stream))


@pytest.mark.parametrize("stream", [b"data: " + b"x" * LIMIT, b"data: 12345\n" * LIMIT, b":" * LIMIT + b"::"])
def test_decoder_refuses_an_event_beyond_its_limit(stream: bytes) -> None:
    with pytest.raises(EventTooLarge):
        decode(stream)


def test_decoder_counts_each_event_for_itself() -> None:
    assert len(decode(b"data: 12345\n\n" * LIMIT, limit=20)) == LIMIT
