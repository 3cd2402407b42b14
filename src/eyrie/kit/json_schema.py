"""Checking values against a JSON Schema (draft 2020-12), without ever fetching anything."""

from collections.abc import Mapping

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from pydantic import JsonValue
from referencing import Registry


def misfits(schema: Mapping[str, JsonValue], value: JsonValue) -> list[ValidationError]:
    """What is wrong with `value`, in the order of its places. A reference to another document is an error, never fetched."""
    validator = Draft202012Validator(dict(schema), registry=Registry())
    return sorted(validator.iter_errors(value), key=lambda problem: problem.json_path)
