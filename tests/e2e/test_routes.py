"""No screen is forgotten: every route of the web UI has a row in the table of screens."""

import re
from pathlib import Path

from tests.e2e.screens import SCREENS

ROUTES = Path(__file__).parents[2] / "web" / "src" / "routes"
ONLY_LEAD_ON = {"/", "/admin"}
"""Addresses that show nothing of their own."""


def addresses() -> set[str]:
    """The whole address of every route that the route files declare."""
    declared: list[tuple[str, str, str]] = []  # name, name of the parent, path below it
    for file in ROUTES.glob("*.ts*"):
        text = file.read_text()
        shared = re.search(r"const page = \{ getParentRoute: \(\) => (\w+) \}", text)
        for match in re.finditer(r"(?:const (\w+) = )?createRoute\(\{(.*?)\bpath: \"([^\"]+)\"", text, re.DOTALL):
            name, head, path = match.groups()
            parent = re.search(r"getParentRoute: \(\) => (\w+)", head) or shared
            assert parent is not None, f"{file.name}: {path}"
            declared.append((name or "", parent[1], path))
    paths = {name: path for name, _, path in declared}
    return {f"{paths.get(parent, '')}{path}" for _, parent, path in declared}


async def test_the_route_files_are_understood() -> None:
    assert {"/login", "/chat/$sessionId", "/admin/members"} <= addresses()


async def test_every_route_has_a_screen() -> None:
    missing = addresses() - {screen.route for screen in SCREENS} - ONLY_LEAD_ON

    assert missing == set()
