"""Log lines: structured, with their ids, and without secrets or addresses of people."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from eyrie.observe.logs import HIDDEN, MAX_TEXT_CHARACTERS, redact, redacting
from tests.databases import ROOT


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("key eyr_abcdefgh12345678 used", f"key {HIDDEN} used"),
        ("sk-proj-abcdefghijkl", HIDDEN),
        ("Authorization: Bearer abc.def", f"Authorization: Bearer {HIDDEN}"),
        ("postgresql://app:secret@db/eyrie", f"postgresql://{HIDDEN}@db/eyrie"),
        ("host=db password=secret user=app", f"host=db password={HIDDEN} user=app"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.sig", HIDDEN),
        ("-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----", HIDDEN),
        ("mail ada@example.com now", f"mail {HIDDEN} now"),
        ("GET /api/v1/runs 200", "GET /api/v1/runs 200"),
        ("risk-assessment of task-42", "risk-assessment of task-42"),
    ],
)
def test_secrets_and_addresses_are_hidden_by_how_they_look(text: str, shown: str) -> None:
    assert redact(text) == shown


def test_a_long_text_is_cut() -> None:
    assert len(redact("x" * 100_000)) == MAX_TEXT_CHARACTERS


def test_secrets_are_hidden_by_the_name_of_their_field() -> None:
    event = {
        "event": "x",
        "password": "p",
        "api_key": "k",
        "headers": {"Authorization": "a", "accept": "b"},
        "many": ["eyr_abcdefgh12345678", 1],
        "tokens": 5,
        "input_tokens": 7,
        "error": ValueError("for ada@example.com"),
        "none": None,
        "kind": int,
    }

    assert redacting(None, "info", event) == {
        "event": "x",
        "password": HIDDEN,
        "api_key": HIDDEN,
        "headers": {"Authorization": HIDDEN, "accept": "b"},
        "many": [HIDDEN, 1],
        "tokens": 5,
        "input_tokens": 7,
        "error": f"ValueError: for {HIDDEN}",
        "none": None,
        "kind": "<class 'int'>",
    }


PROGRAM = """
import logging, structlog
from eyrie.observe.logs import configure_logs, log_context
configure_logs("info", {style!r})
with log_context(run_id="r1", trace_id="t1"):
    structlog.get_logger("ours").info("hello", password="p")
    structlog.get_logger("ours").debug("too quiet")
    logging.getLogger("theirs").warning("key eyr_abcdefgh12345678")
    try:
        raise ValueError("Bearer secret")
    except ValueError:
        structlog.get_logger("ours").exception("failed")
"""


def lines(style: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", PROGRAM.format(style=style)], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stderr.splitlines()


@pytest.mark.parametrize("style", ["json", "auto"])
def test_lines_are_json_with_their_ids_those_of_libraries_too(style: str) -> None:
    ours, theirs, failed = (json.loads(line) for line in lines(style))

    assert (ours["event"], ours["run_id"], ours["trace_id"], ours["level"], ours["password"]) == ("hello", "r1", "t1", "info", HIDDEN)
    assert (theirs["event"], theirs["run_id"], theirs["logger"]) == (f"key {HIDDEN}", "r1", "theirs")
    assert "ValueError" in failed["exception"]
    assert "secret" not in failed["exception"]


def test_people_read_plain_lines() -> None:
    assert "hello" in lines("console")[0]


def test_a_log_file_is_json_and_bounded(tmp_path: Path) -> None:
    file = tmp_path / "eyrie.log"
    program = f"""
import logging
from pathlib import Path
from eyrie.observe import logs
logs.MAX_FILE_BYTES = 2_000
logs.configure_logs("info", "console", file=Path({str(file)!r}))
for number in range(200):
    logging.getLogger("theirs").info("line %d", number)
"""

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert (done.stdout, done.stderr) == ("", "")
    assert json.loads(file.read_text().splitlines()[-1])["event"] == "line 199"
    kept = sorted(tmp_path.iterdir())
    assert [one.name for one in kept] == ["eyrie.log", *(f"eyrie.log.{number}" for number in range(1, 5))]
    assert all(one.stat().st_size <= 2_000 for one in kept)
