"""What can be wrong with asking for schedules."""

from eyrie.kit.problems import AppError


class OperatorsOnly(AppError):
    """This belongs to the installation, not to a workspace."""

    status = 403
    type = "operators-only"

    def __init__(self) -> None:
        super().__init__(
            "Schedules belong to the installation: administrators of its first workspace see and run them. Use a key of that one."
        )
