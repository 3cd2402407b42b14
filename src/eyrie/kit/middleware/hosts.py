"""Only requests that are meant for this server: every web page can make a browser talk to 127.0.0.1."""

from collections.abc import Awaitable, Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

from eyrie.kit.http import headers_of
from eyrie.kit.problems import AppError

LOOPBACK = ("127.0.0.1", "localhost", "::1")


class HostRefused(AppError):
    """The request is addressed to a host that this server does not answer for."""

    status = 421
    type = "host-refused"

    def __init__(self, host: str) -> None:
        super().__init__(
            f"This server does not answer for the host {host[:200]!r}. Use its public URL, or add the name to EYRIE_HTTP__ALLOWED_HOSTS.",
        )


class OriginRefused(AppError):
    """The request comes from a web page of another site."""

    status = 403
    type = "origin-refused"

    def __init__(self, origin: str) -> None:
        super().__init__(f"Web pages of {origin[:200]!r} may not call this server. Open Eyrie at its own address.")


class Hosts:
    """Lets requests pass whose Host and Origin are ours, and refuses the others.

    An origin is ours when it is the very address that the request goes to (same host, same port), or one of `origins`.
    """

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str], origins: Iterable[str] = ()) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in (*LOOPBACK, *hosts))
        self._origins = frozenset(origin.lower() for origin in origins)
        self._is_answered_for = lru_cache(1_024)(lambda sent: host_name(_text(sent)) in self._hosts)

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer one request. Raises HostRefused or OriginRefused."""
        if scope["type"] in ("http", "websocket"):
            headers = headers_of(scope)
            sent = headers.get(b"host", b"")
            if not self._is_answered_for(sent):
                raise HostRefused(_text(sent))
            origin = headers.get(b"origin")
            if origin is not None and not self._is_ours(_text(origin), _text(sent)):
                raise OriginRefused(origin.decode("latin-1"))
        return self._app(scope, receive, send)

    def _is_ours(self, origin: str, host: str) -> bool:
        if origin in self._origins:
            return True
        scheme, separator, authority = origin.partition("://")
        return bool(separator) and scheme in ("http", "https") and authority == host


def _text(sent: bytes) -> str:
    return sent.decode("latin-1").lower()


@lru_cache(1_024)
def host_name(authority: str) -> str | None:
    """The name or address in `host:port`, without brackets; None when it is no authority."""
    try:
        parts = urlsplit(f"//{authority}")
        parts.port  # noqa: B018 - raises ValueError when it is no number
    except ValueError:
        return None
    if not authority or parts.netloc != authority or "@" in authority:
        return None
    return parts.hostname
