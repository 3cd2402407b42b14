"""Where the server is and what to show it: from the environment, or as `eyrie up` noted it on this machine."""

import os
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from pydantic import BaseModel, ValidationError

from eyrie.kit.problems import AppError
from eyrie.settings import read_client_settings, read_settings


class NoAccess(AppError):
    """There is no server on this machine, and none was named."""

    status = 401
    type = "no-access"


class NotedAccess(BaseModel):
    """What `eyrie up` notes for commands on the same machine."""

    url: str
    workspace_id: UUID
    key_id: UUID
    secret: str

    def __repr__(self) -> str:
        return f"NotedAccess(url={self.url!r})"


@dataclass(frozen=True, repr=False)
class Access:
    """A server and the key for it. `note` is the file that holds the key, when `eyrie up` made it."""

    url: str
    key: str
    note: Path | None = None


def note_path(data_dir: Path) -> Path:
    """Where the note is; only its owner may read it."""
    return data_dir / "cli.json"


def read_note(data_dir: Path) -> NotedAccess | None:
    """The note, if there is one that can be read. Raises NoAccess for one that is another user's."""
    path = note_path(data_dir)
    try:
        return NotedAccess.model_validate_json(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValidationError):
        return None
    except PermissionError as exc:
        raise NoAccess(f"{path} belongs to another user. Run the command as that user, or set EYRIE_URL and EYRIE_API_KEY.") from exc


def write_note(data_dir: Path, note: NotedAccess) -> None:
    """Keep the note, whole or not at all."""
    path = note_path(data_dir)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    file = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        os.write(file, note.model_dump_json().encode())
    finally:
        os.close(file)
    partial.replace(path)


def find_access() -> Access:
    """The server and key for this command. Raises NoAccess, which says the two ways to get there."""
    wanted = read_client_settings()
    if wanted.api_key is not None:
        return Access(wanted.url, wanted.api_key.get_secret_value())
    data_dir = read_settings().data_dir
    note = read_note(data_dir)
    # The key goes to the server that it was made by, and to no other.
    if note is not None and ("url" not in wanted.model_fields_set or wanted.url == note.url):
        return Access(note.url, note.secret, note_path(data_dir))
    if note is not None:
        raise NoAccess(f"There is no API key for {wanted.url}. Set EYRIE_API_KEY to a key of that server.")
    raise NoAccess(
        "No Eyrie was started on this machine yet. Start it with `eyrie up`, or set EYRIE_URL and EYRIE_API_KEY for another one."
    )
