"""Composes an answer from tool results and given texts by quoting them, with numbered sources."""

import json
from collections.abc import Iterable, Sequence
from typing import Final

from eyrie.agents.offline.citations import Citations, Sourced, take_sources
from eyrie.agents.offline.phrases import cannot, introduction, is_generation, is_small_talk, reason, wants_summary
from eyrie.agents.offline.plan import Answered, Plan
from eyrie.agents.offline.render import first_rows, is_table, readable
from eyrie.agents.offline.sentences import Quote, best_sentences, central_sentences
from eyrie.agents.offline.turn import MAX_PASSAGE, Turn
from eyrie.agents.offline.words import Language
from eyrie.gateway.protocol import ToolDefinition

SHORT: Final = 800
_MAX_ANSWER: Final = 12_000


def compose(turn: Turn, plan: Plan, tools: Sequence[ToolDefinition], language: Language) -> str:
    """The answer to a turn whose calls are made; one that says what is missing, or that it can't be given offline."""
    citations = Citations()
    parts = [_result(answered, turn, citations, alone=len(plan.answered) == 1) for answered in plan.answered]
    if plan.asked is not None:
        parts.append(plan.asked)
    if not parts:
        parts.append(_without_tools(turn, tools, citations, language))
    else:
        parts += _unmet(turn, plan, language)
    if turn.cut:
        parts.append(_cut_note(language))
    text = "\n\n".join(part for part in parts if part)[:_MAX_ANSWER]
    sources = citations.block()
    return f"{text}\n\n{sources}" if sources else text


def quoted(turn: Turn, plan: Plan) -> list[str]:
    """The texts that may be quoted in this turn, without their lists of sources: results first, then passages, then the request."""
    results = [
        take_sources(one.done.result.text).text for one in plan.answered if one.done.result is not None and not one.done.result.is_error
    ]
    return [*results, *(passage.text for passage in turn.passages), turn.request]


def _result(answered: Answered, turn: Turn, citations: Citations, *, alone: bool) -> str:
    call, result = answered.done.call, answered.done.result
    shown = _shown_call(call.name, list(call.arguments.values()))
    if result is None:
        return f"{shown}: no result."
    if result.is_error:
        return f"{shown} failed: {result.text.strip()[:SHORT]}"
    sourced = take_sources(result.text)
    text = readable(sourced.text)
    if len(text) <= SHORT:
        body = citations.cite(text or "(empty)", sourced) if sourced.sources else text or "(empty)"
        return body if alone else f"{shown}: {body}"
    if is_table(text):
        return first_rows(text)
    return _extract(_question(turn.request, call.arguments.values()), Sourced(text[:MAX_PASSAGE], sourced.sources), shown, citations)


def _extract(question: str, sourced: Sourced, name: str, citations: Citations) -> str:
    """The sentences of a long result that answer the question, or its beginning when none stands out."""
    quotes = [] if wants_summary(question) else best_sentences(question, [sourced.text])
    quotes = quotes or (central_sentences([sourced.text]) if wants_summary(question) else [])
    if not quotes:
        return citations.cite(sourced.text[:SHORT].rstrip() + " …", sourced, name)
    return "\n".join(f"> {citations.cite(quote.text, sourced, name)}" for quote in quotes)


def _question(request: str, values: Iterable[object]) -> str:
    """What is asked of a result: the request without the words that only say which result (a file's name, an address)."""
    for value in values:
        if isinstance(value, str) and value:
            request = request.replace(value, " ")
    return request


def _without_tools(turn: Turn, tools: Sequence[ToolDefinition], citations: Citations, language: Language) -> str:
    if turn.too_long:
        return cannot(reason("long", language), language)
    if is_small_talk(turn.request) or not turn.request.strip():
        return introduction(tools, language)
    if is_generation(turn.request) and not wants_summary(turn.request):
        return cannot(reason("generation", language), language)
    quotes = _from_passages(turn)
    if quotes:
        lines = (f"> {quote.text} [{citations.number(turn.passages[quote.source].title)}]" for quote in quotes)
        return "\n".join((*_summary_note(turn.request, language), *lines))
    return cannot(reason("generation" if wants_summary(turn.request) else "nothing", language), language)


def _from_passages(turn: Turn) -> list[Quote]:
    texts = [passage.text for passage in turn.passages]
    if not texts:
        return []
    return central_sentences(texts) if wants_summary(turn.request) else best_sentences(turn.request, texts)


def _summary_note(request: str, language: Language) -> tuple[str, ...]:
    if not wants_summary(request):
        return ()
    if language == "de":
        return ("Eine Zusammenfassung kann ich offline nicht schreiben; dies sind die Sätze, die am meisten mit dem Rest gemeinsam haben:",)
    return ("I can't write a summary offline; these are the sentences that share most with the rest:",)


def _unmet(turn: Turn, plan: Plan, language: Language) -> list[str]:
    """A word on the clauses that no tool answered and no result speaks of."""
    texts = quoted(turn, plan)[:-1]
    parts = []
    for clause in plan.unmet:
        if is_generation(clause) and not wants_summary(clause):
            parts.append(f"“{clause[:200]}” — {cannot(reason('generation', language), language)}")
        elif clause.rstrip().endswith("?") and not best_sentences(clause, texts, limit=1):
            parts.append(f"“{clause[:200]}” — {cannot(reason('nothing', language), language)}")
    return parts[:1]


def _cut_note(language: Language) -> str:
    if language == "de":
        return f"(Der Text ist lang; gelesen habe ich die ersten {MAX_PASSAGE} Zeichen.)"
    return f"(The text is long; I read its first {MAX_PASSAGE} characters.)"


def _shown_call(name: str, values: Sequence[object]) -> str:
    shown = ", ".join(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) for value in values)
    return f"{name}({shown[:200]})"
