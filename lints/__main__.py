"""Print every finding as `path:line: rule: message`; exit code 1 when there is one."""

import sys

from lints.rules import RULES
from lints.tree import tracked


def main() -> int:
    """Run every rule over the tracked files."""
    tree = tracked()
    found = 0
    for name, rule in RULES.items():
        for finding in rule(tree):
            found += 1
            sys.stdout.write(f"{finding.path}:{finding.line}: {name}: {finding.message}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
