"""What the calling program says of its own users and sessions: costs are added up by them."""

from typing import TypeVar

import msgspec

from eyrie.edges.exchange import Exchange, Fields
from eyrie.edges.terms import unreadable

MOST_CHARACTERS = 128
_USER, _SESSION = b"x-eyrie-user", b"x-eyrie-session"
_WANTED = f"1 to {MOST_CHARACTERS} characters in UTF-8, none of them a control character"
T = TypeVar("T")


class Client(msgspec.Struct, frozen=True):
    """The end user and the session of a call, as the program names them."""

    end_user: str | None = None
    session: str | None = None


class _Metadata(msgspec.Struct):
    user_id: str | None = None
    session_id: str | None = None


_NOBODY = Client()
_NAMES = frozenset({"safety_identifier", "user", "metadata"})
_NOTHING = _Metadata()
_metadata = msgspec.json.Decoder(_Metadata | None)
_text = msgspec.json.Decoder(str | None)


def client_of(exchange: Exchange, fields: Fields) -> Client:
    """What a request says, its headers first. Raises RequestInvalid for a header that is too long or can't be read.

    The body is written for the provider, so that nothing in it is refused here: a longer text is cut, another kind of value says nothing.
    """
    headers = exchange.headers
    if _USER not in headers and _SESSION not in headers and _NAMES.isdisjoint(fields):
        return _NOBODY
    user, session = _header(exchange, _USER), _header(exchange, _SESSION)
    if user is not None and session is not None:
        return Client(user, session)
    if user is None:
        user = _first_text(fields, "safety_identifier", "user")
    if "metadata" in fields and (user is None or session is None):
        said = _loosely(_metadata, fields["metadata"]) or _NOTHING
        user = user or _cut(said.user_id)
        session = session or _cut(said.session_id)
    return Client(user, session)


def _header(exchange: Exchange, name: bytes) -> str | None:
    sent = exchange.headers.get(name)
    if sent is None:
        return None
    try:
        value = sent.decode().strip()
    except UnicodeDecodeError:
        raise unreadable(name, sent.decode("latin-1"), _WANTED) from None
    if not (0 < len(value) <= MOST_CHARACTERS and value.isprintable()):
        raise unreadable(name, value, _WANTED)
    return value


def _first_text(fields: Fields, *names: str) -> str | None:
    for name in names:
        if name in fields and (found := _cut(_loosely(_text, fields[name]))) is not None:
            return found
    return None


def _loosely(decoder: msgspec.json.Decoder[T], raw: msgspec.Raw) -> T | None:
    try:
        return decoder.decode(raw)
    except (msgspec.DecodeError, RecursionError):
        return None


def _cut(value: str | None) -> str | None:
    """The text that the ledger keeps: cut, on one line, None where there is nothing."""
    return " ".join(value.replace("\0", " ").split())[:MOST_CHARACTERS] or None if value else None
