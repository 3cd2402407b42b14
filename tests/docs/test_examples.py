"""Every example of the documentation runs, and comes to what the page shows."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from eyrie.agents.manifest import read_manifest
from eyrie.agents.validation import Known, find_faults
from eyrie.kit.yaml_document import read_yaml
from eyrie.postgres.layout import Layout
from tests.databases import ROOT
from tests.docs.pages import Block, Page, pages
from tests.docs.server import Owner, end, free_place, start
from tests.docs.shell import Example, Shell, examples
from tests.docs.tables import names_of_tools

RUNNING = [page for page in pages() if page.of("console") or page.of("python")]
TEST_SECONDS = 120  # starts servers, and reads as many pages of commands as a person would in ten minutes
README = Page(ROOT / "README.md")
YAML = [(page, block) for page in pages() for block in page.of("yaml")]


@pytest.mark.timeout(TEST_SECONDS)
@pytest.mark.parametrize("page", [page for page in RUNNING if page != README], ids=lambda page: page.path.stem)
async def test_the_examples_of_a_page_run(page: Page, owner: Owner, tmp_path: Path) -> None:
    async with owner.desk(page.path.stem) as desk:
        with Shell(desk.environment, tmp_path) as shell:
            for example in _examples(page.blocks):
                shell.check(example)


@pytest.mark.timeout(TEST_SECONDS)
def test_the_tour_goes_on_after_its_server_was_killed(data_dir: Path, tmp_path: Path) -> None:
    place = free_place(data_dir)
    started = start(place)
    kills = 0
    try:
        with Shell(place.environment, tmp_path) as shell:
            for block in README.blocks:
                if block.language == "sh" and block.text.startswith("kill -9"):
                    assert int(Layout(data_dir).lock.read_text()) == started.process.pid
                    started.process.send_signal(signal.SIGKILL)
                    end(started)
                    started = start(place)
                    kills += 1
                for example in _examples([block]):
                    shell.check(example)
    finally:
        end(started)

    assert kills == 1


def _examples(blocks: list[Block]) -> Iterator[Example]:
    for block in blocks:
        if block.language == "console":
            yield from examples(block)
        elif block.language == "python":
            program = f"{sys.executable} - <<'END_OF_PROGRAM'\n{block.text}\nEND_OF_PROGRAM"
            yield Example(program, "", block.line)  # ends well and prints nothing


@pytest.mark.parametrize(("page", "block"), YAML, ids=[f"{page.path.stem}-{block.line}" for page, block in YAML])
def test_an_agent_in_the_documentation_is_valid(page: Page, block: Block) -> None:
    value = read_yaml(block.text).value
    if not isinstance(value, dict) or value.get("kind") != "Agent":
        pytest.skip("no agent")

    definition = read_manifest(block.text, as_json=False).manifest.definition

    assert find_faults(definition, Known(names_of_tools(), ("offline",))) == []
