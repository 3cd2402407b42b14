"""`eyrie ask`: streams, tools, people, sessions, files."""

import errno
import fcntl
import json
import os
import pty
import select
import signal
import subprocess
import termios
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Cli, Up, fields
from tests.cli.processes import PROGRAM

QUESTION = "What is 15 % of 80?"
ANSWER = "15 / 100 * 80 = 12"
_GUARDED = """\
apiVersion: eyrie/v1
kind: Agent
name: guarded
definition:
  instructions: Calculate.
  model: offline
  tools: [calculator, ask_human]
  approvals:
    - tool: calculator
"""
_DEADLINE_SECONDS = 30


@pytest.fixture
def guarded(cli: Cli, tmp_path: Path) -> str:
    """An agent whose calculator needs a person's permission."""
    file = tmp_path / "guarded.yaml"
    file.write_text(_GUARDED)
    assert cli("agent", "apply", "-f", str(file)).code == 0
    return "guarded"


@pytest.mark.parametrize("stream", ["--stream", "--no-stream"])
def test_ask_writes_the_answer_and_talks_beside_it(cli: Cli, stream: str) -> None:
    outcome = cli("ask", QUESTION, stream)

    assert (outcome.code, outcome.out) == (0, f"{ANSWER}\n")
    assert "→ calculator 15 / 100 * 80\n" in outcome.err
    assert "tokens · run " in outcome.err.splitlines()[-1]


def test_ask_as_json_prints_the_run(cli: Cli) -> None:
    run = fields(cli("ask", QUESTION, "--json"))

    assert (run.text("status"), run.text("input"), run.child("answer").text("text")) == ("succeeded", QUESTION, ANSWER)


def test_ask_reads_the_question_from_stdin(cli: Cli) -> None:
    assert cli("ask", "-", stdin=QUESTION.encode()).out == f"{ANSWER}\n"


@pytest.mark.parametrize(("stdin", "said"), [(b"\xff\xfe", "no UTF-8 text"), (b"  \n", "no question")])
def test_ask_refuses_what_is_no_question(cli: Cli, stdin: bytes, said: str) -> None:
    outcome = cli("ask", "-", stdin=stdin)

    assert outcome.code == 1
    assert said in outcome.err


def test_ask_continues_the_session_used_last(cli: Cli) -> None:
    first = fields(cli("ask", QUESTION, "--json"))

    second = fields(cli("ask", "And 3 * 7?", "--continue", "--json"))

    assert second.text("session_id") == first.text("session_id")
    said = cli("session", "show", first.text("session_id"))
    assert QUESTION in said.out
    assert "And 3 * 7?" in said.out


def test_ask_with_a_file_lets_the_agent_read_it(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("The refund policy is thirty days.")

    outcome = cli("ask", "Read notes.txt", "--agent", "assistant", "--file", str(file))

    assert outcome.code == 0
    assert "thirty days" in outcome.out


def test_ask_without_a_person_exits_with_3_and_says_how_to_decide(cli: Cli, guarded: str) -> None:
    outcome = cli("ask", QUESTION, "--agent", guarded)

    assert (outcome.code, outcome.out) == (3, "")
    assert "eyrie approval approve " in outcome.err
    approval = outcome.err.partition("eyrie approval approve ")[2].split()[0]
    run = outcome.err.partition("eyrie run follow ")[2].split()[0]
    assert cli("approval", "approve", approval).code == 0
    assert cli("run", "follow", run).out == f"{ANSWER}\n"


def test_a_corrected_call_is_made_as_corrected(cli: Cli, guarded: str) -> None:
    run = fields(cli("ask", QUESTION, "--agent", guarded, "--json"))
    approval = fields_of_first(cli, run.text("id"))

    decided = cli("approval", "edit", approval, "--arguments", '{"expression": "2 + 3"}')

    assert decided.code == 0
    assert "2 + 3 = 5" in cli("run", "follow", run.text("id")).out


def test_a_rejected_call_is_not_made(cli: Cli, guarded: str) -> None:
    run = fields(cli("ask", QUESTION, "--agent", guarded, "--json"))

    cli("approval", "reject", fields_of_first(cli, run.text("id")), "--reason", "Too early.")

    assert ANSWER not in cli("run", "follow", run.text("id")).out
    assert "Too early." in cli("run", "events", run.text("id")).out


@pytest.mark.parametrize("arguments", ["{", "[1]"])
def test_arguments_that_are_no_object_are_refused_here(cli: Cli, arguments: str) -> None:
    outcome = cli("approval", "edit", "01a1fcf1-2c79-7000-86dd-c071057dcb16", "--arguments", arguments)

    assert outcome.code == 1
    assert "JSON" in outcome.err


def test_a_cancelled_run_ends_with_1(cli: Cli, guarded: str) -> None:
    run = fields(cli("ask", QUESTION, "--agent", guarded, "--json")).text("id")

    assert cli("run", "cancel", run).out.startswith(f"{run}: cancelled")
    followed = cli("run", "follow", run)
    assert followed.code == 1
    assert "eyrie: The run was cancelled." in followed.err


def test_people_say_what_they_think_of_an_answer(cli: Cli) -> None:
    run = fields(cli("ask", QUESTION, "--json")).text("id")

    assert "It left out the tax." in cli("run", "feedback", run, "--down", "--reason", "It left out the tax.").out
    assert "up" in cli("run", "feedback", run, "--up").out
    assert cli("run", "feedback", run, "--reason", "Why?").code == 2
    assert "up" not in cli("run", "feedback", run, "--remove").out


def test_a_person_at_the_terminal_is_asked(up: Up, cli: Cli, guarded: str) -> None:
    del cli
    terminal = _Terminal(up, "ask", QUESTION, "--agent", guarded)

    terminal.wait_for("[l]ater")
    terminal.type("a\n")
    code = terminal.end()

    assert code == 0
    assert "15 / 100 * 80" in terminal.seen
    assert ANSWER in terminal.seen


def test_ctrl_c_at_the_terminal_offers_to_cancel_the_run(up: Up, cli: Cli, guarded: str) -> None:
    terminal = _Terminal(up, "ask", QUESTION, "--agent", guarded)
    terminal.wait_for("[l]ater")

    terminal.interrupt_until("Cancel the run?")
    terminal.type("y\n")
    code = terminal.end()

    run = terminal.seen.partition("The run is cancelled: ")[2].split()[0].removesuffix("\x1b[0m")
    assert code == 130
    assert fields(cli("run", "show", run, "--json")).text("status") == "cancelled"


def test_a_question_of_the_agent_is_answered_at_the_terminal(up: Up, cli: Cli) -> None:
    del cli
    terminal = _Terminal(up, "ask", "Ask me which colour I want", "--agent", "assistant")

    terminal.wait_for("The agent asks")
    terminal.type("green\n")
    code = terminal.end()

    assert code == 0
    assert "green" in terminal.seen.rpartition("The agent asks")[2]


def fields_of_first(cli: Cli, run_id: str) -> str:
    """The id of the approval that a run waits for."""
    listed = json.loads(cli("approval", "list", "--run", run_id, "--json").out)
    assert len(listed) == 1
    id_: str = listed[0]["id"]
    return id_


class _Terminal:
    """A command at a terminal, as a person sees it."""

    def __init__(self, up: Up, *arguments: str) -> None:
        self._ours, theirs = pty.openpty()
        variables = {**up.variables, "TERM": "xterm"}
        self._process = subprocess.Popen(
            [*PROGRAM, *arguments],
            env=variables,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 - this process starts no thread that could hold a lock
        )
        os.close(theirs)
        self.seen = ""

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def wait_for(self, text: str) -> None:
        deadline = time.monotonic() + _DEADLINE_SECONDS
        while text not in self.seen and time.monotonic() < deadline and self._read():
            pass
        assert text in self.seen, self.seen

    def interrupt_until(self, text: str) -> None:
        """Press Ctrl-C, again when nothing came of it: a person does so too when the terminal was busy with the prompt."""
        deadline = time.monotonic() + _DEADLINE_SECONDS
        while text not in self.seen and time.monotonic() < deadline:
            self.type("\x03")
            pressed = time.monotonic()
            while text not in self.seen and time.monotonic() < pressed + 5 and self._read():
                pass
        assert text in self.seen, self.seen

    def end(self) -> int:
        deadline = time.monotonic() + _DEADLINE_SECONDS
        while time.monotonic() < deadline and self._read():
            pass
        os.close(self._ours)
        return self._process.wait(_DEADLINE_SECONDS)

    def _read(self) -> bool:
        if not select.select([self._ours], [], [], 1)[0]:
            return True  # nothing yet: whoever waits looks at the clock
        try:
            part = os.read(self._ours, 65_536)
        except OSError as error:
            if error.errno != errno.EIO:  # how a terminal says that its last program left
                raise
            return False
        self.seen += part.decode(errors="replace")
        return bool(part)


def _take_terminal() -> None:
    """Let Ctrl-C reach the command: its terminal is that of its session, and tests in the background of a shell ignore the signal."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)
