import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eyrie.gateway.providers.loose import (
    Json,
    SafeText,
    count_at,
    object_at,
    objects_at,
    parse,
    parse_event,
    safe_text,
    text_at,
)

ODD: Json = {"text": "a", "count": 3, "object": {"a": 1}, "list": [{"a": 1}, None, "x"], "null": None, "huge": 10**30, "less": -1}


@pytest.mark.parametrize("key", ["count", "object", "list", "null", "absent"])
def test_text_at_reads_anything_but_text_as_empty(key: str) -> None:
    assert text_at(ODD, key) == ""


@pytest.mark.parametrize("key", ["text", "object", "list", "null", "absent", "huge", "less"])
def test_count_at_reads_anything_but_a_count_as_zero(key: str) -> None:
    assert count_at(ODD, key) == 0


def test_accessors_give_what_is_there() -> None:
    assert (text_at(ODD, "text"), count_at(ODD, "count"), object_at(ODD, "object")) == ("a", 3, {"a": 1})
    assert (object_at(ODD, "list"), objects_at(ODD, "list"), objects_at(ODD, "object")) == ({}, [{"a": 1}], [])


@pytest.mark.parametrize(
    "text",
    ["", "{", "NaN", "-Infinity", "1e999", "[" * 100_000, "[" * 70 + "]" * 70, "9" * 5000],
    ids=["empty", "open", "nan", "infinity", "overflow", "endless-nesting", "deep-nesting", "endless-number"],
)
def test_parse_refuses_what_can_not_be_stored(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse(text)


def test_parse_replaces_what_the_database_refuses() -> None:
    value = parse(r'{"a\u0000": ["\ud83d", "\ud83d\ude00", 1.5, true, null]}')

    assert value == {"a\ufffd": ["\ufffd", "😀", 1.5, True, None]}


@pytest.mark.parametrize("text", ["[]", "3", "{", "[" * 100_000])
def test_parse_event_refuses_what_is_no_object(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_event(text)


@given(text=st.text(st.characters(exclude_categories=[]), max_size=20), cuts=st.lists(st.integers(0, 40)))
def test_safe_text_is_the_same_however_it_is_cut(text: str, cuts: list[int]) -> None:
    # In UTF-16 code units, which is how servers cut that count in those.
    units = [
        text.encode("utf-16-le", "surrogatepass")[at : at + 2].decode("utf-16-le", "surrogatepass") for at in range(0, 2 * len(text), 2)
    ]
    text = "".join(units)
    places = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    safe = SafeText()

    joined = "".join(safe.feed(text[start:end]) for start, end in itertools.pairwise(places)) + safe.finish()

    assert joined == safe_text(text)
    assert "\0" not in joined
    joined.encode()
