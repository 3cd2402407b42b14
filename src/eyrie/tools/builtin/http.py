"""Reading a web address, and sending a request that may change something there."""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from pydantic import Field, JsonValue
from yarl import URL

from eyrie.kit.frozen import Frozen
from eyrie.kit.process_pool import ProcessError, ProcessPool
from eyrie.tools.fetch.client import Fetched, Fetcher, Request
from eyrie.tools.fetch.errors import FetchCutOff, FetchFailed, FetchRefused
from eyrie.tools.fetch.readable import readable
from eyrie.tools.parameters import parameters
from eyrie.tools.protocol import Effects, OutcomeLost, Retry, Risk, Source, ToolContext, ToolResult, ToolSpec

AllowedHosts = Callable[[UUID], Awaitable[frozenset[str]]]
"""The hosts that the tools of a workspace may send requests to: `api.example.com`, or `*.example.com` for all below it."""

PARSE_SECONDS = 5
_NOT_ALLOWED = "{host} is not among the hosts that this workspace sends requests to; an admin can add it in the workspace's settings."
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
_OURS = frozenset({"host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer", "expect", "idempotency-key"})


class GetArguments(Frozen):
    """What is fetched."""

    url: str = Field(
        description="Full address of the page or API, beginning with https:// or http://.",
        max_length=2_048,
        json_schema_extra={"format": "uri"},
    )


class RequestArguments(Frozen):
    """What is sent."""

    method: Literal["POST", "PUT", "PATCH", "DELETE", "GET"] = Field(description="HTTP method of the request.")
    url: str = Field(
        description="Full address, beginning with https:// or http://.",
        max_length=2_048,
        json_schema_extra={"format": "uri"},
    )
    headers: dict[str, str] | None = Field(default=None, description="Additional headers by name.", max_length=50)
    body: str | None = Field(
        default=None,
        description="Text of the request, for example JSON. The Content-Type is recognised unless given.",
        max_length=1_000_000,
    )


@dataclass(frozen=True)
class HttpGet:
    """Fetch a public address and read its text."""

    fetcher: Fetcher
    processes: ProcessPool

    spec = ToolSpec(
        name="http_get",
        description=(
            "Fetches a web page or a JSON API at a URL and returns its readable text: opens links, downloads articles, reads websites. "
            "Changes nothing. Only public addresses can be fetched."
        ),
        parameters=parameters(GetArguments),
        examples=(
            "Fetch https://example.com and summarise it",
            "What does https://example.com/news say?",
            "Open this link: https://example.org/page.html",
            "Get the JSON from https://api.example.com/items",
            "Lade https://example.com herunter",
            "Was steht auf der Webseite https://example.de?",
        ),
        effects=Effects.READ,
        retry=Retry.SAFE,
        timeout_seconds=30,
    )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:  # noqa: ARG002 - of the protocol
        """Status line, then the text; the page is the source."""
        url = GetArguments.model_validate(arguments).url
        try:
            return await _result(await self.fetcher.get(url), self.processes)
        except (FetchRefused, FetchFailed) as error:
            return ToolResult(text=error.detail, is_error=True)


@dataclass(frozen=True)
class HttpRequest:
    """Send a request to a host that the workspace allows."""

    fetcher: Fetcher
    processes: ProcessPool
    allowed_hosts: AllowedHosts

    spec = ToolSpec(
        name="http_request",
        description=(
            "Sends an HTTP request (POST, PUT, PATCH, DELETE) that may create, change or delete something at a web service: calls an API, "
            "posts data, triggers a webhook. Only hosts that the workspace allows are reached. To read a page use http_get."
        ),
        parameters=parameters(RequestArguments),
        examples=(
            'POST {"name": "Ada"} to https://api.example.com/people',
            "Send a DELETE request to https://api.example.com/items/3",
            "Trigger the webhook https://hooks.example.com/build",
            "Schicke ein PUT mit dem Status fertig an https://api.example.com/orders/7",
        ),
        risk=Risk.HIGH,
        effects=Effects.EXTERNAL,
        retry=Retry.KEYED,
        timeout_seconds=30,
    )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        """Status line, then the text of the reply. The receiver gets the call's `Idempotency-Key`."""
        asked = RequestArguments.model_validate(arguments)
        try:
            host = self.fetcher.policy.url(asked.url).raw_host or ""
            if not permitted(host, await self.allowed_hosts(context.workspace_id)):
                return ToolResult(text=_NOT_ALLOWED.format(host=host), is_error=True)
            fetched = await self.fetcher.send(_request(asked, context.idempotency_key))
            return await _result(fetched, self.processes)
        except FetchCutOff as error:
            raise OutcomeLost(error.detail) from error
        except (FetchRefused, FetchFailed) as error:
            return ToolResult(text=error.detail, is_error=True)


def permitted(host: str, patterns: frozenset[str]) -> bool:
    """Whether `host` is one of `patterns`; `*.example.com` stands for every name below example.com, not for itself."""
    name = host.rstrip(".").lower()
    return any(name == pattern or (pattern.startswith("*.") and name.endswith(pattern[1:])) for pattern in map(str.lower, patterns))


def _request(asked: RequestArguments, idempotency_key: str) -> Request:
    headers = dict(asked.headers or {})
    for name, value in headers.items():
        if not _HEADER_NAME.fullmatch(name) or not value.isprintable() or name.lower() in _OURS or name.lower().startswith("proxy-"):
            raise FetchRefused(f"The header {name[:100]!r} can't be sent; leave it out.")
    if asked.body is not None and not any(name.lower() == "content-type" for name in headers):
        headers["Content-Type"] = "application/json" if _is_json(asked.body) else "text/plain; charset=utf-8"
    headers["Idempotency-Key"] = idempotency_key
    return Request(asked.method, asked.url, headers, None if asked.body is None else asked.body.encode())


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


async def _result(fetched: Fetched, processes: ProcessPool) -> ToolResult:
    status = f"HTTP {fetched.status} {fetched.reason}".strip()
    data: JsonValue = {"status": fetched.status, "url": fetched.url, "content_type": fetched.content_type, "bytes": len(fetched.body)}
    failed = fetched.status >= 400
    moved = f"\nLocation: {fetched.location}" if fetched.location else ""
    if not fetched.body:
        return ToolResult(text=f"{status}{moved}\n(no content)", data=data, is_error=failed)
    try:
        found = await processes.run(
            readable, fetched.body, fetched.content_type, fetched.charset, fetched.url, timeout_seconds=PARSE_SECONDS
        )
    except ProcessError as error:
        return ToolResult(text=f"{status}{moved}\nThe reply could not be read: {error.detail}", data=data, is_error=True)
    if found is None:
        kind = f"{len(fetched.body)} bytes of {fetched.content_type or 'an unknown type'}"
        return ToolResult(text=f"{status}{moved}\nThe reply is {kind}, which is not text and can't be read here.", data=data, is_error=True)
    title, text = found
    return ToolResult(
        text=f"{status}{moved}\n{f'{title}{chr(10)}' if title else ''}\n{text}",
        data=data,
        is_error=failed,
        sources=(Source(title=title or URL(fetched.url).raw_host or fetched.url, location=fetched.url),),
    )
