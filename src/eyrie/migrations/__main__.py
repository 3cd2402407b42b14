"""`python -m eyrie.migrations upgrade|downgrade REVISION`: the process that migrates.

The owner's connection string comes on standard input, since arguments and environment are visible to others.
"""

import sys

from alembic.util.exc import CommandError
from psycopg import Error
from sqlalchemy.exc import SQLAlchemyError

from eyrie.migrations.runner import downgrade, upgrade


def main() -> int:
    """Migrate; 0 when done, 1 with the cause on standard error."""
    direction, revision = sys.argv[1:]
    url = sys.stdin.readline().rstrip("\n")
    try:
        if direction == "upgrade":
            upgrade(url, revision)
        else:
            downgrade(url, revision)
    except SQLAlchemyError as exc:
        cause = exc.__cause__ or exc
        sys.stderr.write(f"{str(cause).strip()}\n")
        return 1
    except (CommandError, Error) as exc:
        sys.stderr.write(f"{str(exc).strip()}\n")
        return 1
    return 0


sys.exit(main())
