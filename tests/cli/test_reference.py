"""The page that has every command."""

from eyrie.cli.reference import as_markdown
from tests.databases import ROOT


def test_the_page_is_what_the_commands_say() -> None:
    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == as_markdown()
