"""What can be wrong with a request at an edge, beside what the services behind it raise."""

from typing import ClassVar

from eyrie.kit.problems import AppError


class RequestInvalid(AppError):
    """The request is not as this API says."""

    status = 400
    type = "edge-request-invalid"

    def __init__(self, detail: str, param: str | None = None) -> None:
        super().__init__(detail, param=param)
        self.param = param


class NotTranslatable(RequestInvalid):
    """The model that answers speaks another API, which has no word for a part of this request."""

    type = "edge-not-translatable"


class EdgeUnknown(AppError):
    """There is nothing at this address of the API."""

    status = 404
    type = "edge-unknown"

    def __init__(self, method: str, path: str) -> None:
        super().__init__(f"There is no {method[:20]} {path[:200]}. The guide to the gateway lists what there is.")


class ModelsOnly(AppError):
    """This process answers for models only."""

    status = 503
    type = "models-only"
    headers: ClassVar[dict[str, str]] = {}

    def __init__(self) -> None:
        super().__init__("This process serves models only; agents are reached at a server that was started without `--only gateway`.")
