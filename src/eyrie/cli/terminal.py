"""Output for people and programs: results on stdout, talk on stderr, colours only where they are wanted."""

import json
import os
import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import click

from eyrie.cli.document import Json

MAX_CELL_CHARACTERS = 72
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_UNITS = ((86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"))
_STATUS_COLOURS = {
    "ok": "green",
    "succeeded": "green",
    "running": "cyan",
    "waiting": "yellow",
    "paused": "yellow",
    "pending": "yellow",
    "parked": "red",
    "degraded": "yellow",
    "warn": "yellow",
    "failed": "red",
    "fail": "red",
}


def clean(text: str) -> str:
    """`text` without control characters, by which what a model wrote could take over the terminal."""
    return _CONTROL.sub("", text.replace("\r\n", "\n"))


def out(text: str, *, newline: bool = True) -> None:
    """Write a result."""
    click.echo(clean(text), nl=newline)


def out_json(value: Json) -> None:
    """Write a result for programs: indented at a terminal, one line elsewhere."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2 if sys.stdout.isatty() else None))


def say(text: str) -> None:
    """Talk to the person, beside the result."""
    click.echo(_dimmed(clean(text)), err=True)


def coloured(text: str, colour: str | None, *, err: bool = False) -> str:
    """`text` in a colour, at a terminal that wants colours."""
    if colour is None or not _wants_colour(err=err):
        return text
    return click.style(text, fg=colour)


def status_coloured(status: str) -> str:
    """A status in its colour."""
    return coloured(status, _STATUS_COLOURS.get(status))


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write rows as aligned columns, or that there are none."""
    if not rows:
        say("Nothing to show.")
        return
    cells = [[_cell(value) for value in row] for row in rows]
    widths = [max(len(row[column]) for row in [list(headings), *cells]) for column in range(len(headings))]
    click.echo(_line([coloured(heading.upper(), "bright_black") for heading in headings], headings, widths))
    for row in cells:
        click.echo(_line([status_coloured(value) for value in row], row, widths))


def fields(pairs: Sequence[tuple[str, str]]) -> None:
    """Write one thing as name and value, a line each."""
    width = max(len(name) for name, _ in pairs)
    for name, value in pairs:
        first, *further = clean(value).split("\n")
        click.echo(f"{coloured(name.ljust(width), 'bright_black')}  {status_coloured(first)}".rstrip())
        for line in further:
            click.echo(f"{'':{width}}  {line}")


def ago(moment: datetime | None, now: datetime | None = None) -> str:
    """How long ago, or in how long, as people say it."""
    if moment is None:
        return "-"
    seconds = ((now or datetime.now(UTC)) - moment).total_seconds()
    amount = duration(timedelta(seconds=abs(seconds)))
    return f"{amount} ago" if seconds >= 0 else f"in {amount}"


def duration(length: timedelta) -> str:
    """A length of time in its largest unit."""
    seconds = length.total_seconds()
    for size, unit in _UNITS:
        if seconds >= size:
            return f"{int(seconds // size)} {unit}"
    return "0 s"


def is_interactive() -> bool:
    """Whether there is a person to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _line(shown: Sequence[str], plain: Sequence[str], widths: Sequence[int]) -> str:
    # Padded by what is seen: colours have characters but no width.
    padded = [one + " " * (width - len(text)) for one, text, width in zip(shown, plain, widths, strict=True)]
    return "  ".join(padded).rstrip()


def _cell(value: str) -> str:
    text = " ".join(clean(value).split()) or "-"
    return text if len(text) <= MAX_CELL_CHARACTERS else f"{text[: MAX_CELL_CHARACTERS - 1]}…"


def _dimmed(text: str) -> str:
    return coloured(text, "bright_black", err=True)


def _wants_colour(*, err: bool) -> bool:
    stream = sys.stderr if err else sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR")
