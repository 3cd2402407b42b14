"""Chooses the tool that a clause asks for, or none: by BM25 over what is known of the tools, and by the values in the clause."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from eyrie.agents.offline.fill.arguments import Filled, fill
from eyrie.agents.offline.fill.found import Found
from eyrie.agents.offline.phrases import generation_terms
from eyrie.agents.offline.schema import Field, Kind, fields_of
from eyrie.agents.offline.sql import speaks_of_table
from eyrie.agents.offline.words import is_stop, term, terms, word_spans
from eyrie.gateway.protocol import ToolDefinition
from eyrie.kit.bm25 import Bm25

# A tool is chosen when it explains this share of the clause's words, and beats the next one by this factor.
MIN_COVERAGE: Final = 0.51
MARGIN: Final = 1.05
_EVIDENCE: Final = 2.5
_MISSING: Final = 1.0
_WEIGHTS: Final = {"name": 3.0, "examples": 1.5, "parameters": 1.0, "description": 1.0, "details": 0.5}
_OPENED: Final = frozenset({Kind.URL, Kind.FILE})
_MAX_DETAILS: Final = 4_000


@dataclass(frozen=True)
class Known:
    """A tool with what was read from its definition once per request.

    `naming` are the terms of its name and parameters, `own` also those of its description. A single word that only an example
    has says little: examples also speak of sisters and refunds.
    """

    definition: ToolDefinition
    fields: tuple[Field, ...]
    weights: dict[str, float]
    naming: frozenset[str]
    own: frozenset[str]

    @property
    def queries_table(self) -> bool:
        """Whether the tool takes SQL over a file."""
        return {Kind.SQL, Kind.FILE} <= {one.kind for one in self.fields}


@dataclass(frozen=True)
class Choice:
    """A tool for a clause, and the arguments that the clause has for it."""

    tool: Known
    filled: Filled
    strength: float
    coverage: float


class Toolbox:
    """The tools of a request, ready to be matched against clauses."""

    def __init__(self, tools: Sequence[ToolDefinition]) -> None:
        self.tools = tuple(_known(tool) for tool in tools)
        self._ranking = Bm25([tool.weights for tool in self.tools])

    def choose(self, clause: str) -> Choice | None:
        """The tool that clearly fits best, or None."""
        ranked = [choice for choice in self.ranked(clause) if choice.coverage >= MIN_COVERAGE and choice.strength > 0]
        if not ranked:
            return None
        best = ranked[0]
        if len(ranked) > 1 and best.strength < MARGIN * ranked[1].strength:
            return None
        return best

    def ranked(self, clause: str) -> list[Choice]:
        """All tools with what the clause says for them, the best first."""
        finds: dict[Kind, tuple[Found, ...]] = {}
        choices = [self._match(index, clause, finds) for index in range(len(self.tools))]
        return sorted(choices, key=lambda choice: (-choice.strength, len(choice.tool.fields), choice.tool.definition.name))

    def _match(self, index: int, clause: str, finds: dict[Kind, tuple[Found, ...]]) -> Choice:
        tool = self.tools[index]
        filled = fill(clause, tool.fields, tool.naming, finds)
        sure = tuple(one for one in filled.used if not one.weak)
        content = [(term(word), begin, end) for word, begin, end in word_spans(clause.replace("e-mail", "email ")) if not is_stop(word)]
        outside = [word for word, begin, end in content if not Found(None, begin, end).overlaps(sure)]
        matched = [word for word in outside if word in tool.weights]
        if generation_terms(clause) - tool.weights.keys():
            return Choice(tool, filled, 0.0, 0.0)
        table = tool.queries_table and speaks_of_table(clause)
        evidence = filled.evidence + (table and filled.evidence > 0)
        about = evidence > 0 and any(one.kind in _OPENED and one.name in filled.arguments for one in tool.fields)
        if not evidence and len(set(matched)) < 2 and not tool.own & set(matched):
            matched = []
        if not matched and not about and not (evidence and not outside):
            return Choice(tool, filled, 0.0, 0.0)
        explained = len(content) - len(outside) + sum(1.0 if tool.weights[word] >= 1.0 else 0.5 for word in matched)
        if about:
            explained = len(content)  # the rest of the clause asks about what is opened
        coverage = explained / len(content) if content else 1.0
        unfilled = sum(1 for one in filled.missing if not (table and one.kind is Kind.SQL))
        strength = self._ranking.score(index, frozenset(matched)) + _EVIDENCE * evidence - _MISSING * unfilled
        return Choice(tool, filled, max(strength, 0.05) * (0.5 + coverage), coverage)


def _known(tool: ToolDefinition) -> Known:
    fields = fields_of(tool.parameters, f"{tool.name} {tool.description}")
    weights: dict[str, float] = {}
    texts = {
        "name": tool.name,
        "examples": " ".join(tool.examples),
        "parameters": " ".join(f"{one.spoken} {' '.join(str(choice) for choice in one.choices)}" for one in fields),
        "description": tool.description,
        "details": _details(tool),
    }
    for part, weight in _WEIGHTS.items():
        for word in set(terms(texts[part][:_MAX_DETAILS])):
            weights[word] = weights.get(word, 0.0) + weight
    naming = frozenset(terms(f"{texts['name']} {texts['parameters']}"))
    return Known(tool, fields, weights, naming, naming | frozenset(terms(tool.description[:_MAX_DETAILS])))


def _details(tool: ToolDefinition) -> str:
    properties = tool.parameters.get("properties")
    if not isinstance(properties, dict):
        return ""
    described = (spec.get("description") for spec in properties.values() if isinstance(spec, dict))
    return " ".join(text for text in described if isinstance(text, str))
