"""What can be wrong with an act that is to be recorded."""

from eyrie.kit.problems import AppError


class AuditDetailTooLong(AppError):
    """The details of an act are too long for the audit log."""

    status = 422
    type = "audit-detail-too-long"

    def __init__(self, action: str, limit: int) -> None:
        super().__init__(
            f"The details of {action!r} are longer than {limit} bytes of JSON. Refer to long content by its id.", action=action, limit=limit
        )
