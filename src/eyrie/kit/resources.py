"""What a process shares between requests, found by its type: the database, the clock, the metrics …

Built once at start, in one place; a feature asks for the types it knows, so nobody needs to know all of them.
"""

from collections.abc import Callable
from typing import TypeVar, cast

from starlette.requests import HTTPConnection

T = TypeVar("T")


class ResourceMissing(LookupError):
    """A resource was asked for that this process was built without: a mistake of wiring."""


class Resources:
    """The shared objects of one process, one for each type."""

    def __init__(self, *resources: object) -> None:
        self._by_type: dict[type, object] = {}
        for resource in resources:
            self.add(resource)

    def add(self, resource: T) -> T:
        """Share `resource` under its own type. Raises ValueError for a second one of a type."""
        if type(resource) in self._by_type:
            raise ValueError(f"there is a {type(resource).__name__} already")
        self._by_type[type(resource)] = resource
        return resource

    def get(self, type_: type[T]) -> T:
        """The shared object of that type. Raises ResourceMissing."""
        try:
            return cast("T", self._by_type[type_])
        except KeyError as exc:
            raise ResourceMissing(type_.__name__) from exc

    def has(self, type_: type) -> bool:
        """Whether this process has one of that type."""
        return type_ in self._by_type


def resources_of(connection: HTTPConnection) -> Resources:
    """The resources of the application that answers this request or WebSocket."""
    resources: Resources = connection.app.state.resources
    return resources


def resource(type_: type[T]) -> Callable[[HTTPConnection], T]:
    """A dependency that gives an endpoint the shared object of that type: `Annotated[Database, Depends(resource(Database))]`."""

    async def find(connection: HTTPConnection) -> T:
        return resources_of(connection).get(type_)

    return cast("Callable[[HTTPConnection], T]", find)
