"""Arguments of tool calls: what is mended, what is sent back, and what can't hurt."""

import time
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from eyrie.gateway.protocol import JsonSchema
from eyrie.tools.validation import Checked, Misfit, ToolSchemaUnusable, check_schema, validate

SCHEMA: JsonSchema = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "description": "Who it is for.", "maxLength": 10},
        "count": {"type": "integer", "minimum": 1},
        "price": {"type": "number"},
        "urgent": {"type": "boolean"},
        "tags": {"type": "array", "items": {"type": "integer"}},
        "nested": {"type": "object", "properties": {"a/b": {"type": "integer"}}},
        "colour": {"enum": ["red", "blue"]},
        "note": {"type": ["string", "null"]},
    },
    "required": ["name"],
    "additionalProperties": False,
}


def test_validate_keeps_arguments_that_fit() -> None:
    arguments: dict[str, JsonValue] = {"name": "Ada", "count": 2, "price": 1.5, "urgent": True, "tags": [1], "note": None}

    assert validate(SCHEMA, arguments) == Checked(arguments)


@pytest.mark.parametrize(
    ("name", "given_", "mended", "note"),
    [
        ("count", "5", 5, "/count: '5' was taken as a number"),
        ("count", " -5 ", -5, "/count: ' -5 ' was taken as a number"),
        ("count", 5.0, 5, None),
        ("price", "1.50", 1.5, "/price: '1.50' was taken as a number"),
        ("price", "7", 7, "/price: '7' was taken as a number"),
        ("urgent", "True", True, "/urgent: 'True' was taken as a boolean"),
        ("tags", '["1", 2]', [1, 2], "/tags/0: '1' was taken as a number"),
        ("tags", ["3"], [3], "/tags/0: '3' was taken as a number"),
        ("nested", '{"a/b": "1"}', {"a/b": 1}, "/nested/a/b: '1' was taken as a number"),
        ("name", "a\0b\ud800", "ab\N{REPLACEMENT CHARACTER}", "/name: characters that are not text were taken out"),
    ],
)
def test_validate_mends_what_has_one_reading(name: str, given_: JsonValue, mended: JsonValue, note: str | None) -> None:
    checked = validate(SCHEMA, {"name": "Ada", name: given_})

    assert checked.arguments[name] == mended
    assert type(checked.arguments[name]) is type(mended)
    assert note is None or note in checked.mended


def test_validate_takes_null_as_left_out_where_it_is_not_allowed() -> None:
    checked = validate(SCHEMA, {"name": "Ada", "count": None, "note": None})

    assert (checked.arguments, checked.mended) == ({"name": "Ada", "note": None}, ("/count: null was taken as left out",))


@pytest.mark.parametrize(
    ("arguments", "misfit"),
    [
        ({}, Misfit("", "'name' is missing. Who it is for.")),
        ({"name": "Ada", "count": 0}, Misfit("/count", "0 is less than the minimum of 1.")),
        ({"name": "Ada", "count": "five"}, Misfit("/count", "'five' is not of type integer.")),
        ({"name": "Ada", "count": "5.5"}, Misfit("/count", "'5.5' is not of type integer.")),
        ({"name": "Ada", "count": True}, Misfit("/count", "True is not of type integer.")),
        ({"name": "Ada", "count": "1_000"}, Misfit("/count", "'1_000' is not of type integer.")),
        ({"name": "Ada", "urgent": "yes"}, Misfit("/urgent", "'yes' is not of type boolean.")),
        ({"name": "Ada", "tags": '["1"'}, Misfit("/tags", "'[\"1\"' is not of type array.")),
        ({"name": None}, Misfit("/name", "None is not of type string.")),
        ({"name": "Ada", "nested": {"a/b": "x"}}, Misfit("/nested/a~1b", "'x' is not of type integer.")),
        ({"name": "Ada", "colour": "green"}, Misfit("/colour", "'green' is not one of red, blue.")),
        (
            {"name": "Ada", "x": 1},
            Misfit(
                "",
                "Additional properties are not allowed ('x' was unexpected). "
                "Allowed: name, count, price, urgent, tags, nested, colour, note.",
            ),
        ),
    ],
)
def test_validate_says_what_is_wrong_and_where(arguments: dict[str, JsonValue], misfit: Misfit) -> None:
    assert validate(SCHEMA, arguments).errors == (misfit,)


def test_validate_reports_at_most_ten_misfits() -> None:
    assert len(validate(SCHEMA, {"name": "Ada", "tags": ["x"] * 50}).errors) == 10


def nested(depth: int) -> JsonValue:
    """Lists in lists."""
    value: JsonValue = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("arguments", "message"),
    [({"name": nested(5_000)}, "nested more than 32 deep"), ({"name": "x" * 1_100_000}, "more than 1048576 characters")],
    ids=["depth", "size"],
)
def test_validate_refuses_arguments_without_bounds(arguments: Mapping[str, JsonValue], message: str) -> None:
    (misfit,) = validate(SCHEMA, arguments).errors

    assert message in misfit.detail


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ({"type": "nonsense"}, "can't be used"),
        ({"properties": {"a": {"$ref": "http://127.0.0.1:9/schema"}}}, "leads out of the schema"),
        ({"properties": {"a": {"$ref": "#/$defs/missing"}}}, "leads out of the schema"),
        ({"properties": {"a": {"$ref": "#/properties/a"}}}, "in a circle"),
        ({"properties": {"a": {"pattern": "("}}}, "not a"),
        ({"description": "x" * 300_000}, "at most 262144"),
    ],
)
def test_validate_refuses_a_schema_it_cannot_use(schema: JsonSchema, message: str) -> None:
    with pytest.raises(ToolSchemaUnusable) as caught:
        validate(schema, {"a": "x"})

    assert message in caught.value.detail


def test_validate_follows_references_inside_the_schema() -> None:
    schema: JsonSchema = {"$defs": {"n": {"type": "integer"}}, "properties": {"a": {"$ref": "#/$defs/n"}}}
    check_schema(schema)

    assert [error.pointer for error in validate(schema, {"a": "x"}).errors] == ["/a"]


def test_validate_is_not_stalled_by_a_pattern_that_backtracks() -> None:
    schema: JsonSchema = {"properties": {"a": {"type": "string", "pattern": "^(a+)+$"}, "b": {"type": "string", "pattern": "^x+$"}}}
    started = time.process_time()

    checked = validate(schema, {"a": "a" * 40 + "!", "b": "y"})

    assert [error.pointer for error in checked.errors] == ["/b"]
    assert time.process_time() - started < 1


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from(["name", "count", "price", "urgent", "tags", "nested", "colour", "note", "x"]), json_values))
@settings(max_examples=200, deadline=None)
def test_validate_never_fails_and_is_stable(arguments: dict[str, JsonValue]) -> None:
    checked = validate(SCHEMA, arguments)

    again = validate(SCHEMA, checked.arguments)

    assert (again.arguments, again.errors) == (checked.arguments, checked.errors)
    assert again.mended == ()
