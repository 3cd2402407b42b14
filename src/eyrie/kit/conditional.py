"""Conditional requests (RFC 9110): a reply that did not change is not sent again, a stale update is refused."""

import hashlib
import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Header
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from eyrie.kit.http import first_reply_header, header, reply_headers
from eyrie.kit.problems import AppError

_VERSION = re.compile(r'"(\d{1,9})(?:-[0-9a-f]{24})?"')
_TAG = re.compile(r'(?:W/)?"[^"]*"')
_CONDITIONAL = ("application/json", "text/html", "text/plain")


class PreconditionRequired(AppError):
    """The request must say which version it changes."""

    status = 428
    type = "precondition-required"

    def __init__(self) -> None:
        super().__init__("This request changes something that others may have changed. Send If-Match with the ETag that you read.")


class PreconditionMalformed(AppError):
    """The If-Match header is no ETag of this API."""

    status = 422
    type = "precondition-malformed"

    def __init__(self, given: str) -> None:
        super().__init__(f'If-Match is {given[:100]!r}; send the ETag that you read, like "3", or *.')


class VersionStale(AppError):
    """Somebody changed it since you read it."""

    status = 412
    type = "version-stale"

    def __init__(self, expected: int, current: int) -> None:
        super().__init__(
            f"You want to change version {expected}, but it is at version {current} now. Read it again and repeat the change.",
            expected=expected,
            current=current,
        )


@dataclass(frozen=True)
class Expected:
    """The version that a caller wants to change; None means whichever it is."""

    version: int | None

    def check(self, current: int) -> None:
        """Compare with the stored version, read in the same transaction (FOR UPDATE). Raises VersionStale."""
        if self.version is not None and self.version != current:
            raise VersionStale(self.version, current)


async def _if_match(
    if_match: Annotated[str | None, Header(description="The ETag of what you change, or `*`.", examples=['"1"'])] = None,
) -> Expected:
    if if_match is None:
        raise PreconditionRequired
    if if_match.strip() == "*":
        return Expected(None)
    found = _VERSION.fullmatch(if_match.strip().removeprefix("W/"))  # proxies that compress make tags weak
    if found is None:
        raise PreconditionMalformed(if_match)
    return Expected(int(found[1]))


IfMatch = Annotated[Expected, Depends(_if_match)]
"""Takes the If-Match header of an update or delete: `expected.check(row.version)`."""


def version_etag(version: int) -> str:
    """The ETag of a stored version, for a reply's header."""
    return f'"{version}"'


def live_etag(version: int, shown: str) -> str:
    """The ETag of a stored version of which a reply shows more than is stored, such as its health: it changes with what is shown.

    `shown` is the reply's JSON. As If-Match it means the version alone.
    """
    return f'"{version}-{_digest(shown.encode())}"'


class Conditional:
    """Gives replies to GET an ETag, if they have none, and answers 304 when the reader has that reply already.

    Only replies that are sent in one piece; streams pass as they are.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        known = header(scope, b"if-none-match")
        held: Message | None = None

        async def compare(message: Message) -> None:
            nonlocal held
            if message["type"] == "http.response.start" and _is_conditional(message):
                held = message
                return
            if held is not None:
                start, held = held, None
                if not message.get("more_body"):
                    await _reply(start, message, known, send)
                    return
                await send(start)
            await send(message)

        await self._app(scope, receive, compare)


def _is_conditional(start: Message) -> bool:
    kind = first_reply_header(start, b"content-type") or b""
    control = first_reply_header(start, b"cache-control") or b""
    return start["status"] == 200 and b"no-store" not in control and kind.decode("latin-1").startswith(_CONDITIONAL)


async def _reply(start: Message, body: Message, known: bytes | None, send: Send) -> None:
    tag = first_reply_header(start, b"etag")
    headers = reply_headers(start)
    if tag is None:
        # Weak: the same content may leave here in several encodings.
        tag = b'W/"%s"' % _digest(body.get("body", b"")).encode()
        headers.append((b"etag", tag))
    if first_reply_header(start, b"cache-control") is None:
        headers.append((b"cache-control", b"private, no-cache"))  # keep it, but ask before each use
    if known is not None and _matches(known.decode("latin-1"), tag.decode("latin-1")):
        kept = [(name, value) for name, value in headers if name.lower() not in (b"content-length", b"content-type")]
        await send({**start, "status": 304, "headers": kept})
        await send({"type": "http.response.body", "body": b""})
        return
    await send(start)
    await send(body)


def _matches(known: str, tag: str) -> bool:
    wanted = tag.removeprefix("W/")
    return known.strip() == "*" or any(one.removeprefix("W/") == wanted for one in _TAG.findall(known))


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=12).hexdigest()
