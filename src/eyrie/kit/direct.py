"""The short way of a streamed reply: what surrounds requests looks at how a reply begins and ends, not at each of its pieces.

A thousand readers of twenty pieces a second would else pass a dozen wrappers twenty thousand times a second.
"""

from contextvars import ContextVar

from starlette.types import Send

_direct: ContextVar[Send | None] = ContextVar("direct_send", default=None)


def begin_direct(send: Send) -> None:
    """Let the reply to this request send its pieces by `send`, once its first one has gone the long way."""
    _direct.set(send)


def direct_send(otherwise: Send) -> Send:
    """What sends the pieces of the reply in progress after the first; `otherwise` where nothing has been set."""
    return _direct.get() or otherwise
