"""Decides what a turn needs next: calls to make, a value to ask for, or nothing but an answer."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pydantic import JsonValue

from eyrie.agents.offline.clauses import fragments, split_clauses
from eyrie.agents.offline.correct import corrected
from eyrie.agents.offline.fill.arguments import Filled, coerce, fill
from eyrie.agents.offline.fill.labels import labels_of
from eyrie.agents.offline.phrases import is_small_talk, needed_field, needs
from eyrie.agents.offline.schema import Field, Kind, accepts
from eyrie.agents.offline.select import Choice, Known, Toolbox
from eyrie.agents.offline.sql import PREVIEW, build
from eyrie.agents.offline.turn import Done, Turn, known_columns
from eyrie.agents.offline.words import Language, is_stop, word_spans
from eyrie.gateway.protocol import ToolCall, ToolDefinition

MAX_CALLS: Final = 8
ASK_TOOL: Final = "ask_human"
_ELLIPTIC: Final = frozenset({Kind.URL, Kind.EXPRESSION, Kind.ZONE, Kind.FILE})
_ASK_ME: Final = re.compile(r"\b(?:ask me|frage? mich)[,:]?\s+(?P<question>[^\n]{3,500})", re.IGNORECASE)
_PLACE: Final = re.compile(r"\b(?:in|at|für|for)\s+[A-ZÄÖÜ][\w-]+")


@dataclass(frozen=True)
class Answered:
    """A clause and the call that answers it."""

    clause: str
    done: Done


@dataclass(frozen=True)
class Plan:
    """What comes next. With `calls` they are made first; `asked` is the question for a missing value; `unmet` clauses found no tool."""

    calls: tuple[ToolCall, ...] = ()
    asked: str | None = None
    answered: tuple[Answered, ...] = ()
    unmet: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Intent:
    clause: str
    choice: Choice | None


@dataclass(frozen=True)
class _Step:
    """What one intent comes to: a call to make, a call that was made, or a field that is missing."""

    arguments: dict[str, JsonValue] | None = None
    done: Done | None = None
    missing: Field | None = None


def make_plan(turn: Turn, tools: Sequence[ToolDefinition], language: Language, *, required: bool = False) -> Plan:
    """The plan for a turn; the same call is never planned again once it was made for this request."""
    if turn.too_long:
        return Plan()
    ask = next((tool for tool in tools if tool.name == ASK_TOOL), None)
    toolbox = Toolbox([tool for tool in tools if tool is not ask])
    intents = _intents(turn, toolbox)
    if required and not turn.done and all(intent.choice is None for intent in intents):
        intents = _forced(turn, toolbox) or intents
    calls: list[ToolCall] = []
    answered: list[Answered] = []
    unmet = [intent.clause for intent in intents if intent.choice is None]
    asked: str | None = None
    for number, intent in enumerate(intents):
        if intent.choice is None:
            continue
        step = _step(turn, intent.clause, intent.choice)
        if step.missing is not None and turn.passages:
            unmet.append(intent.clause)  # a given text may answer what no call can
            continue
        if step.done is not None:
            answered.append(Answered(intent.clause, step.done))
        elif step.arguments is not None:
            calls.append(_call(turn, number, intent.choice.tool.definition.name, step.arguments))
        elif step.missing is not None:
            asked = asked or needs(step.missing.name, intent.choice.tool.definition.name, language)
    if ask is not None:
        calls += _questions(turn, ask, len(intents), asked)
        answered += _replies(turn, ask)
    return Plan(_distinct(calls)[:MAX_CALLS], asked, tuple(answered), tuple(unmet))


def _questions(turn: Turn, ask: ToolDefinition, number: int, asked: str | None) -> list[ToolCall]:
    """The questions that go to a person now: for a missing value, and the one that the request wants to be asked."""
    wanted = _ASK_ME.search(turn.request)
    questions = [asked] if asked is not None and not _was_asked(turn, asked) else []
    questions += [wanted["question"]] if wanted is not None else []
    arguments: list[dict[str, JsonValue]] = [{"question": question} for question in questions]
    fresh = [one for one in arguments if accepts(ask.parameters, one) and _find(turn.done, ask.name, one) is None]
    return [_call(turn, number, ask.name, one) for one in fresh]


def _replies(turn: Turn, ask: ToolDefinition) -> list[Answered]:
    """What a person replied to the question that the request wanted to be asked."""
    wanted = _ASK_ME.search(turn.request)
    done = _find(turn.done, ask.name, {"question": wanted["question"]}) if wanted is not None else None
    return [Answered(turn.request, done)] if done is not None else []


def _intents(turn: Turn, toolbox: Toolbox) -> list[_Intent]:
    labels = {label for tool in toolbox.tools for one in tool.fields for label in labels_of(one)}
    clauses = split_clauses(turn.request, labels)
    talk = [clause for clause in clauses if not is_small_talk(clause)]
    intents: list[_Intent] = []
    last = turn.earlier[-1].call.name if turn.earlier else ""
    previous = next((tool for tool in toolbox.tools if tool.definition.name == last), None)
    for clause in talk or clauses:
        for intent in _of_clause(clause, toolbox, previous):
            intents.append(intent)
            previous = intent.choice.tool if intent.choice is not None else previous
    return intents


def _of_clause(clause: str, toolbox: Toolbox, previous: Known | None) -> list[_Intent]:
    """The intents of a clause: one, or one for each value in a list ("the time in Berlin and Tokyo")."""
    parts = fragments(clause)
    if len(parts) > 1:
        first = toolbox.choose(parts[0])
        rest = [_elliptic(part, first.tool) for part in parts[1:]] if first is not None else []
        whole = [one for one in rest if one is not None]
        if first is not None and rest and len(whole) == len(rest) and not first.filled.missing:
            return [_Intent(parts[0], first), *(_Intent(part, choice) for part, choice in zip(parts[1:], whole, strict=True))]
    choice = toolbox.choose(clause)
    if choice is None and previous is not None:
        choice = _elliptic(clause, previous)
    return [_Intent(clause, choice)]


def _elliptic(part: str, tool: Known) -> Choice | None:
    """A tool again, for a fragment that is nothing but another value for it ("and in Tokyo?")."""
    typed = [one for one in tool.fields if one.kind in _ELLIPTIC]
    if len(typed) != 1 or any(one.required and one is not typed[0] for one in tool.fields):
        return None
    filled = fill(part, typed, frozenset())
    covered = all(
        is_stop(word) or any(one.start <= begin and end <= one.end for one in filled.used) for word, begin, end in word_spans(part)
    )
    return Choice(tool, filled, 1.0, 1.0) if filled.arguments and covered else None


def _forced(turn: Turn, toolbox: Toolbox) -> list[_Intent]:
    """The best tool whose arguments the request fills, for a caller that demands a call; else the best at all."""
    ranked = toolbox.ranked(turn.request)
    ready = [choice for choice in ranked if not choice.filled.missing]
    return [_Intent(turn.request, choice) for choice in (ready or ranked)[:1]]


def _step(turn: Turn, clause: str, choice: Choice) -> _Step:
    tool = choice.tool
    filled = _with_answers(choice.filled, tool, turn.answers)
    arguments = filled.arguments
    if tool.queries_table and any(one.kind is Kind.SQL for one in filled.missing):
        completed = _with_sql(turn, clause, tool, filled)
        if isinstance(completed, _Step):
            return completed
        arguments = completed
        filled = replace(filled, missing=tuple(one for one in filled.missing if one.kind is not Kind.SQL))
    unclear = _unclear_place(clause, tool, arguments)
    if filled.missing or unclear is not None:
        return _Step(missing=filled.missing[0] if filled.missing else unclear)
    schema = tool.definition.parameters
    if not accepts(schema, arguments):
        return _Step(missing=_refused(tool, arguments))
    return _made(turn, clause, tool, arguments)


def _made(turn: Turn, clause: str, tool: Known, arguments: dict[str, JsonValue]) -> _Step:
    """The call as made before, its one correction, or as yet to be made."""
    name = tool.definition.name
    before = _find(turn.done, name, arguments)
    if before is None:
        return _Step(arguments=arguments)
    if before.result is not None and before.result.is_error:
        mended = corrected(arguments, before.result.text, clause)
        if mended is not None and accepts(tool.definition.parameters, mended):
            again = _find(turn.done, name, mended)
            return _Step(done=again) if again is not None else _Step(arguments=mended)
    return _Step(done=before)


def _with_answers(filled: Filled, tool: Known, answers: dict[str, str]) -> Filled:
    values = dict(filled.arguments)
    for one in tool.fields:
        given = coerce(answers[one.name], one) if one.name in answers else None
        if given is not None:
            values[one.name] = given.value
    return replace(filled, arguments=values, missing=tuple(one for one in filled.missing if one.name not in values))


def _with_sql(turn: Turn, clause: str, tool: Known, filled: Filled) -> _Step | dict[str, JsonValue]:
    """The arguments with SQL; first a look at the columns when they are needed, and nothing more when the grammar has no query."""
    file = next(one for one in tool.fields if one.kind is Kind.FILE)
    sql = next(one for one in tool.fields if one.kind is Kind.SQL)
    if file.name not in filled.arguments:
        return _Step(missing=file)
    query = build(clause, known_columns(turn, filled.arguments[file.name]))
    return filled.arguments | {sql.name: query.sql if query is not None and query.sql is not None else PREVIEW}


def _unclear_place(clause: str, tool: Known, arguments: dict[str, JsonValue]) -> Field | None:
    """A time zone that may be left out but must not be: the request names a place that has no known zone."""
    zone = next((one for one in tool.fields if one.kind is Kind.ZONE and one.name not in arguments), None)
    return zone if zone is not None and _PLACE.search(clause) else None


def _refused(tool: Known, arguments: dict[str, JsonValue]) -> Field | None:
    """The field to ask for when the arguments together are invalid."""
    properties = tool.definition.parameters.get("properties")
    shapes = properties if isinstance(properties, dict) else {}
    for one in tool.fields:
        shape = shapes.get(one.name)
        if one.name in arguments and isinstance(shape, dict) and not accepts(shape, arguments[one.name]):
            return one
    return next((one for one in tool.fields if one.required), None)


def _find(done: Sequence[Done], name: str, arguments: dict[str, JsonValue]) -> Done | None:
    return next((one for one in done if one.call.name == name and one.call.arguments == arguments), None)


def _was_asked(turn: Turn, question: str) -> bool:
    field = needed_field(question)
    return any(needed_field(str(one.call.arguments.get("question", ""))) == field for one in turn.done)


def _call(turn: Turn, number: int, name: str, arguments: dict[str, JsonValue]) -> ToolCall:
    """A call whose id follows from its place in the conversation, so that a repeated step gives the same one."""
    place = json.dumps([turn.index, len(turn.done), number, name, arguments], sort_keys=True)
    return ToolCall(id=f"offline_{hashlib.sha256(place.encode()).hexdigest()[:20]}", name=name, arguments=arguments)


def _distinct(calls: Sequence[ToolCall]) -> tuple[ToolCall, ...]:
    kept: list[ToolCall] = []
    for call in calls:
        if not any(call.name == other.name and call.arguments == other.arguments for other in kept):
            kept.append(call)
    return tuple(kept)
