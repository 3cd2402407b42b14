"""From a question to its answer: through the gateway to a provider, and back to the client as it comes."""

import asyncio
from collections.abc import Awaitable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from eyrie.edges.answers import Answer, PassedStream, Told, Whole, told_stream, told_whole
from eyrie.edges.client import Client
from eyrie.edges.exchange import Exchange
from eyrie.edges.protocol import Failures, Passing, Question
from eyrie.edges.terms import terms_of
from eyrie.gateway.cache.responses import ResponseCache
from eyrie.gateway.calls.call import Call, Grant, Opener
from eyrie.gateway.calls.context import Attribution, Feature
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.errors import ModelError, ModelRefusedRequest
from eyrie.gateway.protocol import OFFLINE, Model, Usage
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.raw import RawClient, RawReply
from eyrie.gateway.providers.registry import make_model
from eyrie.gateway.providers.session import Session
from eyrie.identity.actor import Caller
from eyrie.kit.money import Money, digits
from eyrie.kit.request_id import current_request_id
from eyrie.kit.wire import Header

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

_FORWARDED = ((b"anthropic-beta", "anthropic-beta"), (b"anthropic-version", "anthropic-version"))
"""Headers that turn on features of a provider's own API: they go along when bytes pass through."""
CACHE_OFF: Header = (b"x-eyrie-cache", b"off")
"""What a reply says that has nothing to do with the response cache."""


@dataclass(frozen=True)
class Ways:
    """How providers are reached."""

    gateway: Gateway
    raw: RawClient
    session: Session
    cache: ResponseCache


def attribution(caller: Caller, client: Client) -> Attribution:
    """For whom calls at an edge are made; who comes with the browser's cookie is in the playground."""
    actor = caller.actor
    feature = Feature.PLAYGROUND if caller.means == "cookie" else Feature.API
    whose = (actor.workspace_id, actor.project_id, actor.id, actor.kind)
    return Attribution(*whose, feature, end_user=client.end_user, client_session=client.session)


async def ask(exchange: Exchange, ways: Ways, who: Attribution, question: Question, failures: Failures) -> Usage:
    """Answer; what that used. Raises what the gateway raises as long as the answer has not begun."""
    asked, terms = question.asked, terms_of(exchange)
    opener = _opener(ways, exchange, question)
    with await ways.gateway.open(who, terms, asked, opener) as call:
        try:
            if asked.streams:
                await _stream(exchange, call, failures)
            else:
                await _whole(exchange, call)
        finally:
            call.answer.close()
    return call.answer.usage


async def tell(exchange: Exchange, model: Model, question: Question, failures: Failures) -> Usage:
    """Answer with a model that governs its calls by itself, the built-in one; what that used. Raises ModelError at first."""
    request = question.typed().model_copy(update={"model": OFFLINE})
    headers: list[Header] = [(b"x-eyrie-model", OFFLINE.encode()), (b"x-eyrie-provider", b"eyrie"), CACHE_OFF]
    if question.asked.streams:
        return await say(exchange, await told_stream(model.stream(request), question.encoder()), failures, headers)
    whole = await told_whole(model.stream(request), question.encoder())
    await exchange.reply(200, whole.body, headers=[*headers, (b"x-eyrie-cost-usd", b"0")])
    return whole.usage


async def say(exchange: Exchange, told: Told, failures: Failures, headers: Sequence[Header]) -> Usage:
    """Stream an answer that has begun; what it used. An error in its middle ends it."""
    await exchange.begin(headers=headers)
    try:
        async with aclosing(told.pieces()) as pieces:
            async for piece in pieces:
                await exchange.piece(piece)
        if told.cost is not None:
            await exchange.piece(cost_comment(told.cost))
    except ModelError as error:
        await exchange.piece(failures.event(error, current_request_id() or ""))
    finally:
        told.close()
    await exchange.finish()
    return told.usage


def _opener(ways: Ways, exchange: Exchange, question: Question) -> Opener[Answer]:
    passing = question.passing

    def open_(grant: Grant) -> Awaitable[Answer]:
        if passing is not None and grant.deployment.endpoint.dialect is passing.dialect and grant.admitted.untouched:
            return _pass(ways.raw, exchange, passing, grant, streams=question.asked.streams)
        return say_again(grant)

    async def say_again(grant: Grant) -> Answer:
        limit = {} if grant.max_output_tokens is None else {"max_output_tokens": grant.max_output_tokens}
        request = (grant.admitted.request or question.typed()).model_copy(update={"model": grant.deployment.provider_model, **limit})
        events = grant.admitted.watched(make_model(grant.deployment.endpoint, ways.session).stream(request))
        return await (told_stream if question.asked.streams else told_whole)(events, question.encoder())

    return open_


async def _pass(raw: RawClient, exchange: Exchange, passing: Passing, grant: Grant, *, streams: bool) -> Answer:
    deployment = grant.deployment
    endpoint = deployment.endpoint
    body = passing.body(endpoint, deployment.provider_model, grant.max_output_tokens)
    reply = await raw.post(endpoint, passing.path(endpoint), body, _forwarded(exchange))
    if not streams:
        try:
            whole = reply.whole_here()
            return _read(reply, await reply.whole() if whole is None else whole, passing, endpoint)
        finally:
            reply.close()
    stream = PassedStream(endpoint, reply, passing.sniffer(endpoint))
    try:
        if reply.content_type != "text/event-stream":
            _read(reply, await reply.whole(), passing, endpoint)  # raises the error that came with a good status
            raise ModelRefusedRequest(endpoint.name, f"The provider {endpoint.name} did not stream its answer.")
        await stream.open()
    except (ModelError, asyncio.CancelledError):
        reply.close()
        raise
    return stream


def _read(reply: RawReply, body: bytes, passing: Passing, endpoint: Endpoint) -> Whole:
    if reply.content_type == "text/html":
        raise ModelRefusedRequest(endpoint.name, f"The provider {endpoint.name} answered with a web page; check its address.")
    return Whole(body, passing.usage_of(endpoint, body))


def _forwarded(exchange: Exchange) -> Mapping[str, str]:
    headers = exchange.headers
    return {sent: headers[name].decode("latin-1") for name, sent in _FORWARDED if name in headers}


def _whole(exchange: Exchange, call: Call[Answer]) -> Awaitable[None]:
    answer = cast("Whole", call.answer)
    cost = call.settle(answer.usage)
    headers = about(call)
    if not answer.usage.estimated:
        headers.append((b"x-eyrie-cost-usd", digits(cost).encode()))
    return exchange.reply(200, answer.body, headers=headers)


async def _stream(exchange: Exchange, call: Call[Answer], failures: Failures) -> None:
    answer = call.answer
    await exchange.begin(headers=about(call))
    try:
        async with aclosing(cast("AsyncGenerator[bytes, None]", answer.pieces())) as pieces:
            async for piece in pieces:
                await exchange.piece(piece)
    except ModelError as error:
        call.abandon(error)
        await exchange.piece(failures.event(error, current_request_id() or ""))
    except asyncio.CancelledError:
        if not answer.usage.estimated:  # the client left at the very end
            call.settle(answer.usage)
        raise
    else:
        cost = call.settle(answer.usage)
        if not answer.usage.estimated:
            await exchange.piece(cost_comment(cost))
    await exchange.finish()


def cost_comment(cost: Money) -> bytes:
    """What a stream cost, as its last event: a comment, which every client passes over that doesn't look for it."""
    return f": x-eyrie-cost-usd {digits(cost)}\n\n".encode()


def about(call: Call[Answer]) -> list[Header]:
    """What a reply says of the way that its answer came."""
    deployment = call.deployment
    return list(_told_of(deployment.model, deployment.endpoint.name, call.reasons))


@lru_cache(2_048)  # the same ones again and again
def _told_of(model: str, provider: str, reasons: tuple[str, ...]) -> tuple[Header, ...]:
    headers = [(b"x-eyrie-model", plain(model)), (b"x-eyrie-provider", plain(provider)), CACHE_OFF]
    if reasons:
        headers.append((b"x-eyrie-reasons", plain("; ".join(reasons))))
    return tuple(headers)


def plain(text: str) -> bytes:
    """A text that can stand in a header."""
    return text.encode("ascii", "replace").replace(b"\r", b" ").replace(b"\n", b" ")[:1_000]
