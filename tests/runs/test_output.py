"""From a model's text to a value that fits a schema."""

import pytest
from pydantic import JsonValue

from eyrie.gateway.protocol import JsonSchema
from eyrie.runs.output import MAX_OUTPUT_ERRORS, Parsed, parse_output

SCHEMA: JsonSchema = {"type": "object", "properties": {"total": {"type": "integer"}}, "required": ["total"]}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"total": 3}', {"total": 3}),
        (' \n{"total": 3}\n', {"total": 3}),
        ('```json\n{"total": 3}\n```', {"total": 3}),
        ('\n```\n{"total": 3}\n```\n', {"total": 3}),
        ('{"total": 3, "note": "```"}', {"total": 3, "note": "```"}),
    ],
)
def test_parse_output_reads_json_bare_or_in_one_fence(text: str, value: JsonValue) -> None:
    assert parse_output(text, SCHEMA) == Parsed(value)


@pytest.mark.parametrize("text", ["", "three", '{"total": ', 'Here:\n```json\n{"total": 3}\n```', "[" * 100_000])
def test_parse_output_says_what_is_no_json(text: str) -> None:
    [error] = parse_output(text, SCHEMA).errors

    assert error.startswith("The answer is not JSON: ")


@pytest.mark.parametrize(
    ("text", "error"), [("{}", "$: 'total' is a required property"), ('{"total": "x"}', "$.total: 'x' is not of type 'integer'")]
)
def test_parse_output_says_what_does_not_fit_and_where(text: str, error: str) -> None:
    assert parse_output(text, SCHEMA).errors == (error,)


def test_parse_output_bounds_what_it_says() -> None:
    schema: JsonSchema = {"type": "array", "items": {"type": "integer"}}

    errors = parse_output("[" + ",".join(['"' + "x" * 1_000 + '"'] * 50) + "]", schema).errors

    assert len(errors) == MAX_OUTPUT_ERRORS
    assert max(len(error) for error in errors) < 350
