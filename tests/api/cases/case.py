"""What the matrix and the property test know of an operation."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.api.world import Example, Person, World

Make = Callable[[World, Person], Awaitable[Example]]


@dataclass(frozen=True)
class Case:
    """How to make a request that works, for the person who will send it.

    `hidden` is False for what is no row of the workspace (the path names something of one's own, or nothing): such an
    operation has no "other workspace". `generated` is False when made-up bodies can't work (a password, a token).
    `outside` is the status when the operation reaches for something outside that a test has not.
    """

    make: Make
    hidden: bool = True
    generated: bool = True
    outside: int | None = None


async def plain(world: World, person: Person) -> Example:
    """A request without anything."""
    return Example()


LIST = Case(plain)
