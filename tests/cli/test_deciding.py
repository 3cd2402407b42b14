"""What a person at the terminal is asked, and what is made of the answer."""

import click
import pytest
from click.testing import CliRunner

from eyrie.cli import deciding
from eyrie.cli.deciding import InputUnreadable, NobodyToAsk, answered, describe, edited, how_to_decide, parsed
from eyrie.cli.document import Document, Json

_FORM: Json = {
    "required": ["city"],
    "properties": {
        "city": {"description": "Which city?"},
        "size": {"type": "string", "title": "Size", "enum": ["s", "m"]},
        "rooms": {"type": "integer"},
        "sure": {"type": "boolean"},
    },
}


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at the terminal."""
    monkeypatch.setattr(deciding, "is_interactive", lambda: True)


def approval(kind: str = "approval", **fields: Json) -> Document:
    return Document({"id": "a1", "kind": kind, "tool": "mail", **fields})


def answers(form: Json, typed: str) -> dict[str, Json]:
    with CliRunner().isolation(input=typed):
        return answered(approval("question", form=form))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (approval(arguments={"to": "é"}), 'The agent wants to use mail:\n  {\n    "to": "é"\n  }'),
        (approval("question", question="Which?", arguments={"x": 1}), "The agent asks:\n  Which?"),
        (approval("outcome"), "The agent does not know whether it used mail:"),
        (approval("other"), "The agent asks about mail:"),
    ],
)
def test_a_person_is_told_what_is_asked(asked: Document, text: str) -> None:
    assert describe(asked) == text


def test_who_can_not_be_asked_is_told_the_command() -> None:
    assert how_to_decide(approval()) == "eyrie approval approve a1 (or reject, edit)"
    assert how_to_decide(approval("question")) == "eyrie approval answer a1"


@pytest.mark.usefixtures("person")
def test_the_fields_of_a_form_are_asked_one_by_one() -> None:
    assert answers(_FORM, "Bern\nm\n3\ny\n") == {"city": "Bern", "size": "m", "rooms": 3, "sure": True}


@pytest.mark.usefixtures("person")
def test_optional_fields_may_be_left_out() -> None:
    assert answers(_FORM, "Bern\n\n\nn\n") == {"city": "Bern", "sure": False}


@pytest.mark.usefixtures("person")
def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(InputUnreadable, match="'many' is no integer"):
        answers(_FORM, "Bern\n\nmany\n")


def test_nobody_is_asked_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding, "is_interactive", lambda: False)

    with pytest.raises(NobodyToAsk):
        answered(approval("question", form=_FORM))


@pytest.mark.parametrize(("text", "said"), [("{", "no JSON:"), ("[1]", "no JSON object")])
def test_what_is_no_object_is_refused(text: str, said: str) -> None:
    with pytest.raises(InputUnreadable, match=said):
        parsed(text)


def test_arguments_are_corrected_in_the_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(click, "edit", lambda text, **_: text.replace("a@", "b@"))

    assert edited(approval(arguments={"to": "a@example"})) == {"to": "b@example"}


def test_arguments_that_were_left_alone_are_no_correction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(click, "edit", lambda *_, **__: None)

    with pytest.raises(InputUnreadable, match="not changed"):
        edited(approval())
