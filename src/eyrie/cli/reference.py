"""The help of every command as a page of the documentation: `python -m eyrie.cli.reference`."""

import sys
from collections.abc import Iterator

import click

from eyrie.cli.main import COMMANDS, HELP_OPTIONS, eyrie

WIDTH = 100
_HEAD = """# Command line

Every command takes `--json`, writes its result to stdout and everything else to stderr, and ends with one of these codes:

| code | meaning |
| --- | --- |
| 0 | done |
| 1 | refused or failed; one line on stderr says what happened and what to do, with the id of the request |
| 2 | used wrongly |
| 3 | a run waits for a person; stderr says how to decide |
| 130 | interrupted with Ctrl-C |

Right after `eyrie up`, commands of the same user on the same machine need no configuration: at its start `eyrie up` makes an API key
called "Command line on this machine" and notes it in `cli.json` in the data directory, which only its owner may read. Revoke it like any
key. For another server set `EYRIE_URL` and `EYRIE_API_KEY`. `NO_COLOR` switches colours off. `eyrie db`, `eyrie login-link` and
`eyrie doctor` work on the database itself, whether Eyrie runs or not, and so need the data directory or `EYRIE_DATABASE_URL`.
"""


def as_markdown() -> str:
    """The page."""
    return _HEAD + "".join(f"\n{'#' * (1 + depth)} eyrie {name}\n\n```\n{text}\n```\n" for depth, name, text in pages())


def pages() -> Iterator[tuple[int, str, str]]:
    """Depth, name and help of every command, in the order of the list."""
    root = click.Context(eyrie, info_name="eyrie", terminal_width=WIDTH, help_option_names=HELP_OPTIONS)
    for name in COMMANDS:
        command = eyrie.get_command(root, name)
        assert command is not None  # noqa: S101 - the table has it; for the type checker
        context = click.Context(command, info_name=name, parent=root, terminal_width=WIDTH)
        yield 1, name, command.get_help(context)
        if isinstance(command, click.Group):
            for inner_name, inner in command.commands.items():
                inner_context = click.Context(inner, info_name=inner_name, parent=context, terminal_width=WIDTH)
                yield 2, f"{name} {inner_name}", inner.get_help(inner_context)


if __name__ == "__main__":
    sys.stdout.write(as_markdown())
