"""What can go wrong with prices."""

from uuid import UUID

from eyrie.kit.problems import AppError, NotFound


class PriceUnknown(AppError):
    """Nobody said what this model costs."""

    status = 422
    type = "price-unknown"

    def __init__(self, model: str, provider_model: str, provider: str) -> None:
        super().__init__(
            f"No price is known for {provider_model!r} of {provider}, and a budget can't be kept without one. Set it, in USD per million "
            f"tokens, with: eyrie price set {provider_model} --input 0.15 --output 0.60",
            model=model,
            provider_model=provider_model,
            provider=provider,
        )


class PriceNotFound(NotFound):
    """There is no such price here, or it is not yours to see."""

    type = "price-not-found"

    def __init__(self, price_id: UUID) -> None:
        super().__init__("price", price_id)


class PriceTaken(AppError):
    """This model has a price in this workspace already."""

    status = 409
    type = "price-taken"

    def __init__(self, model: str) -> None:
        super().__init__(f"{model!r} has a price in this workspace already; change that one.", model=model)


class TooManyPrices(AppError):
    """The workspace has as many prices as there may be."""

    status = 409
    type = "too-many-prices"

    def __init__(self, most: int) -> None:
        super().__init__(f"There are {most} prices already; remove one that is no longer needed.", most=most)
