"""`eyrie serve` and `eyrie worker`: separate processes on one database, and the operator's commands for it."""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict
from psycopg.sql import SQL, Identifier

from tests.cli.processes import environment, run_eyrie, started
from tests.databases import SharedServer
from tests.test_server import free_port

KEY = "bootstrap-key-of-the-fleet-0123456789"


@pytest.fixture
def database_url(postgres: SharedServer) -> Iterator[str]:
    """An empty database, with a login that may make what is missing."""
    name = f"fleet_{uuid4().hex}"
    parts = conninfo_to_dict(postgres.address.superuser)
    with psycopg.connect(postgres.address.superuser, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    yield f"postgresql://{parts['user']}:{parts['password']}@{parts['host']}:{parts['port']}/{name}"
    with psycopg.connect(postgres.address.superuser, autocommit=True) as connection:
        connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def test_a_server_and_a_worker_share_a_database(database_url: str, tmp_path: Path) -> None:
    port = free_port()
    shared = {"EYRIE_DATABASE_URL": database_url, "EYRIE_SECRET_KEY": "k" * 32}
    serving = environment(tmp_path / "server", EYRIE_PORT=str(port), EYRIE_BOOTSTRAP_API_KEY=KEY, **shared)
    working = environment(tmp_path / "worker", **shared)
    asking = environment(tmp_path / "client", EYRIE_URL=f"http://127.0.0.1:{port}", EYRIE_API_KEY=KEY)

    too_early = run_eyrie(["serve"], serving)
    migrated = run_eyrie(["db", "migrate"], serving)
    with (
        started(["serve"], serving, "API server is ready", tmp_path / "serve.log") as server,
        started(["worker"], working, "worker is ready", tmp_path / "worker.log") as worker,
    ):
        asked = run_eyrie(["ask", "What is 15 % of 80?"], asking)
        link = run_eyrie(["login-link"], serving)
        codes = (worker.stop(), server.stop())

    assert (too_early.returncode, "Run `eyrie db migrate`." in too_early.stderr) == (1, True)
    assert migrated.returncode == 0
    assert (asked.returncode, asked.stdout) == (0, "15 / 100 * 80 = 12\n")
    assert "/login?token=" in server.said
    assert "/login?token=" in link.stdout
    assert codes == (0, 0)


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_a_part_of_a_fleet_needs_a_shared_database(data_dir: Path, command: str) -> None:
    refused = run_eyrie([command], environment(data_dir))

    assert refused.returncode == 1
    assert "EYRIE_DATABASE_URL is not set" in refused.stderr
    assert not data_dir.exists()


def test_an_external_database_is_migrated_once_and_saved_by_its_own_tools(database_url: str, tmp_path: Path) -> None:
    variables = environment(tmp_path, EYRIE_DATABASE_URL=database_url)

    before, first, second, after, saved = (
        run_eyrie([*command, "--json"], variables)
        for command in (["db", "status"], ["db", "migrate"], ["db", "migrate"], ["db", "status"], ["db", "snapshot"])
    )

    assert json.loads(before.stdout)["state"] == "empty"
    assert (json.loads(first.stdout)["changed"], json.loads(second.stdout)["changed"]) == (True, False)
    assert json.loads(after.stdout)["state"] == "current"
    assert (saved.returncode, json.loads(saved.stderr)["type"]) == (1, "/problems/only-embedded")


def test_a_stopped_database_is_saved_and_restored(data_dir: Path, tmp_path: Path) -> None:
    variables = environment(data_dir, EYRIE_PORT=str(free_port()))
    too_early = run_eyrie(["db", "snapshot"], variables)
    with started(["up"], variables, "Eyrie is ready", tmp_path / "log"):
        run_eyrie(["key", "create", "before"], variables)
    saved = run_eyrie(["db", "snapshot", "--json"], variables)
    with started(["up"], variables, "Eyrie is ready", tmp_path / "log"):
        run_eyrie(["key", "create", "after"], variables)

    restored = run_eyrie(["db", "restore", "--yes", "--json"], variables)

    with started(["up"], variables, "Eyrie is ready", tmp_path / "log"):
        names = {row["name"] for row in json.loads(run_eyrie(["key", "list", "--json"], variables).stdout)}
    assert (too_early.returncode, "Start Eyrie with `eyrie up`" in too_early.stderr) == (1, True)
    assert json.loads(restored.stdout)["restored"] == json.loads(saved.stdout)["snapshot"]
    assert names == {"before", "Command line on this machine"}
