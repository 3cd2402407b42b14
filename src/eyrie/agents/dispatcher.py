"""Which agent answers a request: the one that is named, or the one whose words fit best, with the reasons."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from eyrie.agents.errors import AgentUnknown, NoAgents
from eyrie.agents.offline.words import STOP_WORDS, term, words
from eyrie.agents.validation import near
from eyrie.kit.bm25 import Bm25

DEFAULT_AGENT = "assistant"
OPENING_CHARACTERS = 600
"""How much of an agent's instructions says what it is for; what follows is how it works."""
MAX_REQUEST_CHARACTERS = 10_000
_LEAST_SCORE = 1.0
_CLEAR_LEAD = 1.2
_WEIGHTS = {"name": 3.0, "description": 2.0, "opening": 1.0, "tools": 1.0}


@dataclass(frozen=True)
class Candidate:
    """A published agent: what it says of itself."""

    id: UUID
    name: str
    number: int
    description: str
    opening: str
    tools: tuple[str, ...]


class Reason(StrEnum):
    """Why an agent was chosen."""

    NAMED = "named"
    MATCHED = "matched"
    DEFAULT = "default"


@dataclass(frozen=True)
class Score:
    """How well an agent fits a request, and by which of its words."""

    agent: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """The agent that answers, and why. `scores` are the best five."""

    agent: Candidate
    reason: Reason
    explanation: str
    scores: tuple[Score, ...] = ()


def choose(agents: Sequence[Candidate], request: str, name: str | None = None) -> Choice:
    """The agent called `name`, or the one that fits `request` best; when none clearly does, the assistant.

    Raises AgentUnknown with near matches, NoAgents.
    """
    if name is not None:
        named = next((agent for agent in agents if agent.name == name), None)
        if named is None:
            raise AgentUnknown(name, near(name.lower(), [agent.name for agent in agents]))
        return Choice(named, Reason.NAMED, f"{name} was asked for by name.")
    if not agents:
        raise NoAgents
    fallback = next((agent for agent in agents if agent.name == DEFAULT_AGENT), agents[0])
    scores = _scores(agents, request)
    best, runner_up = scores[0], (scores[1].score if len(scores) > 1 else 0.0)
    shown = tuple(scores[:5])
    if best.score < _LEAST_SCORE:
        return Choice(fallback, Reason.DEFAULT, f"No agent fits these words; {fallback.name} answers what nobody else does.", shown)
    if best.score < _CLEAR_LEAD * runner_up:
        explanation = f"{best.agent} and {scores[1].agent} fit about equally; {fallback.name} answers what is not clear."
        return Choice(fallback, Reason.DEFAULT, explanation, shown)
    chosen = next(agent for agent in agents if agent.name == best.agent)
    return Choice(chosen, Reason.MATCHED, f"{best.agent} fits best, by the words {', '.join(best.words)}.", shown)


def _scores(agents: Sequence[Candidate], request: str) -> list[Score]:
    """Every agent with its score, the best first; of equal ones the first in the alphabet."""
    asked = {term(word): word for word in words(request[:MAX_REQUEST_CHARACTERS]) if word not in STOP_WORDS}
    documents = [_document(agent) for agent in agents]
    ranked = Bm25(documents).scores(asked)
    found = [
        Score(agent.name, round(score, 3), tuple(word for wanted, word in asked.items() if wanted in document))
        for agent, document, score in zip(agents, documents, ranked, strict=True)
    ]
    return sorted(found, key=lambda score: (-score.score, score.agent))


def _document(agent: Candidate) -> dict[str, float]:
    texts = {"name": agent.name, "description": agent.description, "opening": agent.opening, "tools": " ".join(agent.tools)}
    weighted: dict[str, float] = {}
    for field, text in texts.items():
        counts = Counter(term(word) for word in words(text) if word not in STOP_WORDS)
        for found, count in counts.items():
            weighted[found] = weighted.get(found, 0.0) + _WEIGHTS[field] * count
    return weighted
