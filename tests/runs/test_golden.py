"""Logs written by earlier versions fold to what they always did."""

from pathlib import Path

import pytest

from eyrie.runs.fold import fold
from tests.runs.write_golden import FOLDER, LOGS, read, summary

GOLDEN = sorted(FOLDER.glob("*.json"))


@pytest.mark.parametrize("path", GOLDEN, ids=[path.stem for path in GOLDEN])
def test_an_old_log_folds_to_the_state_it_always_had(path: Path) -> None:
    log, state = read(path)

    assert summary(fold(log)) == state


@pytest.mark.parametrize("path", GOLDEN, ids=[path.stem for path in GOLDEN])
def test_an_old_log_can_be_continued_from_any_place(path: Path) -> None:
    log, state = read(path)

    assert all(summary(fold(log[place:], fold(log[:place]))) == state for place in range(len(log)))


def test_every_golden_log_is_there() -> None:
    assert set(LOGS) <= {path.stem for path in GOLDEN}
