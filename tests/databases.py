"""One PostgreSQL for all test processes of this checkout, and databases in it that are cloned from a migrated template.

Whoever comes first starts a keeper process (`python -m tests.databases FOLDER`), which runs the embedded server until nobody
has used it for some seconds. Users hold a shared lock, so a killed test process is no user any more.
"""

import asyncio
import fcntl
import hashlib
import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier

from eyrie.kit.frozen import Frozen
from eyrie.postgres.binaries import Binaries
from eyrie.postgres.database import DatabaseUrls
from eyrie.postgres.embedded import EmbeddedServer
from eyrie.postgres.errors import DataDirectoryInUse
from eyrie.postgres.roles import ensure_roles
from eyrie.postgres.schema import migrate
from tests.other_postgres import OtherServer

ROOT = Path(__file__).parent.parent
START_SECONDS = 60.0
LINGER_SECONDS = 10.0
KEPT_TEMPLATES = 4
OTHER_BINARIES = os.environ.get("TESTS_POSTGRES_BIN")
"""The programs of another PostgreSQL than the embedded one; set by `./dev test --postgres`."""
FAST_AND_UNSAFE = {"fsync": "off", "full_page_writes": "off", "max_connections": "300", "log_min_duration_statement": "-1"}


class Address(Frozen):
    """Where the shared server is."""

    superuser: str
    app: str
    system: str
    owner: str

    def of(self, database: str) -> DatabaseUrls:
        """Where one of its databases is."""
        return DatabaseUrls(
            app=make_conninfo(self.app, dbname=database),
            system=make_conninfo(self.system, dbname=database),
            owner=make_conninfo(self.owner, dbname=database),
        )


@dataclass(frozen=True)
class SharedServer:
    """The server that tests share, and the template of its databases."""

    address: Address
    template: str
    numbers: Iterator[int]

    @contextmanager
    def database(self) -> Iterator[DatabaseUrls]:
        """A migrated database of its own; gone afterwards."""
        name = f"t_{os.getpid()}_{next(self.numbers)}"
        with psycopg.connect(self.address.superuser, autocommit=True) as connection:
            connection.execute(SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(self.template)))
            connection.execute(SQL("GRANT CREATE, CONNECT ON DATABASE {} TO eyrie_owner").format(Identifier(name)))
        try:
            yield self.address.of(name)
        finally:
            with psycopg.connect(self.address.superuser, autocommit=True) as connection:
                connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


@contextmanager
def shared_server() -> Iterator[SharedServer]:
    """The shared server, started if nobody has; it stays at least as long as this block."""
    folder = _folder()
    with _locked(folder / "users.lock", fcntl.LOCK_SH):
        with _locked(folder / "start.lock", fcntl.LOCK_EX):
            address = _running(folder) or _started(folder)
            template = _ensure_template(address)
        yield SharedServer(address, template, itertools.count(1))


def _folder() -> Path:
    checkout = hashlib.sha256(f"{ROOT}{OTHER_BINARIES or ''}".encode()).hexdigest()[:8]
    folder = Path(tempfile.gettempdir()) / f"eyrie-tests-{os.getuid()}-{checkout}"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o711 if os.getuid() == 0 else 0o700)
    return folder


@contextmanager
def _locked(path: Path, how: int) -> Iterator[None]:
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(file, how)
        yield
    finally:
        os.close(file)


def _running(folder: Path) -> Address | None:
    try:
        address = Address.model_validate_json((folder / "address.json").read_bytes())
        psycopg.connect(address.superuser, connect_timeout=5).close()
    except (FileNotFoundError, psycopg.OperationalError):
        return None
    # Without its keeper the server is about to stop; a new keeper adopts it.
    return None if _free(folder / "data" / "eyrie.lock") else address


def _started(folder: Path) -> Address:
    (folder / "address.json").unlink(missing_ok=True)
    with (folder / "keeper.log").open("wb") as log:
        keeper = subprocess.Popen(
            [sys.executable, "-m", "tests.databases", str(folder)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    deadline = time.monotonic() + START_SECONDS
    while (address := _running(folder)) is None:
        if keeper.poll() not in (None, 0) or time.monotonic() > deadline:
            raise RuntimeError(f"the tests' PostgreSQL did not start:\n{(folder / 'keeper.log').read_text()}")
        time.sleep(0.02)
    keeper.returncode = 0  # it outlives us on purpose; without this its end would be a ResourceWarning here
    return address


def _ensure_template(address: Address) -> str:
    name = f"template_{_digest()}"
    with psycopg.connect(address.superuser, autocommit=True) as connection:
        _drop_leftovers(connection)
        if connection.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone() is not None:
            return name
        building = f"t_{os.getpid()}_template"
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(building)))
        asyncio.run(_migrate_template(address, building))
        connection.execute(SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(Identifier(building)))
        connection.execute(SQL("ALTER DATABASE {} RENAME TO {}").format(Identifier(building), Identifier(name)))
    return name


async def _migrate_template(address: Address, database: str) -> None:
    async with await psycopg.AsyncConnection.connect(make_conninfo(address.superuser, dbname=database), autocommit=True) as connection:
        await ensure_roles(connection)
    await migrate(address.of(database))


def _drop_leftovers(connection: "psycopg.Connection[tuple[str]]") -> None:
    databases = [row[0] for row in connection.execute("SELECT datname FROM pg_database ORDER BY oid")]
    dead = [name for name in databases if name.startswith("t_") and not _alive(int(name.split("_")[1]))]
    old = [name for name in databases if name.startswith("template_")][:-KEPT_TEMPLATES]
    for name in dead + old:
        connection.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _digest() -> str:
    sources = [*sorted((ROOT / "src" / "eyrie" / "migrations").rglob("*.py")), ROOT / "src" / "eyrie" / "postgres" / "roles.py"]
    digest = hashlib.sha256()
    for file in sources:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


async def keep(folder: Path) -> None:
    """Run the server until nobody has used it for `LINGER_SECONDS`."""
    data = folder / "data"
    if OTHER_BINARIES is None:
        server: EmbeddedServer | OtherServer = EmbeddedServer(data, settings=FAST_AND_UNSAFE)
    else:
        server = OtherServer(data, Binaries(Path(OTHER_BINARIES)), FAST_AND_UNSAFE)
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            urls = await server.start()
            break
        except DataDirectoryInUse:
            if (folder / "address.json").exists() or time.monotonic() > deadline:
                return  # another keeper serves
            await asyncio.sleep(0.1)  # another keeper is stopping its server
    try:
        address = Address(superuser=server.superuser_url, app=urls.app, system=urls.system, owner=urls.owner)
        partial = folder / "address.partial"
        partial.touch(mode=0o600)
        partial.write_text(address.model_dump_json())
        partial.replace(folder / "address.json")
        idle_since = time.monotonic()
        while True:
            await asyncio.sleep(0.5)
            if not _unused(folder):
                idle_since = time.monotonic()
            elif time.monotonic() - idle_since > LINGER_SECONDS and _withdrawn(folder):
                break
    finally:
        (folder / "address.json").unlink(missing_ok=True)
        await server.stop()


def _unused(folder: Path) -> bool:
    return _free(folder / "users.lock")


def _free(lock: Path) -> bool:
    try:
        with _locked(lock, fcntl.LOCK_EX | fcntl.LOCK_NB):
            return True
    except BlockingIOError:
        return False


def _withdrawn(folder: Path) -> bool:
    # Under the starters' lock, so that nobody is given the address of a server that is about to stop.
    try:
        with _locked(folder / "start.lock", fcntl.LOCK_EX | fcntl.LOCK_NB):
            if _unused(folder):
                (folder / "address.json").unlink(missing_ok=True)
                return True
    except BlockingIOError:
        pass
    return False


if __name__ == "__main__":
    asyncio.run(keep(Path(sys.argv[1])))
