"""How much of a request is text: images and sounds are written in it as long as books, and count otherwise."""

import re

import msgspec

_KINDS = frozenset({"image_url", "input_image", "image", "input_audio", "input_file", "file", "document"})
_MARK = re.compile(rb'"(?:image|input_image|input_audio|input_file|file|document)')
_MAX_DEPTH = 12


class Media(msgspec.Struct, frozen=True):
    """Images and other attachments of a request, and the bytes of JSON that they take."""

    count: int = 0
    size: int = 0


_NONE = Media()


def media_in(raw: msgspec.Raw | None) -> Media:
    """The attachments in the messages of a request, of any API."""
    if raw is None or _MARK.search(raw) is None:
        return _NONE
    count, size = _walk(msgspec.json.decode(raw), _MAX_DEPTH)
    return Media(count, size)


def _walk(value: object, depth: int) -> tuple[int, int]:
    if depth == 0:
        return 0, 0
    if isinstance(value, dict):
        if value.get("type") in _KINDS:
            return 1, len(msgspec.json.encode(value))
        inside = list(value.values())
    elif isinstance(value, list):
        inside = value
    else:
        return 0, 0
    found = [_walk(one, depth - 1) for one in inside]
    return sum(count for count, _ in found), sum(size for _, size in found)
