"""What can go wrong with files."""

from eyrie.kit.problems import AppError


class FileMissing(AppError):
    """There is no such file in this project."""

    status = 404
    type = "file-missing"

    def __init__(self, name: str, near: tuple[str, ...] = ()) -> None:
        hint = f"Did you mean {', '.join(near)}?" if near else "The list of files shows which there are."
        super().__init__(f"There is no file {name[:255]!r}. {hint}", name=name[:255], near=list(near))


class FileNameInvalid(AppError):
    """A file can't have this name."""

    status = 422
    type = "file-name-invalid"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name[:255]!r} can't be the name of a file: {reason}.", name=name[:255])


class FileNameTaken(AppError):
    """Another file of the project has this name."""

    status = 409
    type = "file-name-taken"

    def __init__(self, name: str) -> None:
        super().__init__(f"There is a file {name[:255]!r} already. Choose another name, or delete that one.", name=name[:255])


class FileTooLarge(AppError):
    """The file is larger than this installation accepts."""

    status = 413
    type = "file-too-large"

    def __init__(self, limit_bytes: int) -> None:
        super().__init__(f"A file may have at most {limit_bytes} bytes; split it, or ask the operator.", limit_bytes=limit_bytes)


class StorageUnavailable(AppError):
    """The object storage does not answer as it should."""

    status = 503
    type = "storage-unavailable"
