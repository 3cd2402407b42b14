"""What can go wrong with a model call; adapters translate every provider's errors to these."""

from typing import ClassVar

from eyrie.kit.problems import AppError


class ModelError(AppError):
    """The model could not answer."""

    status = 502
    type = "model-error"
    retryable: ClassVar[bool] = False

    def __init__(self, provider: str, detail: str, *, retry_after_seconds: float | None = None) -> None:
        super().__init__(detail, provider=provider, retry_after_seconds=retry_after_seconds)
        self.provider = provider
        self.retry_after_seconds = retry_after_seconds


class ModelRateLimited(ModelError):
    """The provider's rate limit is reached."""

    status = 503
    type = "model-rate-limited"
    retryable = True


class ModelOverloaded(ModelError):
    """The provider is overloaded or failing."""

    status = 503
    type = "model-overloaded"
    retryable = True


class ModelUnreachable(ModelError):
    """The provider can't be reached, or did not answer in time."""

    status = 504
    type = "model-unreachable"
    retryable = True


class StreamBroken(ModelError):
    """The provider's stream broke off or broke its own format."""

    type = "model-stream-broken"
    retryable = True


class ModelAuthFailed(ModelError):
    """The provider refused our key."""

    type = "model-auth-failed"


class ModelMissing(ModelError):
    """The provider does not know this model."""

    type = "model-missing"


class ModelRefusedRequest(ModelError):
    """The provider refused the request as invalid."""

    type = "model-refused-request"


class ContextTooLong(ModelError):
    """The conversation is longer than the model can read."""

    type = "model-context-too-long"


class ContentFiltered(ModelError):
    """The provider's content filter stopped the answer."""

    type = "model-content-filtered"


class QuotaExhausted(ModelError):
    """The account at the provider has no money or quota left."""

    type = "model-quota-exhausted"


class ModelUnknown(AppError):
    """No model of this name is set up here."""

    status = 422
    type = "model-unknown"

    def __init__(self, name: str, near: list[str]) -> None:
        hint = f" Did you mean {', '.join(near)}?" if near else " Add it with `eyrie model add`, or in the web UI under Models."
        super().__init__(f"There is no model {name!r} in this workspace.{hint}", name=name, near=list(near))
