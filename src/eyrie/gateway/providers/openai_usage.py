"""The tokens that OpenAI and the many servers that follow it say a call used."""

from typing import Annotated

import msgspec

from eyrie.gateway.protocol import Usage
from eyrie.gateway.providers.loose import BEYOND_COUNTING, Json, count_at, object_at

_Count = Annotated[int, msgspec.Meta(ge=0, lt=BEYOND_COUNTING)] | None


class _PromptDetails(msgspec.Struct):
    cached_tokens: _Count = None
    cache_write_tokens: _Count = None


class _CompletionDetails(msgspec.Struct):
    reasoning_tokens: _Count = None


class _Counts(msgspec.Struct):
    prompt_tokens: _Count = None
    completion_tokens: _Count = None
    total_tokens: _Count = None
    prompt_cache_hit_tokens: _Count = None
    prompt_tokens_details: _PromptDetails | None = None
    completion_tokens_details: _CompletionDetails | None = None


class _Reply(msgspec.Struct):
    usage: _Counts | None = None


_NO_PROMPT, _NO_COMPLETION = _PromptDetails(), _CompletionDetails()
_reply = msgspec.json.Decoder(_Reply)


def usage_in(body: bytes) -> Usage:
    """What a whole reply says that it used. Raises msgspec.DecodeError when it is no JSON."""
    try:
        counts = _reply.decode(body).usage
    except msgspec.ValidationError:  # of other types than they should be: what can be read is read
        return _loose(body)
    if counts is None:
        return Usage(estimated=True)
    if counts.prompt_tokens is None:
        return _loose(body)
    prompt, completion = counts.prompt_tokens_details or _NO_PROMPT, counts.completion_tokens_details or _NO_COMPLETION
    return _usage(
        counts.prompt_tokens,
        counts.completion_tokens or 0,
        total=counts.total_tokens or 0,
        reasoning=completion.reasoning_tokens or 0,
        cached=prompt.cached_tokens or counts.prompt_cache_hit_tokens or 0,
        written=prompt.cache_write_tokens or 0,
    )


def read_usage(usage: Json) -> Usage:
    """What a reply's `usage` says."""
    prompt, completion = object_at(usage, "prompt_tokens_details"), object_at(usage, "completion_tokens_details")
    return _usage(
        count_at(usage, "prompt_tokens"),
        count_at(usage, "completion_tokens"),
        total=count_at(usage, "total_tokens"),
        reasoning=count_at(completion, "reasoning_tokens"),
        cached=count_at(prompt, "cached_tokens") or count_at(usage, "prompt_cache_hit_tokens"),
        written=count_at(prompt, "cache_write_tokens"),
    )


def _loose(body: bytes) -> Usage:
    reply = msgspec.json.decode(body.decode(errors="replace"))
    usage = object_at(reply, "usage") if isinstance(reply, dict) else {}
    return read_usage(usage) if usage else Usage(estimated=True)


def _usage(read: int, said: int, *, total: int, reasoning: int, cached: int, written: int) -> Usage:
    """OpenAI's counts, and those of servers that count reasoning beside the output (their total tells)."""
    if reasoning and total == read + said + reasoning:
        said += reasoning
    return Usage(
        input=read,
        output=said,
        cached_input=min(cached, read),
        cache_write=written,
        reasoning=min(reasoning, said),
    )
