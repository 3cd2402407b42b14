"""Which calls may be answered by the cache, and which of them are the same: pure functions of what is asked.

Two calls are the same when nothing differs that could make a difference: the workspace, the model as it was named, every message,
tool, schema and setting, the agent's version, what the caller asks of the way, and, where what was fetched for the question is one
caller's alone, that caller, and the end user that the caller names.
"""

import hashlib
import json
from dataclasses import dataclass
from uuid import UUID

from eyrie.gateway.cache.models import Policy
from eyrie.gateway.calls.context import Attribution, CacheUse, Reuse, Terms
from eyrie.gateway.protocol import AssistantMessage, Finish, ImagePart, ModelRequest, ModelResponse, TextPart, ToolMessage, UserMessage

MAX_COMPARED = 2_000
"""A longer message is not compared by meaning: it holds documents, of which a small difference can be all that matters."""
MAX_TAGS = 20
_FORMAT = 1
"""Goes up when what is kept, or what a key holds, changes its meaning."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """A call as the cache knows it. `group` and `text` are there when its last message can be compared by meaning."""

    key: bytes
    principal_id: UUID | None
    tags: tuple[str, ...]
    group: bytes | None = None
    text: str = ""


def reusable(policy: Policy, reuse: Reuse) -> bool:
    """Whether an answer may be kept and given again, under a policy that is on."""
    return reuse.use is not CacheUse.OFF and (not reuse.changing or reuse.always or policy.tools)


def keepable(response: ModelResponse) -> bool:
    """Whether an answer is complete and says something."""
    message = response.message
    if response.finish not in (Finish.STOP, Finish.TOOL_CALLS) or any(call.broken is not None for call in message.tool_calls):
        return False
    return bool(message.text or message.tool_calls)


def is_private(who: Attribution, request: ModelRequest, reuse: Reuse) -> bool:
    """Whether the answer rests on what may be its caller's alone.

    That is so with results of tools and with images; and in a run of an agent with the thread before it, which may repeat results.
    """
    if reuse.private:
        return True
    for message in request.messages:
        if isinstance(message, ToolMessage) or (who.run_id is not None and isinstance(message, AssistantMessage)):
            return True
        if isinstance(message, UserMessage) and any(isinstance(part, ImagePart) for part in message.parts):
            return True
    return False


def keyed(who: Attribution, name: str, request: ModelRequest, terms: Terms, reuse: Reuse) -> Keyed:
    """The call as the cache knows it."""
    principal = who.principal_id if is_private(who, request, reuse) else None
    agent = f"{who.agent}@{who.agent_version}" if who.agent is not None else None
    said = request.model_dump(mode="json", exclude={"model"}, exclude_defaults=True)
    whose = str(principal) if principal is None or who.end_user is None else [str(principal), who.end_user]
    about = [_FORMAT, str(who.workspace_id), name, whose, agent, terms.local_only, terms.fallback]
    tags = tuple(dict.fromkeys((*reuse.tags, *terms.cache_tags, *([f"agent:{agent}"] if agent else []))))[:MAX_TAGS]
    text = _last_words(request)
    key = _digest(["key", *about, said])
    if text is None:
        return Keyed(key, principal, tags)
    rest = request.model_copy(update={"messages": request.messages[:-1]})
    group = _digest(["group", *about, rest.model_dump(mode="json", exclude={"model"}, exclude_defaults=True)])
    return Keyed(key, principal, tags, group, text)


def group_of(one: Keyed, embedding_model: str) -> bytes:
    """The group whose members can be compared: meanings by two models can't."""
    return hashlib.sha256((one.group or b"") + embedding_model.encode()).digest()


def _last_words(request: ModelRequest) -> str | None:
    """The last message, if it is a person's, in text alone, and short enough to be compared by meaning."""
    last = request.messages[-1] if request.messages else None
    if not isinstance(last, UserMessage):
        return None
    texts = [part.text for part in last.parts if isinstance(part, TextPart)]
    text = "\n".join(texts).strip()
    return text if len(texts) == len(last.parts) and 0 < len(text) <= MAX_COMPARED else None


def _digest(value: list[object]) -> bytes:
    # The order of names is kept: in a schema it shapes the answer. Half a surrogate pair has no UTF-8 of its own.
    return hashlib.sha256(json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()).digest()
