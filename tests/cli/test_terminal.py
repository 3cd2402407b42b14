"""Output for people: aligned, bounded, and safe for the terminal."""

from datetime import UTC, datetime, timedelta

import pytest

from eyrie.cli import terminal
from eyrie.cli.listing import exact_usd

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(0), "0 s ago"),
        (timedelta(seconds=59), "59 s ago"),
        (timedelta(minutes=61), "1 h ago"),
        (timedelta(days=3, hours=5), "3 d ago"),
        (timedelta(minutes=-5), "in 5 min"),
    ],
)
def test_times_are_said_as_people_say_them(length: timedelta, said: str) -> None:
    assert terminal.ago(NOW - length, NOW) == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("0E-12", "$0.00"),
        ("5.000000000000", "$5.00"),
        ("1234567.5", "$1,234,567.50"),
        ("0.000000000120", "$0.00000000012"),
        ("-0.5", "$-0.50"),
    ],
)
def test_money_is_said_to_its_last_digit(amount: str, said: str) -> None:
    assert exact_usd(amount) == said


@pytest.mark.parametrize(
    ("written", "shown"),
    [("\x1b[2J\x1b]0;title\x07hi", "[2J]0;titlehi"), ("a\r\nb\tc\x00\x9b", "a\nb\tc"), ("größer ✓", "größer ✓")],
)
def test_text_of_models_can_not_take_over_the_terminal(written: str, shown: str) -> None:
    assert terminal.clean(written) == shown


def test_columns_are_aligned_and_long_cells_cut(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.table(("Name", "Note"), [("a", "x" * 100), ("longer", "two\nlines")])

    lines = capsys.readouterr().out.splitlines()
    assert lines == ["NAME    NOTE", f"a       {'x' * 71}…", "longer  two lines"]
