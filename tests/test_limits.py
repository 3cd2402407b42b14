"""Every table and setting has its place in the list of limits."""

import ast
import re
from pathlib import Path

from eyrie import limits
from eyrie.limits import BOUNDS, as_markdown
from eyrie.postgres.database import Database
from eyrie.settings import variables

ALEMBIC = "alembic_version"


async def test_every_table_has_a_limit_and_a_retention(db: Database) -> None:
    query = """
        SELECT relname::text FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname = 'eyrie' AND relkind IN ('r', 'p') AND NOT relispartition
    """
    async with db.anonymous() as tx:
        tables = set(await tx.values(str, query)) - {ALEMBIC}

    assert {bound.name for bound in BOUNDS if bound.kind == "table"} == tables


def test_every_variable_that_is_named_exists() -> None:
    assert {bound.setting for bound in BOUNDS if bound.setting} <= {variable.name for variable in variables()}


def test_the_documentation_page_is_up_to_date() -> None:
    page = Path(__file__).parent.parent / "docs" / "limits.md"

    assert page.read_text("utf-8") == as_markdown()


def test_no_limit_is_written_by_hand() -> None:
    calls = [node for node in ast.walk(ast.parse(Path(limits.__file__).read_text("utf-8"))) if isinstance(node, ast.Call)]
    bounds = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Bound"]

    by_hand = [ast.unparse(call.args[2]) for call in bounds if any(re.search(r"\d", text) for text in texts(call.args[2]))]

    assert len(bounds) == len(BOUNDS)
    assert by_hand == []


def texts(limit: ast.expr) -> list[str]:
    """What is said in letters, between the values that the code has."""
    parts = limit.values if isinstance(limit, ast.JoinedStr) else [limit]
    return [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
