"""Every kind of problem with what it means, read from the error classes."""

import inspect
from collections.abc import Iterator

from pydantic import BaseModel

from eyrie.kit.problems import AppError

_MEND = {
    400: "Correct the request: it can't be read as it is.",
    401: "Send credentials: an API key, or sign in.",
    402: "Raise the budget, or wait for its next period.",
    403: "Ask an administrator of the workspace for the right, or use another key.",
    404: "Check the id and the workspace of the key.",
    405: "Use a method that the Allow header names.",
    409: "Look at the present state, and decide again.",
    412: "Read it again, and repeat the change on what is there now.",
    413: "Send less.",
    421: "Use the server's public URL.",
    422: "Correct what the problem's members point to.",
    428: "Send If-Match with the ETag that you read.",
    429: "Wait as long as Retry-After says.",
    500: "Look into the server's log under the request id.",
    502: "Try again; look at the provider's own status when it goes on.",
    503: "Send the request again after Retry-After.",
    504: "Try again, with less input if it goes on.",
    507: "Free space on the server's disk.",
}


class ProblemPage(BaseModel):
    """What a kind of problem means and what to do."""

    type: str
    title: str
    status: int
    meaning: str
    mend: str


def pages() -> dict[str, ProblemPage]:
    """Every kind of problem that this program can answer with, by its type."""
    found = {error.type: _page(error) for error in sorted(_kinds(AppError), key=lambda error: len(error.__mro__), reverse=True)}
    return dict(sorted(found.items()))


def _kinds(error: type[AppError]) -> Iterator[type[AppError]]:
    yield error
    for kind in error.__subclasses__():
        yield from _kinds(kind)


def _page(error: type[AppError]) -> ProblemPage:
    meaning = " ".join((inspect.getdoc(error) or error.title()).split())
    mend = _MEND.get(error.status, "The problem's detail says what to do.")
    return ProblemPage(type=error.type, title=error.title(), status=error.status, meaning=meaning, mend=mend)
