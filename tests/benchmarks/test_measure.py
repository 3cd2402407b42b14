"""Figures are what they say they are."""

import os
import subprocess
import sys

import pytest

from benchmarks.kit.measure import cpu_seconds, percentile

BUSY = "import time\nwhile time.process_time() < 0.3: pass\n"


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [
        ([7.0], 95, 7.0),
        ([float(n) for n in range(1, 101)], 95, 95.0),
        ([float(n) for n in range(100, 0, -1)], 50, 50.0),
        ([1.0, 2.0], 95, 2.0),
        ([1.0, 2.0, 3.0], 0, 1.0),
    ],
    ids=["one value", "p95 of a hundred", "in any order", "rounds up", "the smallest"],
)
def test_percentile_is_a_value_that_so_many_do_not_exceed(values: list[float], percent: float, expected: float) -> None:
    assert percentile(values, percent) == expected


def test_percentile_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 95)


def test_cpu_seconds_counts_children_that_have_ended() -> None:
    before = cpu_seconds(os.getpid())

    subprocess.run([sys.executable, "-c", BUSY], check=True)

    assert cpu_seconds(os.getpid()) - before >= 0.25
