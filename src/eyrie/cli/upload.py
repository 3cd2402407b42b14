"""Files from this machine to the server."""

import json
import mimetypes
from pathlib import Path

from eyrie.cli.api import Api
from eyrie.cli.document import Document, Json
from eyrie.kit.problems import AppError


class FileUnreadable(AppError):
    """A file on this machine can't be read."""

    status = 400
    type = "file-unreadable"


def read(path: Path) -> bytes:
    """The content of a file. Raises FileUnreadable."""
    try:
        return path.read_bytes()
    except OSError as exc:
        raise FileUnreadable(f"{path} can't be read: {exc.strerror}.") from exc


def read_json(path: Path) -> Json:
    """The JSON in a file. Raises FileUnreadable."""
    try:
        found: Json = json.loads(read(path))
    except ValueError as exc:
        raise FileUnreadable(f"{path} is no JSON: {exc}.") from exc
    return found


def upload(api: Api, path: Path, name: str | None = None) -> Document:
    """Store a file on the server under its own name, or under `name`. Raises FileUnreadable, ServerRefused."""
    content_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return api.send("/api/v1/files", read(path), content_type, query={"name": name or path.name})
