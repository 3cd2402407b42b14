"""What may go wrong with routes."""

from collections.abc import Sequence
from uuid import UUID

from eyrie.kit.problems import AppError, NotFound

_SHOWN = 10


class RouteNotFound(NotFound):
    """There is no such route here, or it is not yours to see."""

    type = "route-not-found"

    def __init__(self, route_id: UUID) -> None:
        super().__init__("route", route_id)


class RouteNameTaken(AppError):
    """Another route or model in this workspace already has this name."""

    status = 409
    type = "route-name-taken"

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"A {what} named {name!r} already exists; choose another name, or change that {what}.", name=name)


class RouteInvalid(AppError):
    """The route names models that are not there, or no model at all."""

    status = 422
    type = "route-invalid"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)


class TooManyRoutes(AppError):
    """The workspace has as many routes as it can have."""

    status = 409
    type = "too-many-routes"

    def __init__(self, limit: int) -> None:
        super().__init__(f"A workspace can have {limit} routes; remove one that is not used any more.", limit=limit)


class RouteEmpty(AppError):
    """The route has no model for this request."""

    status = 422
    type = "route-empty"

    def __init__(self, name: str, complexity: str, wanted: Sequence[str]) -> None:
        named = f"those it names are not there any more: {', '.join(wanted[:_SHOWN])}" if wanted else f"none is set for {complexity}"
        super().__init__(f"The route {name!r} has no model for this request: {named}. Change the route, or add the model.", route=name)


class TermsImpossible(AppError):
    """No model of the route can answer on the terms of the request."""

    status = 422
    type = "terms-impossible"

    def __init__(self, name: str, left_out: Sequence[str]) -> None:
        super().__init__(
            f"No model of the route {name!r} can answer on these terms: {'; '.join(left_out[:_SHOWN])}. "
            "Ease the terms, or add a model to the route.",
            route=name,
        )


class RouteUnknown(AppError):
    """No route of this name is set up here."""

    status = 422
    type = "route-unknown"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no route {name!r} in this workspace. `eyrie route list` shows those that are set up; `auto`, `cheap` and `code` "
            "are there as soon as there is a model.",
            route=name,
        )
