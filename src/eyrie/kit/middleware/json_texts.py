"""Every text in a JSON body can be stored and sent on: no U+0000, which PostgreSQL refuses, and no half characters."""

import json
import re
from collections.abc import Iterator

from pydantic import JsonValue
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from eyrie.kit.http import header
from eyrie.kit.problems import AppError

_SUSPICIOUS = re.compile(rb"\\u(?:0000|d[89a-f])", re.IGNORECASE)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class TextUnstorable(AppError):
    """A text holds a character that can't be stored."""

    status = 422
    type = "text-unstorable"

    def __init__(self, pointer: str | None = None) -> None:
        where = f"The text at {pointer}" if pointer is not None else "A text in the request"
        detail = f"{where} holds U+0000 or half of a surrogate pair, which can't be stored."
        errors: list[JsonValue] = [{"pointer": pointer, "detail": detail}] if pointer is not None else []
        super().__init__(f"{detail} Remove that character.", errors=errors)


class JsonTexts:
    """Reads JSON bodies whole, before the application does, and refuses those with such a text.

    Looks into a body only when it holds a suspicious escape; stands inside of what limits the body's size.
    """

    def __init__(self, app: ASGIApp, *, below: str) -> None:
        self._app = app
        self._below = below

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request. Raises TextUnstorable."""
        if scope["type"] != "http" or not scope["path"].startswith(self._below) or not _is_json(header(scope, b"content-type")):
            await self._app(scope, receive, send)
            return
        messages = await _whole(receive)
        body = b"".join(message.get("body", b"") for message in messages)
        if _SUSPICIOUS.search(body) and (pointer := _first_unstorable(body)) is not None:
            raise TextUnstorable(pointer)
        waiting = iter(messages)

        async def replayed() -> Message:
            message = next(waiting, None)
            return message if message is not None else await receive()

        await self._app(scope, replayed, send)


def _is_json(content_type: bytes | None) -> bool:
    kind = (content_type or b"").partition(b";")[0].strip().lower()
    return kind == b"application/json" or kind.endswith(b"+json")


async def _whole(receive: Receive) -> list[Message]:
    messages = [await receive()]
    while messages[-1]["type"] == "http.request" and messages[-1].get("more_body"):
        messages.append(await receive())
    return messages


def _first_unstorable(body: bytes) -> str | None:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return None  # it is refused later, with what is wrong with it
    return next(_unstorable(document), None)


def _unstorable(document: object) -> Iterator[str]:
    """Pointers to texts that can't be stored. Not recursive: a document may be nested deeper than the stack."""
    pending: list[tuple[str, object]] = [("/body", document)]
    while pending:
        pointer, value = pending.pop()
        match value:
            case str() if _UNSTORABLE.search(value):
                yield pointer
            case dict():
                if any(_UNSTORABLE.search(name) for name in value):
                    yield pointer
                pending += [(f"{pointer}/{name}", inner) for name, inner in value.items()]
            case list():
                pending += [(f"{pointer}/{number}", inner) for number, inner in enumerate(value)]
