"""Patterns say in words what they ask for."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from pydantic import JsonValue, TypeAdapter, ValidationError

from eyrie.agents.manifest import AgentManifest
from eyrie.identity.schemas import Email, Slug
from eyrie.kit.patterns import WORDS, in_words
from eyrie.reference.openapi import describe


def patterns(described: JsonValue) -> Iterator[str]:
    """Every pattern of a schema, however deep."""
    match described:
        case {"pattern": str(pattern)}:
            yield pattern
        case _:
            pass
    for inner in described.values() if isinstance(described, dict) else described if isinstance(described, list) else ():
        yield from patterns(inner)


async def test_every_pattern_of_the_api_and_of_files_has_words(app: FastAPI) -> None:
    used = {*patterns(describe(app)), *patterns(AgentManifest.model_json_schema())}

    assert used <= WORDS.keys()


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (Slug, "A b", "Use lower-case letters, digits and hyphens, at most 63, with a letter or digit first"),
        (Email, "ada", "Give an e-mail address, as in ada@example.com"),
        (Slug, 5, "Input should be a valid string"),
    ],
)
def test_an_error_says_what_to_write(kind: type[str], value: object, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)

    assert [in_words(error) for error in caught.value.errors()] == [said]
