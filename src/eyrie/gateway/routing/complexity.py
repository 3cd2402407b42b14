"""How much a request asks of a model: fast, explainable, and without asking one."""

import re
from enum import StrEnum

from msgspec import Struct

from eyrie.gateway.protocol import BYTES_PER_TOKEN
from eyrie.gateway.routing.signals import Found, Need, signals

LONG_INPUT_TOKENS = 2_000
"""From here on the input itself is the work: a model is needed that reads so much well."""
ALWAYS_LONG_TOKENS = 16_000
"""From here on it is, however much thinking is asked for."""
LOOKED_AT_CHARACTERS = 2_000
EDGE_CHARACTERS = 500
"""Of a request of more than twice LOOKED_AT_CHARACTERS only its two edges are looked at: that is where instructions stand."""
ENOUGH = 0.5
MUCH = 1.6
SHOWN_REASONS = 4
LENGTH_WEIGHTS = ((30, 0.8), (18, 0.5), (13, 0.35), (10, 0.2))
"""From so many words on, a task weighs so much by its length alone: who writes much rarely wants a fact."""
WORDED_SUM_NUMBERS = 2
WORDED_SUM_CHARACTERS = 60
SITUATION_CHARACTERS = 120
_QUOTED = re.compile(r"\"[^\"\n]{25,}\"|“[^”]{25,}”|„[^“”]{25,}[“”]|'[^'\n]{40,}'|^>.*$", re.MULTILINE)
_QUOTES = re.compile(r"[\"“„'>]")
_FENCED = re.compile(r"(```|~~~).*?(?:\1|\Z)", re.DOTALL)
_NUMBER = re.compile(
    r"(?<![\w.])[$€£]?\d[\d,.:/]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|twice|thrice|half|third|thirds|quarter|"
    r"double|triple|zwei|drei|vier|fünf|sechs|zehn|hälfte|doppelt|halb|"
    r"(?:more|less|fewer|older|younger|faster|slower|longer|heavier) than|as (?:many|much|old|fast) as)\b",
    re.IGNORECASE,
)
_QUANTITY_ASKED = re.compile(
    r"\b(?:how (?:many|much|long|far|fast|old|often|big|tall|do|would|can|should)|find|calculate|compute|determine|can (?:all|both)|"
    r"what (?:is|was|are|does|do|will|would|percentage|fraction|share|time|day|date|mix)|when (?:will|do|does|would)|"
    r"wie (?:viel\w*|lange|weit|schnell|alt|groß|ändert)|wann|berechne|bestimme)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:we|our|my|i am|i'm|i have|i've|you have|wir|unser\w*|mein\w*)\b", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:[-*•]|\(?\d{1,2}[.)])\s+\S", re.MULTILINE)
_NOTHING = ("nothing that asks for more",)
_PAYLOAD = re.compile(r":\s|\n\n|```")


class Complexity(StrEnum):
    """What a request needs most."""

    SIMPLE = "simple"
    REASONING = "reasoning"
    CODE = "code"
    LONG_CONTEXT = "long_context"


class Estimate(Struct, frozen=True):
    """What was found, with the sums that decided and the reasons in words, the weightiest first."""

    complexity: Complexity
    reasoning: float
    code: float
    input_tokens: int
    reasons: tuple[str, ...]


def estimate(text: str, input_bytes: int | None = None) -> Estimate:
    """How much `text` asks of a model. `input_bytes` is the size of the whole input, where that is more than the text."""
    tokens = max(len(text), input_bytes or 0) // BYTES_PER_TOKEN
    is_long = len(text) > 2 * LOOKED_AT_CHARACTERS
    looked_at = f"{text[:EDGE_CHARACTERS]}\n{text[-EDGE_CHARACTERS:]}" if is_long else text
    instruction = _instruction(looked_at)
    found = signals().find(instruction, looked_at)
    if not is_long:
        found += _shape(instruction)
    reasoning = code = 0.0
    for one in found:
        if one.need == "reasoning":
            reasoning = round(reasoning + one.weight, 3)
        else:
            code = round(code + one.weight, 3)
    complexity = _choose(reasoning, code, tokens)
    return Estimate(complexity, reasoning, code, tokens, _reasons(complexity, found, tokens))


def _instruction(text: str) -> str:
    """The text without what it quotes and what stands in fences."""
    if "```" in text or "~~~" in text:
        text = _FENCED.sub(" ``` ", text)
    return text if _QUOTES.search(text) is None else _QUOTED.sub(' "…" ', text)


def _shape(instruction: str) -> list[Found]:
    """What the form of a request says: sums in words, lists of conditions, several questions."""
    found: list[Found] = []
    quantity = len(instruction) >= WORDED_SUM_CHARACTERS and _QUANTITY_ASKED.search(instruction) is not None
    if quantity and (numbers := _worded_sum(instruction)):
        found.append(Found("reasoning", 0.7, f"a calculation with {numbers} numbers"))
    if len(instruction) >= SITUATION_CHARACTERS and (quantity or "?" in instruction) and _OURS.search(instruction):
        found.append(Found("reasoning", 0.5, "a situation of one's own with a question"))
    if instruction.count("\n") >= 2 and (items := len(_ITEM.findall(instruction))) >= 3:
        found.append(Found("reasoning", 0.4, f"a list of {items} points"))
    if (questions := instruction.count("?")) >= 3:
        found.append(Found("reasoning", 0.4, f"{questions} questions"))
    words = len(instruction.split())
    if words >= LENGTH_WEIGHTS[-1][0]:  # else those before a payload are too few as well
        words = len(_PAYLOAD.split(instruction, maxsplit=1)[0].split())
    for least, weight in LENGTH_WEIGHTS:
        if words >= least:
            found.append(Found("reasoning", weight, f"a task of {words} words"))
            break
    return found


def _worded_sum(instruction: str) -> int:
    """The numbers of a text that wants to know a quantity, where they and its words are enough for a calculation; else 0."""
    numbers = len(_NUMBER.findall(instruction))
    worded = WORDED_SUM_CHARACTERS if numbers > WORDED_SUM_NUMBERS else 1.25 * WORDED_SUM_CHARACTERS
    return numbers if numbers >= WORDED_SUM_NUMBERS and len(instruction) >= worded else 0


def _choose(reasoning: float, code: float, tokens: int) -> Complexity:
    if tokens >= ALWAYS_LONG_TOKENS or (tokens >= LONG_INPUT_TOKENS and max(reasoning, code) < MUCH):
        return Complexity.LONG_CONTEXT
    if code >= ENOUGH and code >= reasoning:
        return Complexity.CODE
    if reasoning >= ENOUGH:
        return Complexity.REASONING
    return Complexity.CODE if code >= ENOUGH else Complexity.SIMPLE


def _reasons(complexity: Complexity, found: list[Found], tokens: int) -> tuple[str, ...]:
    if complexity is Complexity.LONG_CONTEXT:
        return (f"about {tokens:,} tokens of input",)
    if not found:
        return _NOTHING
    if complexity is Complexity.SIMPLE:
        against = tuple(one.name for one in found if one.weight < 0)
        asks = any(one.weight > 0 for one in found)
        return (*against, "too little that asks for more") if asks else (*against, *_NOTHING)
    need: Need = "code" if complexity is Complexity.CODE else "reasoning"
    weighty = sorted((one for one in found if one.need == need and one.weight > 0), key=lambda one: -one.weight)
    return tuple(one.name for one in weighty[:SHOWN_REASONS])
