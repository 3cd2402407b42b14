"""Questions to a person: what their form looks like."""

import pytest
from pydantic import JsonValue

from eyrie.tools.builtin.ask_human import AskHuman, HumanNotAsked
from eyrie.tools.protocol import Suspending
from eyrie.tools.validation import Checked, validate
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


def test_a_call_with_a_form_fits_the_schema_that_models_are_given() -> None:
    asked: dict[str, JsonValue] = {"question": "Why?", "form": FORM}

    assert validate(AskHuman.spec.parameters, asked) == Checked(asked)


async def test_ask_human_suspends_instead_of_being_called() -> None:
    assert isinstance(AskHuman(), Suspending)
    with pytest.raises(HumanNotAsked):
        await AskHuman()(context(), {"question": "Why?"})
