"""Pages: their links lead somewhere, their blocks are something, and what they name exists."""

import json
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from eyrie.cli.main import COMMANDS
from eyrie.cli.main import eyrie as program
from eyrie.settings import variables
from tests.databases import ROOT
from tests.docs.pages import DOCS, Block, Page, pages

ALL = pages()
LANGUAGES = {"console", "python", "yaml", "json", "sh", "text", "mermaid", ""}
OUTSIDE = ("https://", "http://", "mailto:")
_VARIABLE = re.compile(r"\bEYRIE_[A-Z_]+\b")
_COMMAND = re.compile(r"(?<![\w./-])eyrie ([a-z][a-z-]*)")
_DEV = re.compile(r"\./dev ([a-z]+)")


def _command_lines() -> set[str]:
    """Every use of `eyrie` in the shell blocks, without the variables that are set for it."""
    lines = (line for page in ALL for block in page.of("sh") for line in block.text.splitlines())
    return {found[0] for line in lines if (found := re.search(r"(?<![\w./\"-])eyrie [a-z].*", line)) and not line.startswith("export ")}


def _ids(page: Page) -> str:
    return page.name


@pytest.mark.parametrize("page", ALL, ids=_ids)
def test_links_lead_to_pages_and_headings(page: Page) -> None:
    lost = [link for link in page.links if not link.startswith(OUTSIDE) and not _leads_somewhere(page, link)]

    assert lost == []


def _leads_somewhere(page: Page, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.path.parent / path).resolve() if path else page.path
    return target.exists() and (not anchor or anchor in Page(target).anchors)


def test_every_page_is_in_the_index() -> None:
    index = Page(DOCS / "README.md")
    linked = {(DOCS / link).resolve() for link in index.links}

    assert {path for path in DOCS.glob("*.md") if path != index.path} <= linked


@pytest.mark.parametrize("page", ALL, ids=_ids)
def test_blocks_have_a_language_that_is_checked(page: Page) -> None:
    assert {block.language for block in page.blocks} <= LANGUAGES
    for block in page.of("json"):
        json.loads(block.text)
    for block in page.of("sh"):
        assert _shell_mistake(block) == ""


def _shell_mistake(block: Block) -> str:
    return subprocess.run(["bash", "-n"], input=block.text, capture_output=True, text=True, check=False).stderr


@pytest.mark.parametrize("page", ALL, ids=_ids)
def test_commands_and_variables_that_a_page_names_exist(page: Page) -> None:
    settings = {variable.name for variable in variables()}
    helpers = set(re.findall(r"^(?:def )([a-z]+)\(", (ROOT / "dev").read_text(), re.MULTILINE))

    assert {name for name in _code(page, _VARIABLE) if name not in settings and not name.endswith("__")} == set()
    assert {name for name in _code(page, _COMMAND) if name not in COMMANDS} == set()
    assert {name for name in _code(page, _DEV) if name not in helpers} == set()


@pytest.mark.parametrize("line", sorted(_command_lines()))
def test_command_lines_in_shell_blocks_can_be_given(line: str) -> None:
    """Those that examples can't run, since they start servers or ask for a key: their commands and options exist."""
    _, *arguments = shlex.split(line, comments=True)
    # A command keeps the first help option that it makes: it is to be that of the product.
    parent = click.Context(program, info_name="eyrie", **program.context_settings)
    command: click.Command = program
    while isinstance(command, click.Group) and not (command.invoke_without_command and arguments[:1] and arguments[0].startswith("-")):
        name, found, arguments = command.resolve_command(parent, arguments)
        assert found is not None
        command, parent = found, click.Context(found, parent, info_name=name)

    command.make_context(parent.info_name, arguments, parent.parent).close()


def _code(page: Page, pattern: re.Pattern[str]) -> Iterator[str]:
    """What `pattern` finds in code: in blocks, and between backticks."""
    texts = [block.text for block in page.blocks] + re.findall(r"`([^`\n]+)`", page.prose)
    return (found for text in texts for found in pattern.findall(text))


def test_words_are_ours() -> None:
    """No superlatives, no emoji, and nothing of how the product was made."""
    unwanted = re.compile(
        r"\b(simply|just|seamless\w*|blazing\w*|cutting.edge|world.class|powerful|effortless\w*|revolutionary|best.in.class)\b"
        r"|[\U0001F300-\U0001FAFF\u2600-\u27BF]",
        re.IGNORECASE,
    )

    assert {(page.name, found[0]) for page in ALL for found in unwanted.finditer(page.prose)} == set()


def test_pages_say_nothing_of_the_machine_they_were_written_on() -> None:
    places = re.compile(r"/(root|work|opt)/|/tmp/")

    assert {page.name for page in ALL if places.search(page.text)} == set()


def test_pages_end_with_one_newline() -> None:
    assert {page.name for page in ALL if not page.text.endswith("\n") or page.text.endswith("\n\n")} == set()


def test_pictures_exist() -> None:
    wanted = {page.path.parent / Path(target) for page in ALL for target in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.prose)}

    assert {path for path in wanted if not path.exists()} == set()
