"""`eyrie serve` and `eyrie worker`: separate processes on one database, and the operator's commands for it."""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from httpx import Client
from psycopg.conninfo import conninfo_to_dict
from psycopg.sql import SQL, Identifier

from tests.cli.processes import environment, run_eyrie, started
from tests.databases import SharedServer
from tests.ports import free_port

KEY = "bootstrap-key-of-the-fleet-0123456789"


def resident_mb(pid: int) -> int:
    """How much memory a process has."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) // 1024


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


def test_a_server_for_models_only_is_smaller_than_the_whole_and_refuses_the_rest(database_url: str, tmp_path: Path) -> None:
    port = free_port()
    shared = {"EYRIE_DATABASE_URL": database_url, "EYRIE_SECRET_KEY": "k" * 32, "EYRIE_PORT": str(port)}
    whole = environment(tmp_path / "server", EYRIE_BOOTSTRAP_API_KEY=KEY, **shared)
    question = {"messages": [{"role": "user", "content": "What is 15 % of 80?"}]}
    run_eyrie(["db", "migrate"], whole)
    with started(["serve"], whole, "API server is ready", tmp_path / "serve.log") as server:  # it makes the workspace and its key
        resident_of_whole = resident_mb(server.process.pid)

    with (
        started(["serve", "--only", "gateway"], environment(tmp_path, **shared), "gateway is ready", tmp_path / "gateway.log") as gateway,
        Client(base_url=f"http://127.0.0.1:{port}", headers={"Authorization": f"Bearer {KEY}"}) as client,
    ):
        answer = client.post("/v1/chat/completions", json={"model": "offline", **question})
        agent = client.post("/v1/chat/completions", json={"model": "agent/assistant", **question})
        listed = [one["id"] for one in client.get("/v1/models").json()["data"]]
        ready, metrics = client.get("/health/ready"), client.get("/metrics")
        elsewhere = [client.get(path).status_code for path in ("/api/v1/me", "/", "/docs")]
        resident = resident_mb(gateway.process.pid)
        code = gateway.stop()

    assert answer.status_code == 200
    assert "offline" in answer.json()["choices"][0]["message"]["content"]
    assert (agent.status_code, agent.json()["error"]["code"]) == (503, "models_only")
    assert listed == ["offline"]
    assert (ready.status_code, metrics.status_code) == (200, 200)
    assert elsewhere == [404, 404, 404]
    assert resident < resident_of_whole
    assert code == 0


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
