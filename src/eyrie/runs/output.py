"""Typed answers: from a model's text to a value that fits the agent's schema, or to the reasons why it does not."""

import json
import re
from dataclasses import dataclass

from jsonschema.exceptions import ValidationError
from pydantic import JsonValue

from eyrie.gateway.protocol import JsonSchema
from eyrie.kit.json_schema import misfits

_FENCE = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n\s*```\s*\Z", re.DOTALL)
MAX_OUTPUT_ERRORS = 10


@dataclass(frozen=True)
class Parsed:
    """A value, or the errors that a model can mend."""

    value: JsonValue = None
    errors: tuple[str, ...] = ()


def parse_output(text: str, schema: JsonSchema) -> Parsed:
    """The JSON value in `text` (bare, or in one code fence), checked against `schema` (JSON Schema, draft 2020-12)."""
    fenced = _FENCE.match(text)
    try:
        value: JsonValue = json.loads(fenced[1] if fenced else text)
    except (ValueError, RecursionError) as error:
        return Parsed(errors=(f"The answer is not JSON: {error}",))
    problems = misfits(schema, value)
    return Parsed(value=value, errors=tuple(_line(problem) for problem in problems[:MAX_OUTPUT_ERRORS]))


def _line(problem: ValidationError) -> str:
    return f"{problem.json_path}: {problem.message[:300]}"
