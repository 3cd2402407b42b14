import pytest
from pydantic import JsonValue

from eyrie.agents.diff import Change, changes
from eyrie.kit.text_diff import MAX_TEXT_LINES, text_diff


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1}, {"a": 2}, [Change("/a", "changed", 1, 2)]),
        ({"a": 1}, {}, [Change("/a", "removed", before=1)]),
        ({}, {"a": None}, [Change("/a", "added", after=None)]),
        ({"a": {"b/c": 1, "d": 2}}, {"a": {"b/c": 3, "d": 2}}, [Change("/a/b~1c", "changed", 1, 3)]),
        ({"t": ["x"]}, {"t": ["y", "x"]}, [Change("/t", "changed", ["x"], ["y", "x"])]),  # a list of names is one value
        ({"t": [{"x": 1}, {"x": 2}]}, {"t": [{"x": 1}, {"x": 3}]}, [Change("/t/1/x", "changed", 2, 3)]),
        ({"a": 1}, {"a": True}, [Change("/a", "changed", 1, True)]),
        ({"a": 1}, {"a": {}}, [Change("/a", "changed", 1, {})]),
    ],
)
def test_changes_are_told_as_deep_as_they_are(before: JsonValue, after: JsonValue, found: list[Change]) -> None:
    assert changes(before, after) == found


def test_text_diff_is_unified_and_bounded() -> None:
    assert text_diff("a\nb\n", "a\nc\n") == "--- before\n+++ after\n@@ -1,2 +1,2 @@\n a\n-b\n+c"
    assert text_diff("a\n" * (MAX_TEXT_LINES + 1), "") is None
