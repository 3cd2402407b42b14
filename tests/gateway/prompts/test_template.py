import pytest
from pydantic import JsonValue, ValidationError

from eyrie.gateway.prompts.template import MAX_VALUE_CHARACTERS, PromptVariable, Template, faults, fits, rendered

_TEMPLATE = Template(
    text="Write {{count}} lines on {{topic}} in a {{tone}} tone. {{ count }}!",
    variables={
        "topic": PromptVariable(),
        "count": PromptVariable(type="integer", default=3),
        "tone": PromptVariable(choices=("dry", "warm"), default="dry"),
    },
)


def test_gaps_take_the_given_values_and_the_defaults() -> None:
    assert rendered(_TEMPLATE, {"topic": "tea", "tone": "warm"}) == "Write 3 lines on tea in a warm tone. 3!"


def test_a_value_with_braces_is_not_filled_in_again() -> None:
    assert rendered(_TEMPLATE, {"topic": "{{count}}"}).startswith("Write 3 lines on {{count}} in")


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"topic": "tea"}, []),
        ({}, [("topic", "Give a string: this variable has no default.")]),
        ({"topic": 3}, [("topic", "Give a string.")]),
        ({"topic": None}, [("topic", "Give a string.")]),
        ({"topic": "tea", "tone": "loud"}, [("tone", "Give a string, one of 'dry', 'warm'.")]),
        ({"topic": "tea", "color": "red"}, [("color", "This prompt has no such variable. There are: topic, count, tone.")]),
    ],
)
def test_values_that_do_not_fit_are_named_with_the_reason(given: dict[str, JsonValue], wrong: list[tuple[str, str]]) -> None:
    assert list(faults(_TEMPLATE, given)) == wrong


@pytest.mark.parametrize(
    ("type_", "value", "allowed"),
    [
        ("string", "x", True),
        ("string", "x" * (MAX_VALUE_CHARACTERS + 1), False),
        ("integer", 3, True),
        ("integer", 3.5, False),
        ("integer", True, False),
        ("number", 3.5, True),
        ("number", 3, True),
        ("boolean", True, True),
        ("boolean", 1, False),
        ("boolean", "true", False),
    ],
)
def test_a_variable_takes_values_of_its_type(type_: str, value: JsonValue, allowed: bool) -> None:
    assert fits(PromptVariable.model_validate({"type": type_}), value) is allowed


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"text": "Hi {{name}}"}, "{{name}} is no declared variable"),
        ({"text": "Hi {{First Name}}"}, "{{First Name}} names no variable"),
        ({"text": ""}, "at least 1 character"),
        ({"text": "x", "variables": {"n": {"type": "integer", "default": "3"}}}, "'3' is no integer"),
        ({"text": "x", "variables": {"n": {"choices": ["a"], "default": "b"}}}, "'b' is no string of the choices"),
        ({"text": "x", "variables": {"n": {"type": "integer", "choices": ["a"]}}}, "'a' is no integer"),
        ({"text": "x", "variables": {"Name": {}}}, "pattern"),
    ],
)
def test_a_template_that_can_not_work_is_refused(document: dict[str, object], message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Template.model_validate(document)

    assert message in str(refused.value)


def test_no_variables_are_said_to_be_none() -> None:
    assert list(faults(Template(text="x"), {"a": 1})) == [("a", "This prompt has no such variable. There are: none.")]
