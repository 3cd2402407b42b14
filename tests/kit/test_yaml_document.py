import pytest
from pydantic import JsonValue

from eyrie.kit.yaml_document import MAX_CHARACTERS, MAX_NODES, MAX_YAML_DEPTH, Place, YamlUnreadable, read_yaml, write_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1", {"a": 1}),
        ("a: -1.5e3", {"a": -1500.0}),
        ("[no, on, true, False, NULL, ~, tRue]", ["no", "on", True, False, None, None, "tRue"]),
        ("a:", {"a": None}),
        ("a: '1'\nb: \"2\"\nc: |\n  3", {"a": "1", "b": "2", "c": "3"}),
        ("2020-01-01", "2020-01-01"),
        ("{1: x, true: y}", {"1": "x", "true": "y"}),
        ("[0x1f, 012, 09, 1_000, .nan, 12:30]", ["0x1f", "012", "09", "1_000", ".nan", "12:30"]),
        ("9" * 30, "9" * 30),
    ],
)
def test_read_yaml_reads_the_core_schema(text: str, value: JsonValue) -> None:
    assert read_yaml(text).value == value


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("a: [1 2: }", "expected node content", Place(1, 10)),
        ("a: 1\na: 2", "twice", Place(2, 1)),
        ("a: &x 1\nb: *x", "anchors", Place(1, 4)),
        ("b: *x", "aliases", Place(1, 4)),
        ("a: !!python/object:os.system x", "tags", Place(1, 4)),
        ("? [a]\n: b", "a key must be", Place(1, 3)),
        ("[" * (MAX_YAML_DEPTH + 1), "nested", Place(1, MAX_YAML_DEPTH + 1)),
        ("- 1\n" * (MAX_NODES + 1), "more than", None),
        ("a: 1\n---\nb: 2", "single document", Place(2, 1)),
        ("a: \x07", "character", None),
        ("", "empty", None),
        ("x" * (MAX_CHARACTERS + 1), "characters", None),
    ],
)
def test_read_yaml_refuses_with_line_and_column(text: str, reason: str, place: Place | None) -> None:
    with pytest.raises(YamlUnreadable, match=reason) as refused:
        read_yaml(text)

    if place is not None:
        assert refused.value.members == place.members()


def test_place_is_that_of_the_innermost_value_there_is() -> None:
    document = read_yaml("a:\n  - b: 1\n  - c: 2\n")

    found = [document.place(path) for path in ((), ("a", 1, "c"), ("a", 1, "gone"), ("a", 9), ("a", 0, "b", "deeper"))]

    assert found == [Place(1, 1), Place(3, 8), Place(3, 5), Place(2, 3), Place(2, 8)]


WRITTEN: dict[str, JsonValue] = {
    "numbers": [1, -2, 0.5, 1e20, 1e-7, 10**17],
    "words": ["20", "1e3", "09", "2020-01-01", "yes", "null", "~", "-", ".5", "5.", "0x1f", "12:30:00", "1_000", "true", "", "a: b", "# x"],
    "texts": [" x", "a\nb", "a\nb\n\n", "\n", "no\nx ", "\ttab\nx", "a\x85b", "a\u2028b\nc", "a\rb", "é😀", "x" * 300],
    "rest": [None, True, [], {}, {"20": 1, "null": 2, "k: :": 3}],
}


def test_write_yaml_is_read_back_as_the_same() -> None:
    assert read_yaml(write_yaml(WRITTEN)).value == WRITTEN


def test_write_yaml_shows_long_texts_as_blocks() -> None:
    assert write_yaml({"a": "one\ntwo\n", "b": ["x"]}) == "a: |\n  one\n  two\nb:\n  - x\n"
