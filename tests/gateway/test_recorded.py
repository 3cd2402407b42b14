import json
import re
from pathlib import Path

import pytest
from pydantic import JsonValue

from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.loose import Json
from eyrie.gateway.providers.registry import DIALECTS
from tests.gateway.recorded.scenarios import scenarios

FOLDER = Path(__file__).parent / "recorded"
ADDRESSES = {
    "openai": "https://api.openai.com/v1",
    "anthropic": "https://api.anthropic.com",
    "gemini": "https://generativelanguage.googleapis.com/v1beta",
}
CASES = [(dialect, name) for dialect in ADDRESSES for name in scenarios(dialect)]


def camel(value: JsonValue) -> JsonValue:
    """Protobuf's JSON takes field names in both spellings, and Google's client mixes them."""
    if isinstance(value, dict):
        return {re.sub(r"_([a-z])", lambda found: found.group(1).upper(), key): camel(item) for key, item in value.items()}
    return [camel(item) for item in value] if isinstance(value, list) else value


def comparable(recorded: Json) -> JsonValue:
    body = camel(recorded) if "contents" in recorded else recorded
    assert isinstance(body, dict)
    instruction = body.get("systemInstruction")
    if isinstance(instruction, dict):
        instruction.pop("role")  # its client sets one; the API ignores it there
    return body


@pytest.mark.parametrize(("dialect", "name"), CASES)
def test_body_equals_what_the_official_client_sends(dialect: str, name: str) -> None:
    recorded = json.loads((FOLDER / f"{dialect}.json").read_text())
    endpoint = Endpoint(dialect, Dialect(dialect), ADDRESSES[dialect])

    call = DIALECTS[endpoint.dialect].call(endpoint, scenarios(dialect)[name].request(dialect))

    assert call.body == comparable(recorded[name])


@pytest.mark.parametrize("dialect", ADDRESSES)
def test_every_recorded_body_has_its_scenario(dialect: str) -> None:
    recorded = json.loads((FOLDER / f"{dialect}.json").read_text())

    assert set(recorded) == set(scenarios(dialect))
