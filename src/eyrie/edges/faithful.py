"""Whether a request that was read can be said anew without losing anything: the cache answers only such requests."""

from pydantic import JsonValue

from eyrie.gateway.providers.loose import Json

_NOTHING: tuple[JsonValue, ...] = (None, [], {})


def holds(sent: JsonValue, said: JsonValue) -> bool:
    """Whether everything in `said` is in `sent`; what is null or empty says nothing."""
    match said:
        case dict():
            return isinstance(sent, dict) and all(
                value in _NOTHING or (name in sent and holds(sent[name], value)) for name, value in said.items()
            )
        case list():
            return isinstance(sent, list) and len(sent) == len(said) and all(map(holds, sent, said))
        case _:
            return sent == said


def without(value: Json, *names: str) -> Json:
    """The object without some of its names."""
    return {name: inside for name, inside in value.items() if name not in names}


def only_text(content: JsonValue) -> str | None:
    """The text of a content that is nothing else: a text, none at all, or one plain part."""
    match content:
        case None:
            return ""
        case str():
            return content
        case [{"type": "text", "text": str(text), **rest}] if not rest:
            return text
        case _:
            return None
