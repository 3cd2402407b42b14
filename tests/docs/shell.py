"""Console examples, run as a reader would type them: one shell for a page, each output compared with what the page shows.

In an example `$ ` begins a command and `> ` goes on with it; other lines are its output. `…` stands for anything within a
line, and a line of only `…` for any lines. `RUN_ID` (any word that ends so) stands for an id: what it was in an output is
what it is in the commands after it.
"""

import contextlib
import os
import re
import signal
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.docs.pages import Block

SHELL_SECONDS = 60
_MARK = "\x1e"
_ID = re.compile(r"\b[A-Z]+_ID\b")


@dataclass(frozen=True)
class Example:
    """One command with the output that the page shows."""

    command: str
    expected: str
    line: int

    def match(self, output: str) -> re.Match[str] | None:
        """The output with the ids that it names, when it is what the page shows."""
        seen: set[str] = set()
        pattern = "".join(_pattern(line, seen) for line in self.expected.splitlines())
        return re.fullmatch(pattern, f"{output.strip()}\n" if output.strip() else "")


def _pattern(line: str, seen: set[str]) -> str:
    if line.strip() == "…":
        return r"(?:.*\n)*?"

    def named(found: re.Match[str]) -> str:
        name = found[0]
        if name in seen:
            return f"(?P={name})"
        seen.add(name)
        return f"(?P<{name}>[0-9a-f-]+)"

    return ".*".join(_ID.sub(named, re.escape(piece)) for piece in line.rstrip().split("…")) + r"[ \t]*\n"


def examples(block: Block) -> list[Example]:
    """The examples of a console block."""
    found: list[Example] = []
    for number, line in enumerate(block.text.splitlines(), block.line + 1):
        if line.startswith("$ "):
            found.append(Example(line.removeprefix("$ "), "", number))
        elif not found:
            raise ValueError(f"line {number}: output without a command")
        elif line.startswith("> ") and not found[-1].expected:
            last = found.pop()
            found.append(Example(f"{last.command}\n{line.removeprefix('> ')}", "", last.line))
        else:
            last = found.pop()
            found.append(Example(last.command, f"{last.expected}{line}\n", last.line))
    return found


@dataclass
class Shell:
    """A shell in `folder`. What one command sets, the next ones see; variables are exported."""

    environment: Mapping[str, str]
    folder: Path
    ids: dict[str, str] = field(default_factory=dict)

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            ["bash"],
            cwd=self.folder,
            env=dict(self.environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,  # the shell's children end with it
        )
        self._deadline = threading.Timer(SHELL_SECONDS, self._kill)
        self._deadline.start()
        self._output("set -a")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._deadline.cancel()
        self._kill()
        self._process.communicate()

    def _kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def check(self, example: Example) -> None:
        """Run an example. Raises AssertionError with both outputs when it does not come to what the page shows."""
        command = _ID.sub(lambda found: self.ids.get(found[0], found[0]), example.command)
        output = self._output(command)
        found = example.match(output)
        assert found, f"line {example.line}: {command}\nshows:\n{example.expected}\nwas:\n{output}"
        self.ids |= found.groupdict()

    def _output(self, command: str) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{{\n{command}\n}} < /dev/null\nprintf '\\n{_MARK}\\n'\n")
        self._process.stdin.flush()
        lines: list[str] = []
        for line in self._process.stdout:
            if line == f"{_MARK}\n":
                return "".join(lines)
            lines.append(line)
        raise AssertionError(f"the shell ended, or took more than {SHELL_SECONDS} s in all, at: {command}")
