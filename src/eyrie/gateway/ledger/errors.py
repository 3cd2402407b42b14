"""What can go wrong with looking at costs."""

from eyrie.kit.problems import AppError


class CostRangeInvalid(AppError):
    """These times can't be looked at together."""

    status = 422
    type = "cost-range-invalid"

    def __init__(self, most_days: int) -> None:
        super().__init__(f"Ask for a time that ends after it begins and is at most {most_days} days long, or for days instead of hours.")
