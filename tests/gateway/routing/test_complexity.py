from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from benchmarks.kit.routing_prompts import prompts
from eyrie.gateway.routing.complexity import ALWAYS_LONG_TOKENS, LONG_INPUT_TOKENS, Complexity, estimate
from eyrie.gateway.routing.signals import SignalRow, Signals, signals

_PARAGRAPH = "The library opens at nine and closes at six on weekdays. "


@pytest.mark.parametrize(
    ("text", "complexity"),
    [
        ("hi", Complexity.SIMPLE),
        ("", Complexity.SIMPLE),
        ("What is 15 % of 80?", Complexity.SIMPLE),
        ("Who created the Python programming language?", Complexity.SIMPLE),
        ('Translate into German: "Prove that the algorithm terminates, or give a counterexample."', Complexity.SIMPLE),
        ("Übersetze ins Englische: Wir treffen uns um acht am Bahnhof.", Complexity.SIMPLE),
        ("Write a Python function that merges two sorted lists.", Complexity.CODE),
        ("Can you find the bug?\n```\nint f() { retrun 1; }\n```", Complexity.CODE),
        ("Warum liefert meine SQL-Abfrage doppelte Zeilen?", Complexity.CODE),
        ("Prove that there are infinitely many prime numbers.", Complexity.REASONING),
        ("Angenommen, der Preis sinkt um 20 %. Wann lohnt sich das bei 40 % Marge?", Complexity.REASONING),
        ("A train leaves at 3 pm at 60 km/h, another at 4 pm at 80 km/h. When will the second catch up?", Complexity.REASONING),
        (
            "We can hire two juniors or one senior. Our backlog is full of maintenance and the only senior leaves in May. What now?",
            Complexity.REASONING,
        ),
    ],
)
def test_a_request_is_estimated_by_what_it_asks_for(text: str, complexity: Complexity) -> None:
    assert estimate(text).complexity is complexity


def test_a_long_input_is_the_work_itself() -> None:
    text = "Summarise this for me.\n\n" + _PARAGRAPH * 400

    found = estimate(text)

    assert found.complexity is Complexity.LONG_CONTEXT
    assert found.reasons == (f"about {found.input_tokens:,} tokens of input",)


def test_hard_thinking_over_a_long_text_stays_reasoning_until_the_text_is_huge() -> None:
    task = "Prove or disprove the claim, weigh both sides and justify your recommendation.\n\n"

    assert estimate(task + _PARAGRAPH * 200).complexity is Complexity.REASONING
    assert estimate(task + _PARAGRAPH * 200, ALWAYS_LONG_TOKENS * 4).complexity is Complexity.LONG_CONTEXT


def test_the_whole_input_counts_and_not_only_the_last_message() -> None:
    assert estimate("And in French?", LONG_INPUT_TOKENS * 4).complexity is Complexity.LONG_CONTEXT


def test_reasons_say_what_decided_the_weightiest_first() -> None:
    found = estimate("Write a Python function with unit tests, and explain the trade-offs.")

    assert found.complexity is Complexity.CODE
    assert found.reasons[0] == "a thing of programs"
    assert "a language or tool of programmers" in found.reasons


def test_reasons_of_a_simple_request_say_what_spoke_against_more() -> None:
    assert estimate("Define recursion.").reasons == ("a small thing to do", "asked what something is", "too little that asks for more")
    assert estimate("thanks!").reasons == ("nothing that asks for more",)


def test_lists_and_many_questions_ask_for_more() -> None:
    points = "My garden:\n- shade\n- clay\n- slugs\nWhat grows? When do I sow? Who eats slugs?"

    assert {"a list of 3 points", "3 questions"} <= set(estimate(points).reasons)


def test_a_situation_of_ones_own_asks_for_more() -> None:
    situation = "Our shop sells bread and cakes in the old town. In winter the street is empty, and the oven is old. " * 3

    assert "a situation of one's own with a question" in estimate(f"{situation} What would be sensible?").reasons
    assert "a situation of one's own with a question" not in estimate(situation).reasons


def test_an_estimate_of_hostile_text_stays_bounded() -> None:
    assert estimate("(" * 200_000).complexity is Complexity.LONG_CONTEXT
    assert estimate("a=" * 1_900).complexity in set(Complexity)


@pytest.mark.parametrize(("text", "weight"), [("one loop", 0.4), ("loop loops", 0.8), ("loop loops loop", 0.8)])
@pytest.mark.parametrize("how", [{"words": ("loops?",)}, {"pattern": r"\bloops?\b"}], ids=["words", "pattern"])
def test_a_signal_counts_so_often_at_most(how: dict[str, Any], text: str, weight: float) -> None:
    signals = Signals((SignalRow(name="loops", need="code", weight=0.4, most=2, **how),))

    (found,) = signals.find(text, "")

    assert found.weight == weight


def test_signals_of_pasted_code_are_found_in_the_whole_text() -> None:
    signals = Signals((SignalRow(name="a block", need="code", weight=1.5, pattern="```"),))

    assert [found.name for found in signals.find("what is this?", "what is this? ``` x ```")] == ["a block"]


@pytest.mark.parametrize("word", ["t?sql", "a|b", "(?:a|b)"])
def test_a_word_without_a_certain_beginning_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="must begin with a letter"):
        Signals((SignalRow(name="x", need="code", weight=1, words=(word,)),))


def test_a_signal_has_words_or_a_pattern() -> None:
    with pytest.raises(ValueError, match="needs words or a pattern"):
        SignalRow(name="x", need="code", weight=1)


def test_what_a_pattern_needs_is_in_lower_case() -> None:
    with pytest.raises(ValueError, match="must be in lower case"):
        SignalRow(name="x", need="code", weight=1, pattern="SELECT", needs=("SELECT",))


def test_nothing_is_missed_for_want_of_what_its_pattern_needs() -> None:
    texts = [one.text for one in prompts(100, seed=7)]
    for source in sorted(Path(str(files("eyrie") / "runs")).glob("*.py")):
        texts += source.read_text("utf-8").split("\n\n")
    texts += ["\n\tat Foo.bar(Foo.java:3)", "SELECT a FROM b", "y = 3", "a[b]", "PANIC: gone", "Σ √ 2", "see main.rs", "How do I start?"]
    texts += ["stop;\ngo", "for (a; b)", "then; go (now)", "ready?\n at a.b$(c)"]
    patient = Signals(tuple(row.model_copy(update={"needs": (), "needs_like": (), "needs_word": ()}) for row in signals().rows))

    for text in texts:
        assert signals().find(text, text) == patient.find(text, text)
