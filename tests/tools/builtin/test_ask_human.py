"""Questions to a person: what their form looks like."""

import pytest
from pydantic import JsonValue

from eyrie.tools.builtin.ask_human import AskHuman, HumanNotAsked
from eyrie.tools.protocol import Suspending
from tests.tools.context import context

FORM: dict[str, JsonValue] = {"properties": {"day": {"type": "string", "format": "date"}}, "required": ["day"]}


@pytest.mark.parametrize(
    ("arguments", "properties"),
    [
        ({"question": "Why?"}, {"answer": {"type": "string", "title": "Answer", "minLength": 1, "maxLength": 20_000}}),
        ({"question": "Why?", "options": ["a", "b", "a"]}, {"answer": {"type": "string", "title": "Answer", "enum": ["a", "b"]}}),
        ({"question": "Why?", "form": FORM}, FORM["properties"]),
    ],
)
def test_question_is_a_form(arguments: dict[str, JsonValue], properties: JsonValue) -> None:
    form = AskHuman().question(arguments)

    assert (form["type"], form["title"], form["properties"]) == ("object", "Why?", properties)


async def test_ask_human_suspends_instead_of_being_called() -> None:
    assert isinstance(AskHuman(), Suspending)
    with pytest.raises(HumanNotAsked):
        await AskHuman()(context(), {"question": "Why?"})
