"""The passwords of the embedded server's roles: random, made once, readable by Eyrie's own user only."""

import os
import secrets
from pathlib import Path

from psycopg.conninfo import make_conninfo
from pydantic import ValidationError

from eyrie.kit.frozen import Frozen
from eyrie.postgres.database import DatabaseUrls
from eyrie.postgres.errors import DataDirectoryDamaged

DATABASE = "eyrie"


class Credentials(Frozen):
    """One password for each role that can log in to the embedded server."""

    postgres: str
    eyrie_owner: str
    eyrie_app: str
    eyrie_system: str

    def url(self, role: str, port: int, database: str = DATABASE) -> str:
        """Where `role` connects."""
        return make_conninfo("", user=role, password=self.model_dump()[role], host="127.0.0.1", port=port, dbname=database)

    def urls(self, port: int) -> DatabaseUrls:
        """Where the product connects, once for each role."""
        app, system, owner = (self.url(role, port) for role in ("eyrie_app", "eyrie_system", "eyrie_owner"))
        return DatabaseUrls(app=app, system=system, owner=owner)


def load_or_create(path: Path, *, cluster: Path) -> Credentials:
    """The stored passwords, or new ones for a `cluster` that does not exist yet. Raises DataDirectoryDamaged."""
    try:
        return Credentials.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        if (cluster / "PG_VERSION").exists():
            raise DataDirectoryDamaged(cluster, f"its passwords in {path} are missing") from None
    except ValidationError as exc:
        raise DataDirectoryDamaged(cluster, f"its passwords in {path} can't be read") from exc
    made = Credentials(**{role: secrets.token_urlsafe(32) for role in Credentials.model_fields})
    write_private(path, made.model_dump_json().encode())
    return made


def write_private(path: Path, content: bytes) -> None:
    """Write a file of mode 0600 so that a reader finds all of it or the former one, after a power cut too."""
    partial = path.with_name(f".{path.name}.partial")
    partial.unlink(missing_ok=True)
    file = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        os.write(file, content)
        os.fsync(file)
    finally:
        os.close(file)
    partial.replace(path)
