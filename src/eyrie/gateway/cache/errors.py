"""What may go wrong with the response cache."""

from uuid import UUID

from eyrie.kit.problems import AppError, NotFound


class CacheEntryNotFound(NotFound):
    """There is no such cache entry here, or it is not yours to see."""

    type = "cache-entry-not-found"

    def __init__(self, entry_id: UUID) -> None:
        super().__init__("cache entry", entry_id)


class CachePolicyInvalid(AppError):
    """The policy of the response cache does not fit together."""

    status = 422
    type = "cache-policy-invalid"

    def __init__(self, detail: str, pointer: str) -> None:
        super().__init__(detail, errors=[{"pointer": pointer, "detail": detail}])


class CacheOff(AppError):
    """The response cache of this workspace is off."""

    status = 409
    type = "cache-off"

    def __init__(self) -> None:
        super().__init__("The response cache of this workspace is off. Switch it on first: eyrie cache set --mode exact")
