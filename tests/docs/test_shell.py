"""What an example's output is compared by: strict where the page says something, lax where it says so."""

from pathlib import Path

import pytest

from tests.docs.pages import Block
from tests.docs.shell import Example, Shell, examples


@pytest.mark.parametrize(
    ("expected", "output", "fits"),
    [
        ("", "", True),
        ("", "surprise", False),
        ("done", "done\n", True),
        ("done", "done\nand more", False),
        ('{"id":"…","status":"ok"}', '{"id":"17","status":"ok"}', True),
        ('{"id":"…","status":"ok"}', '{"id":"17","status":"failed"}', False),
        ("first\n…\nlast", "first\nlast", True),
        ("first\n…\nlast", "first\nsecond\nthird\nlast", True),
        ("first\n…\nlast", "first\nsecond", False),
        ("a…b", "a\nb", False),
        ("run RUN_ID, RUN_ID", "run 01ab-2c, 01ab-2c", True),
        ("run RUN_ID, RUN_ID", "run 01ab-2c, 01ab-2d", False),
        ("what (a) + [b]?", "what (a) + [b]?", True),
    ],
)
def test_output_fits_what_the_page_shows(expected: str, output: str, *, fits: bool) -> None:
    assert (Example("command", expected, 1).match(output) is not None) is fits


def test_a_block_holds_commands_of_several_lines_with_their_output() -> None:
    block = Block("console", "$ cat <<END\n> one\n> END\none\n$ true", 10)

    assert examples(block) == [Example("cat <<END\none\nEND", "one\n", 11), Example("true", "", 15)]


def test_an_id_of_an_output_is_that_of_later_commands(tmp_path: Path) -> None:
    with Shell({}, tmp_path) as shell:
        shell.check(Example("word=run; echo $word 01ab-2c", "run RUN_ID\n", 1))
        shell.check(Example("echo $word RUN_ID", "run 01ab-2c\n", 2))
        with pytest.raises(AssertionError, match="line 3"):
            shell.check(Example("false && echo yes", "yes\n", 3))


def test_output_without_a_command_is_a_mistake_of_the_page() -> None:
    with pytest.raises(ValueError, match="line 4"):
        examples(Block("console", "one", 3))
