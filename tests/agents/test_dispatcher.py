import pytest

from eyrie.agents.dispatcher import Candidate, Choice, Reason, choose
from eyrie.agents.errors import AgentUnknown, NoAgents
from eyrie.kit.ids import uuid7


def agent(name: str, description: str = "", opening: str = "", *tools: str) -> Candidate:
    return Candidate(uuid7(), name, 1, description, opening, tools)


AGENTS = (
    agent("invoice-checker", "Checks incoming invoices against orders.", "You compare invoices and orders."),
    agent("assistant", "Answers questions."),
    agent("travel", "Plans journeys by train and plane.", "", "book_train"),
)


@pytest.mark.parametrize(
    ("request_", "name", "reason"),
    [
        ("Please check this invoice", "invoice-checker", Reason.MATCHED),
        ("I need a train to Vienna", "travel", Reason.MATCHED),
        ("Is the order for the plane an invoice?", "invoice-checker", Reason.MATCHED),
        ("What is the meaning of life?", "assistant", Reason.DEFAULT),
        ("", "assistant", Reason.DEFAULT),
    ],
)
def test_choose_picks_by_meaning_and_says_why(request_: str, name: str, reason: Reason) -> None:
    choice = choose(AGENTS, request_)

    assert (choice.agent.name, choice.reason) == (name, reason)
    assert (name in choice.explanation) is True


def test_choose_explains_with_words_and_scores() -> None:
    choice: Choice = choose(AGENTS, "a train journey")

    assert choice.scores[0].agent == "travel"
    assert choice.scores[0].words == ("train", "journey")
    assert choice.explanation == "travel fits best, by the words train, journey."


def test_choose_leaves_what_is_not_clear_to_the_assistant() -> None:
    twins = (agent("north", "Handles parcels."), agent("south", "Handles parcels."), agent("assistant"))

    choice = choose(twins, "handle my parcels")

    assert (choice.agent.name, choice.reason) == ("assistant", Reason.DEFAULT)
    assert "north and south" in choice.explanation


def test_choose_without_an_assistant_falls_back_to_the_oldest() -> None:
    assert choose(AGENTS[:1], "something else").agent.name == "invoice-checker"


def test_choose_takes_the_named_one_or_names_near_ones() -> None:
    assert choose(AGENTS, "train", "assistant").reason is Reason.NAMED
    with pytest.raises(AgentUnknown) as unknown:
        choose(AGENTS, "train", "Travle")
    assert unknown.value.members["near"] == ["travel"]


def test_choose_among_none_says_so() -> None:
    with pytest.raises(NoAgents):
        choose((), "hello")
