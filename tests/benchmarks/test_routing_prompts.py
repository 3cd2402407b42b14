from collections import Counter
from pathlib import Path

import pytest

from benchmarks.kit.routing_prompts import prompts
from benchmarks.routing import read


def test_prompts_are_varied_and_the_same_for_each_seed() -> None:
    made = prompts(300, seed=5)

    assert made == prompts(300, seed=5)
    assert len({prompt.text for prompt in made}) == 300
    assert Counter(prompt.difficulty for prompt in made) == {"simple": 135, "reasoning": 60, "code": 75, "long_context": 30}


def test_prompts_are_read_as_json_lines_and_as_lines_with_tabs(tmp_path: Path) -> None:
    file = tmp_path / "prompts.jsonl"
    file.write_text('{"text": "hi", "label": "Simple", "output_tokens": 7}\n\nlong-context\tRead this\n')

    simple, long = read(file)

    assert (simple.text, simple.difficulty, simple.output_tokens) == ("hi", "simple", 7)
    assert (long.text, long.difficulty) == ("Read this", "long_context")


@pytest.mark.parametrize("line", ['{"prompt": "hi"}', "easy\thi", "simple\t"])
def test_a_line_without_a_known_difficulty_or_a_prompt_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "prompts.jsonl"
    file.write_text(line)

    with pytest.raises(ValueError, match=r"prompts.jsonl:1: a line needs a prompt and a difficulty"):
        list(read(file))
