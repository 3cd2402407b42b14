"""How every command ends, and how little the list of them loads."""

import os
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from eyrie.cli.main import COMMANDS, eyrie
from tests.cli.conftest import Cli, Up
from tests.cli.processes import PROGRAM

_MOST_MODULES = 100
"""More than Python has loaded by itself; `./dev bench start` says how long the list takes."""


def test_help_loads_little() -> None:
    listed = "print(*sys.modules.keys() - own, file=sys.stderr)"
    script = f"import sys; own = set(sys.modules); import eyrie.cli.main as main; main.run(['--help']); {listed}"

    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    loaded = set(done.stderr.split())
    assert loaded & {"asyncio", "json", "http.client", "pydantic", "socket", "ssl", "importlib.metadata"} == set()
    assert 20 < len(loaded) <= _MOST_MODULES


def test_help_imports_nothing_but_click() -> None:
    listed = "print(sorted(name for name in sys.modules if name.startswith('eyrie')), file=sys.stderr)"
    script = f"import sys, eyrie.cli.main as main; main.run(['--help']); {listed}"

    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    assert done.stderr.strip() == "['eyrie', 'eyrie.cli', 'eyrie.cli.exits', 'eyrie.cli.main']"


def leaves(command: click.Command) -> Iterator[click.Command]:
    """The commands that do something, through all groups."""
    if not isinstance(command, click.Group):
        yield command
        return
    for one in command.commands.values():
        yield from leaves(one)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_one_line_of_help_and_json(name: str) -> None:
    command = eyrie.get_command(None, name)  # type: ignore[arg-type]  # the list needs no context

    assert command
    commands = list(leaves(command))

    assert commands
    for one in commands:
        assert (one.help or "").strip()
        assert "as_json" in {parameter.name for parameter in one.params}, one.name


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["ask"],
        ["ask", "hi", "--nonsense"],
        ["ask", "hi", "--agent", "a", "--continue"],
        ["ask", "hi", "--var", "novalue"],
        ["ask", "hi", "--file", "missing.csv"],
        ["run", "list", "--limit", "0"],
        ["run", "nonsense"],
    ],
)
def test_wrong_use_exits_with_2(cli: Cli, arguments: list[str]) -> None:
    outcome = cli(*arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Usage: eyrie")


def test_an_unknown_command_names_the_nearest(cli: Cli) -> None:
    assert "There is no command 'statsu'. Did you mean 'status'?" in cli("statsu").err


def test_a_problem_is_one_line_with_the_request(cli: Cli) -> None:
    outcome = cli("ask", "hi", "--agent", "nobody")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("eyrie: ")
    assert "nobody" in outcome.err
    assert "(request " in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_problem_as_json_is_the_problem(cli: Cli) -> None:
    outcome = cli("run", "show", "01a1fcf1-2c79-7000-86dd-c071057dcb16", "--json")

    assert outcome.code == 1
    assert '"status": 404' in outcome.err
    assert '"request_id"' in outcome.err


def test_a_server_that_does_not_run_is_said_with_the_mend(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EYRIE_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("EYRIE_API_KEY", "eyr_unknown")

    outcome = cli("status")

    assert outcome.code == 1
    assert outcome.err.startswith("eyrie: Eyrie doesn't answer at http://127.0.0.1:1 (Connection refused). Check EYRIE_URL")


def test_the_local_key_goes_to_no_other_server(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EYRIE_URL", "http://127.0.0.1:1")

    outcome = cli("status")

    assert outcome.code == 1
    assert outcome.err == "eyrie: There is no API key for http://127.0.0.1:1. Set EYRIE_API_KEY to a key of that server.\n"


def test_a_machine_without_eyrie_is_told_the_two_ways(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setenv("EYRIE_DATA_DIR", str(tmp_path))

    outcome = cli("ask", "hi")

    assert outcome.code == 1
    assert "`eyrie up`" in outcome.err
    assert "EYRIE_API_KEY" in outcome.err


def test_an_unknown_key_is_refused_in_one_line(cli: Cli, monkeypatch: pytest.MonkeyPatch, up: Up) -> None:
    monkeypatch.setenv("EYRIE_URL", up.url)
    monkeypatch.setenv("EYRIE_API_KEY", "eyr_12345678_unknown")

    outcome = cli("agent", "list")

    assert outcome.code == 1
    assert outcome.err.count("\n") == 1


def test_a_reader_that_leaves_is_no_error(up: Up) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run([*PROGRAM, "agent", "list"], env=up.variables, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)

    assert done.stderr == ""
