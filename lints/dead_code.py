"""Functions and classes that nothing names any more, and lines that nothing reaches: `python -m lints.dead_code`.

Vulture looks; its options are in pyproject.toml. Parameters are left to ruff, which knows protocols, and methods and
fields to the reader: formats and frameworks use them by name.
"""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from lints.tree import ROOT

LOOKED_AT = ("src", "lints", "benchmarks", "tests", "dev")
JUDGED = ("src/", "lints/", "benchmarks/")
UNUSED = re.compile(r"(?P<path>[^:]+):\d+: (unused (function|class|import)|unreachable code)")
SAID_SO = {0, 3}  # vulture's exit codes: nothing found, something found


def judged(lines: Iterable[str]) -> Iterator[str]:
    """The lines of vulture's report that count."""
    return (line for line in lines if (found := UNUSED.match(line)) and found["path"].startswith(JUDGED))


def report(root: Path) -> list[str]:
    """What vulture says about the tree. Raises CalledProcessError when it can't read it."""
    paths = [name for name in LOOKED_AT if (root / name).exists()]
    command = [sys.executable, "-m", "vulture", "--min-confidence", "60", *paths]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603  fixed arguments
    if done.returncode not in SAID_SO:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    return done.stdout.splitlines()


def main() -> int:
    """Print what is unused; exit code 1 when something is."""
    found = list(judged(report(ROOT)))
    sys.stdout.writelines(f"{line}\n" for line in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
