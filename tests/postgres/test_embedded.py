"""The embedded server with real processes: started, killed, adopted, restarted, and never left behind."""

import asyncio
import os
import signal
import socket
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import LiteralString

import psycopg
import pytest

from eyrie.postgres.embedded import EmbeddedServer, running_server
from eyrie.postgres.errors import DataDirectoryDamaged, DataDirectoryInUse, DataDirectoryOfOtherVersion, ServerStartFailed
from eyrie.postgres.layout import Layout
from eyrie.postgres.postmaster import is_postmaster, processes_of, read_pid_file, until
from eyrie.postgres.startup import Patience
from tests.postgres.conftest import StartKeeper

pytestmark = pytest.mark.recovery


async def query(url: str, sql: LiteralString) -> object:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True, connect_timeout=5) as connection:
        cursor = await connection.execute(sql)
        row = await cursor.fetchone() if cursor.description else None
    return row[0] if row is not None else None


async def answers(url: str) -> bool:
    try:
        await query(url, "SELECT 1")
    except psycopg.OperationalError:
        return False
    return True


async def eventually(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    assert await until(condition, seconds)


async def test_start_gives_each_role_its_own_login(data_dir: Path) -> None:
    async with EmbeddedServer(data_dir) as urls:
        users = [await query(url, "SELECT current_user::text") for url in (urls.app, urls.system, urls.owner)]
        privileged = await query(urls.app, "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'eyrie%' AND (rolsuper OR rolbypassrls)")

    assert users == ["eyrie_app", "eyrie_system", "eyrie_owner"]
    assert privileged == 0


async def test_start_keeps_data_and_secrets_to_its_own_user(data_dir: Path) -> None:
    async with EmbeddedServer(data_dir):
        layout = Layout(data_dir)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (layout.cluster, layout.credentials, layout.snapshots)}
        listening = _listening()
        noted = read_pid_file(layout.cluster)

    assert modes == {"data": 0o700, "credentials.json": 0o600, "snapshots": 0o700}
    assert noted is not None
    assert f"0100007F:{noted.port:04X}" in listening
    assert f"00000000:{noted.port:04X}" not in listening


async def test_server_refuses_a_login_without_its_password(data_dir: Path) -> None:
    async with EmbeddedServer(data_dir):
        noted = read_pid_file(Layout(data_dir).cluster)
        assert noted is not None
        answered = [await answers(f"postgresql://{user}:guess@127.0.0.1:{noted.port}/eyrie") for user in ("postgres", "eyrie_app")]

    assert answered == [False, False]


async def test_stop_leaves_no_process_and_the_next_start_finds_the_data(data_dir: Path) -> None:
    async with EmbeddedServer(data_dir) as first:
        await query(first.owner, "CREATE TABLE eyrie.kept AS SELECT 42 AS answer")
    left = processes_of(Layout(data_dir).cluster)

    async with EmbeddedServer(data_dir) as urls:
        kept = await query(urls.owner, "SELECT answer FROM eyrie.kept")

    assert (left, urls, kept) == ([], first, 42)


async def test_running_server_is_found_from_beside(data_dir: Path) -> None:
    async with EmbeddedServer(data_dir) as urls:
        beside = running_server(data_dir)

    assert beside is not None
    assert beside.urls == urls
    assert running_server(data_dir) is None


async def test_server_is_adopted_through_a_link_to_its_data_directory(data_dir: Path, start_keeper: StartKeeper) -> None:
    keeper = await start_keeper()
    keeper.process.kill()
    await keeper.process.wait()
    link = data_dir.with_name("link")
    link.symlink_to(data_dir)

    server = EmbeddedServer(link)
    async with server:
        adopted = server.pid

    assert adopted == keeper.server_pid


async def test_old_logs_are_removed(data_dir: Path) -> None:
    async with EmbeddedServer(data_dir):
        pass
    logs = Layout(data_dir).logs
    made = [logs / f"postgresql-20200101-0000{number:02}.json" for number in range(20)]
    for log in made:
        log.touch()

    async with EmbeddedServer(data_dir):
        pass

    assert [log for log in made if log.exists()] == made[-9:]


async def test_start_picks_another_port_when_its_own_is_taken(data_dir: Path) -> None:
    async with EmbeddedServer(data_dir):
        pass
    taken = int(Layout(data_dir).port.read_text())

    with socket.create_server(("127.0.0.1", taken)):
        async with EmbeddedServer(data_dir) as urls:
            assert await answers(urls.app)

    assert int(Layout(data_dir).port.read_text()) != taken


async def test_second_start_names_the_process_that_has_the_data_directory(data_dir: Path, start_keeper: StartKeeper) -> None:
    keeper = await start_keeper()

    with pytest.raises(DataDirectoryInUse, match=rf"process {keeper.process.pid}\b"):
        await EmbeddedServer(data_dir).start()


async def test_sigterm_leaves_no_server(data_dir: Path, start_keeper: StartKeeper) -> None:
    keeper = await start_keeper()

    keeper.process.terminate()

    assert await keeper.process.wait() == 0
    assert processes_of(Layout(data_dir).cluster) == []


async def test_next_start_adopts_the_server_of_a_killed_process(data_dir: Path, start_keeper: StartKeeper) -> None:
    keeper = await start_keeper()
    keeper.process.kill()
    await keeper.process.wait()

    server = EmbeddedServer(data_dir)
    await server.start()
    adopted = server.pid
    await server.stop()

    assert adopted == keeper.server_pid
    assert processes_of(Layout(data_dir).cluster) == []


async def test_adopted_server_is_not_stopped_by_the_guard_of_the_killed_process(data_dir: Path, start_keeper: StartKeeper) -> None:
    first = await start_keeper(orphan_seconds=12.0)
    (guard,) = _guards(data_dir)
    first.process.kill()
    await first.process.wait()
    second = await start_keeper()

    await eventually(lambda: guard not in _guards(data_dir), 30)

    assert second.server_pid == first.server_pid
    assert await answers(second.url)


async def test_server_of_a_killed_process_stops_by_itself(data_dir: Path, start_keeper: StartKeeper) -> None:
    keeper = await start_keeper(orphan_seconds=0.2)

    keeper.process.kill()
    await keeper.process.wait()

    await eventually(lambda: processes_of(Layout(data_dir).cluster) == [])


def _bystander(account: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(["sleep", "60"], user=account)


async def test_start_takes_no_notice_of_a_stale_pid_file(data_dir: Path) -> None:
    async with EmbeddedServer(data_dir):
        pass
    cluster = Layout(data_dir).cluster
    # A process that lives, belongs to the server's account and has nothing to do with it: the id was used again.
    other = _bystander(cluster.stat().st_uid)
    (cluster / "postmaster.pid").write_text(f"{other.pid}\n{cluster}\n1\n5432\n\n127.0.0.1\n1 1\nready\n")

    async with EmbeddedServer(data_dir) as urls:
        assert await answers(urls.app)

    assert other.poll() is None
    other.kill()
    other.wait()


async def test_start_recovers_after_server_and_keeper_were_killed(data_dir: Path, start_keeper: StartKeeper) -> None:
    keeper = await start_keeper()
    os.kill(keeper.server_pid, signal.SIGKILL)
    keeper.process.kill()
    await keeper.process.wait()

    async with EmbeddedServer(data_dir) as urls:
        assert await answers(urls.app)


async def test_watch_restarts_a_killed_server_at_the_same_address(data_dir: Path) -> None:
    server = EmbeddedServer(data_dir, patience=Patience(watch=0.02, restart=0.02))
    async with server as urls:
        killed = server.pid
        watching = asyncio.create_task(server.watch())
        os.kill(killed, signal.SIGKILL)
        await eventually(lambda: server.pid != killed and is_postmaster(server.pid, Layout(data_dir).cluster))
        watching.cancel()

        assert server.urls == urls
        assert await answers(urls.app)


async def test_watch_gives_up_when_restarts_do_not_help(data_dir: Path) -> None:
    server = EmbeddedServer(data_dir, patience=Patience(watch=0.02, restart=0.01, restarts=2))
    async with server:
        (Layout(data_dir).cluster / "global" / "pg_control").unlink()
        os.kill(server.pid, signal.SIGKILL)

        with pytest.raises(DataDirectoryDamaged):
            await server.watch()


@pytest.mark.parametrize(
    ("file", "content", "error"),
    [
        pytest.param("PG_VERSION", "19\n", DataDirectoryOfOtherVersion, id="newer PostgreSQL"),
        pytest.param("PG_VERSION", "16\n", DataDirectoryOfOtherVersion, id="older PostgreSQL"),
        pytest.param("PG_VERSION", None, DataDirectoryDamaged, id="no version"),
        pytest.param("global/pg_control", None, DataDirectoryDamaged, id="no control file"),
        pytest.param("global/pg_control", "nonsense" * 1024, DataDirectoryDamaged, id="control file overwritten"),
    ],
)
async def test_start_explains_a_cluster_it_can_not_run(data_dir: Path, file: str, content: str | None, error: type[Exception]) -> None:
    async with EmbeddedServer(data_dir):
        pass
    path = Layout(data_dir).cluster / file
    path.unlink() if content is None else path.write_text(content)

    with pytest.raises(error):
        await EmbeddedServer(data_dir).start()

    assert processes_of(Layout(data_dir).cluster) == []


async def test_start_explains_lost_passwords(data_dir: Path) -> None:
    async with EmbeddedServer(data_dir):
        pass
    Layout(data_dir).credentials.unlink()

    with pytest.raises(DataDirectoryDamaged, match="passwords"):
        await EmbeddedServer(data_dir).start()


async def test_start_reports_a_refused_setting_and_frees_the_data_directory(data_dir: Path) -> None:
    with pytest.raises(ServerStartFailed, match="shared_buffers"):
        await EmbeddedServer(data_dir, settings={"shared_buffers": "much"}).start()

    async with EmbeddedServer(data_dir) as urls:
        assert await answers(urls.app)


async def test_start_redoes_a_first_start_that_was_killed(data_dir: Path) -> None:
    half = Layout(data_dir).server / "data.partial"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")

    async with EmbeddedServer(data_dir) as urls:
        assert await answers(urls.app)


async def test_long_start_says_what_it_waits_for(data_dir: Path) -> None:
    said: list[str] = []
    async with EmbeddedServer(data_dir, progress=said.append, patience=Patience(status=0.0)):
        pass

    assert said[0] == "Creating the database (first start)."
    assert said[1].startswith("PostgreSQL is starting up")


def _listening() -> set[str]:
    """Addresses that somebody listens on, as the kernel writes them."""
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()]
    return {fields[1] for fields in lines if fields[3] == "0A"}


def _guards(data_dir: Path) -> list[int]:
    """The guard processes of this data directory."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            arguments = entry.read_text().split("\0")
        except OSError:
            continue  # it ended meanwhile
        if "eyrie-orphan-guard" in arguments and str(Layout(data_dir).keeper) in arguments:
            found.append(int(entry.parent.name))
    return found
