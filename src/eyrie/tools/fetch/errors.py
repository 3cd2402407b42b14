"""What can go wrong when a tool fetches something."""

from eyrie.kit.problems import AppError


class FetchRefused(AppError):
    """This address must not be fetched."""

    status = 403
    type = "fetch-refused"


class FetchFailed(AppError):
    """This address could not be fetched."""

    status = 502
    type = "fetch-failed"


class FetchCutOff(FetchFailed):
    """The exchange broke off after the request may have been sent."""

    type = "fetch-cut-off"
