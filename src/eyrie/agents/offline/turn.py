"""Reads a conversation: what is asked now, what was called for it, and which texts may be quoted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import JsonValue

from eyrie.agents.offline.clauses import opens
from eyrie.agents.offline.phrases import needed_field
from eyrie.agents.offline.sql import columns_in
from eyrie.gateway.protocol import AssistantMessage, Message, SystemMessage, TextPart, ToolCall, ToolMessage, UserMessage

MAX_REQUEST: Final = 4_000
MAX_PASSAGE: Final = 40_000
MAX_PASSAGES: Final = 20

# A user message that the runtime writes, when an answer did not fit the schema; the request is the one before it.
_CORRECTION: Final = "Your answer was not accepted."
_LONG: Final = 400
_TAG: Final = re.compile(r"<(?P<tag>document|documents|context|reference|passage|source)(?:[ \t][^<>]{0,200})?>", re.IGNORECASE)
_HEADING: Final = re.compile(
    r"^#{0,6} ?(?:context|references?|documents?|passages?|knowledge|sources):?[ \t]{0,8}\n", re.IGNORECASE | re.MULTILINE
)
_LABEL: Final = re.compile(r"\b(?:body|text|message|description|content|nachricht|inhalt|beschreibung):[ \t]{0,8}\S", re.IGNORECASE)


@dataclass(frozen=True)
class Done:
    """A tool call with its result; without one while it is not known."""

    call: ToolCall
    result: ToolMessage | None


@dataclass(frozen=True)
class Passage:
    """A text that may be quoted, and what to call it."""

    title: str
    text: str


@dataclass(frozen=True)
class Turn:
    """What the model has to answer. `answers` are values that a person gave when asked for a field.

    `cut`: a text was read in part only. `too_long`: it announces a value (`body: …`) that does not fit, which must not be sent in part.
    """

    index: int
    request: str
    passages: tuple[Passage, ...]
    done: tuple[Done, ...]
    earlier: tuple[Done, ...]
    answers: dict[str, str]
    cut: bool
    too_long: bool


def read_turn(messages: Sequence[Message]) -> Turn:
    """The turn that a conversation is at."""
    asked = [(index, message) for index, message in enumerate(messages) if isinstance(message, UserMessage) and not _is_correction(message)]
    index, text = (asked[-1][0], _text(asked[-1][1])) if asked else (-1, "")
    request, pasted = _split(text)
    answers: dict[str, str] = {}
    field = _asked_before(messages[:index]) if index > 0 else None
    if field is not None and len(asked) > 1:
        answers[field] = request
        request, pasted_before = _split(_text(asked[-2][1]))
        pasted = pasted or pasted_before
    done = _calls(messages[index + 1 :])
    for one in done:
        wanted = needed_field(str(one.call.arguments.get("question", "")))
        if wanted is not None and one.result is not None and not one.result.is_error:
            answers[wanted] = one.result.text
    texts = [("your message", pasted), *(("your earlier message", _split(_text(message))[1]) for _, message in asked[:-1])]
    passages = [Passage(title, passage) for title, passage in texts if passage]
    passages += [
        Passage("instructions", block) for message in messages if isinstance(message, SystemMessage) for block in _blocks(message.text)
    ]
    cut = len(text) > MAX_REQUEST + MAX_PASSAGE or any(len(one.text) > MAX_PASSAGE for one in passages)
    too_long = len(text) > MAX_REQUEST and _LABEL.search(text[:MAX_REQUEST].partition("\n\n")[0]) is not None
    bounded = tuple(Passage(one.title, one.text[:MAX_PASSAGE]) for one in passages[:MAX_PASSAGES])
    return Turn(index, request, bounded, done, _calls(messages[: max(index, 0)]), answers, cut, too_long)


def known_columns(turn: Turn, file: JsonValue) -> tuple[str, ...] | None:
    """The columns of a file's table, as far as a result in this conversation shows them; this turn's results come first."""
    for one in (*turn.done, *turn.earlier):
        if one.result is not None and not one.result.is_error and file in one.call.arguments.values():
            columns = columns_in(one.result.text)
            if columns:
                return columns
    return None


def _is_correction(message: UserMessage) -> bool:
    return _text(message).startswith(_CORRECTION)


def _text(message: UserMessage) -> str:
    return "\n".join(part.text for part in message.parts if isinstance(part, TextPart))


def _asked_before(messages: Sequence[Message]) -> str | None:
    last = messages[-1]
    return needed_field(last.text) if isinstance(last, AssistantMessage) else None


def _calls(messages: Sequence[Message]) -> tuple[Done, ...]:
    results = {message.call_id: message for message in messages if isinstance(message, ToolMessage)}
    calls = (call for message in messages if isinstance(message, AssistantMessage) for call in message.tool_calls)
    return tuple(Done(call, results.get(call.id)) for call in calls)


def _split(text: str) -> tuple[str, str]:
    """The request in a message, and the text that was pasted along with it."""
    bounded = text[: MAX_PASSAGE + MAX_REQUEST]
    if len(text) <= MAX_REQUEST and _LABEL.search(text.partition("\n\n")[0]):
        return text.strip(), ""
    if len(bounded) <= _LONG and "\n\n" not in bounded.strip():
        return bounded.strip(), ""
    tail = text[-MAX_REQUEST:] if len(text) > len(bounded) else ""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", bounded) if block.strip()]
    if not blocks:
        return "", ""
    if len(blocks) == 1:
        return _first_line(blocks[0], tail)
    candidates = (blocks[0], (tail or blocks[-1]).rsplit("\n\n", 1)[-1].strip())
    asking = [block for block in candidates if len(block) <= MAX_REQUEST and ("?" in block[-3:] or opens(block) or block.endswith(":"))]
    if not asking:
        return bounded.strip()[:MAX_REQUEST], bounded
    chosen = next((block for block in asking if "?" in block), asking[0])
    return chosen[:MAX_REQUEST].removesuffix(":"), "\n\n".join(block for block in blocks if block != chosen)


def _first_line(block: str, tail: str) -> tuple[str, str]:
    """The request of a message without blank lines: its first or last line when that asks, else all of it."""
    lines = [line for line in block.split("\n") if line.strip()]
    last = (tail or block).rstrip().rsplit("\n", 1)[-1]
    for line, rest in ((lines[0], lines[1:]), (last, lines[:-1])):
        if len(line) <= _LONG and rest and ("?" in line or line.rstrip().endswith(":")):
            return line.strip().removesuffix(":"), "\n".join(rest)
    head, colon, rest_text = block.partition(": ")
    if colon and len(head) <= _LONG // 2 and len(rest_text) > _LONG and opens(head):
        return head, rest_text
    return block[:MAX_REQUEST], block if len(block) > _LONG else ""


def _blocks(text: str) -> list[str]:
    """The reference passages of instructions: what stands in tags such as `<context>`, or under a heading such as `Context:`."""
    bounded = text[: MAX_PASSAGE * 2]
    found: list[str] = []
    position = 0
    while len(found) < MAX_PASSAGES and (tag := _TAG.search(bounded, position)):
        end = bounded.find(f"</{tag['tag']}>", tag.end())
        if end < 0:
            break
        found.append(bounded[tag.end() : end].strip())
        position = end
    heading = None if found else _HEADING.search(bounded)
    return [bounded[heading.end() :].strip()] if heading is not None else found
