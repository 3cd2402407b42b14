"""`eyrie up` as a process: ready, used, stopped; and the ways in which it can't start."""

import json
import os
import signal
import socket
import stat
from pathlib import Path

import pytest
from psycopg import connect

from eyrie.postgres.embedded import running_server
from eyrie.postgres.layout import Layout
from eyrie.postgres.postmaster import processes_of
from tests.cli.processes import environment, run_eyrie, started
from tests.ports import free_port

READY = "Eyrie is ready"


def test_up_then_ask_needs_no_configuration(data_dir: Path, tmp_path: Path) -> None:
    variables = environment(data_dir, EYRIE_PORT=str(free_port()))

    with started(["up"], variables, READY, tmp_path / "log") as up:
        asked = run_eyrie(["ask", "What is 15 % of 80?"], variables)
        code = up.stop()

    assert (asked.returncode, asked.stdout.strip()) == (0, "15 / 100 * 80 = 12")
    assert "→ calculator 15 / 100 * 80" in asked.stderr
    assert code == 0
    assert processes_of(Layout(data_dir.resolve()).cluster) == []
    assert f"http://127.0.0.1:{variables['EYRIE_PORT']}/login?token=" in up.said


def test_up_keeps_secrets_out_of_its_log_and_others_out_of_its_key(data_dir: Path, tmp_path: Path) -> None:
    variables = environment(data_dir, EYRIE_PORT=str(free_port()))

    with started(["up"], variables, READY, tmp_path / "log") as up:
        token = up.said.partition("?token=")[2].split()[0]
        note = data_dir / "cli.json"
        secret = json.loads(note.read_text())["secret"]

    log = (tmp_path / "log").read_text()
    assert stat.S_IMODE(note.stat().st_mode) == 0o600
    assert token not in log
    assert secret not in log
    assert '"event": "ready"' in log


def test_a_second_start_keeps_the_key_and_shows_how_to_get_a_link(data_dir: Path, tmp_path: Path) -> None:
    first, second = (environment(data_dir, EYRIE_PORT=str(free_port())) for _ in range(2))
    with started(["up"], first, READY, tmp_path / "log"):
        before = json.loads((data_dir / "cli.json").read_text())

    with started(["up"], second, READY, tmp_path / "log") as again:
        after = json.loads((data_dir / "cli.json").read_text())
        link = run_eyrie(["login-link", "--json"], second)

    assert after == {**before, "url": f"http://127.0.0.1:{second['EYRIE_PORT']}"}
    assert "eyrie login-link" in again.said
    assert "?token=" not in again.said
    assert json.loads(link.stdout)["login_url"].startswith(f"http://127.0.0.1:{second['EYRIE_PORT']}/login?token=")


def test_up_as_json_prints_one_object(data_dir: Path, tmp_path: Path) -> None:
    variables = environment(data_dir, EYRIE_PORT=str(free_port()))

    with started(["up", "--json"], variables, r"^\{", tmp_path / "log") as up:
        said = json.loads(up.lines[0])

    assert said["url"] == f"http://127.0.0.1:{variables['EYRIE_PORT']}"
    assert said["login_url"].startswith(f"{said['url']}/login?token=")


def test_ctrl_c_stops_up_in_good_order(data_dir: Path, tmp_path: Path) -> None:
    variables = environment(data_dir, EYRIE_PORT=str(free_port()))

    with started(["up"], variables, READY, tmp_path / "log") as up:
        code = up.stop(signal.SIGINT)

    assert code == 0
    assert processes_of(Layout(data_dir.resolve()).cluster) == []


def test_up_on_a_taken_port_says_the_mend(data_dir: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        refused = run_eyrie(["up"], environment(data_dir, EYRIE_PORT=str(port)))

    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.splitlines()[-1].startswith(f"eyrie: Eyrie can't listen at 127.0.0.1:{port}")
    assert "EYRIE_PORT" in refused.stderr


def test_a_second_up_on_one_data_directory_is_refused(data_dir: Path, tmp_path: Path) -> None:
    variables = environment(data_dir, EYRIE_PORT=str(free_port()))
    with started(["up"], variables, READY, tmp_path / "log") as up:
        for same in (variables, environment(data_dir, EYRIE_PORT=str(free_port()))):
            refused = run_eyrie(["up"], same)

            assert refused.returncode == 1
            said = f"eyrie: Eyrie runs already: process {up.process.pid} works on the data directory {data_dir}. Use that one"
            assert refused.stderr.splitlines()[-1].startswith(said)


@pytest.mark.parametrize("command", ["up", "status"])
def test_an_unknown_variable_is_refused_with_the_nearest_one(data_dir: Path, command: str) -> None:
    refused = run_eyrie([command], environment(data_dir, EYRIE_PROT="1"))

    assert refused.returncode == 1
    assert refused.stderr == "eyrie: The variable EYRIE_PROT is not a setting of Eyrie. Did you mean EYRIE_PORT? Correct or unset it.\n"


def test_up_refuses_a_database_of_a_newer_schema(data_dir: Path, tmp_path: Path) -> None:
    variables = environment(data_dir, EYRIE_PORT=str(free_port()))
    with started(["up"], variables, READY, tmp_path / "log"):
        server = running_server(data_dir)
        assert server is not None
        with connect(server.urls.owner, autocommit=True) as connection:
            connection.execute("UPDATE eyrie.alembic_version SET version_num = '9999'")
            connection.execute("COMMENT ON TABLE eyrie.alembic_version IS '9999'")

    refused = run_eyrie(["up"], variables)

    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1].startswith("eyrie: Schema 9999 is newer than this Eyrie")
    assert processes_of(Layout(data_dir.resolve()).cluster) == []


def test_up_in_a_directory_that_is_a_file_says_so(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()

    refused = run_eyrie(["up"], environment(file / "data", EYRIE_PORT=str(free_port())))

    assert refused.returncode == 1
    assert "Set EYRIE_DATA_DIR to a directory that may be written" in refused.stderr.splitlines()[-1]
    assert os.linesep not in refused.stderr.splitlines()[-1]
