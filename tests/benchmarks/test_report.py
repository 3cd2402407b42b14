"""A report says what was reached and what was not."""

import json

from benchmarks.kit.report import Figure, Report


def test_figure_takes_the_median_of_its_rounds() -> None:
    assert Figure("start", (9.0, 1.0, 2.0), "s").value == 2.0


def test_reached_compares_the_median_with_the_bar() -> None:
    found = [
        Figure("at most", (4.0,), "s", bar=5).reached,
        Figure("too much", (6.0,), "s", bar=5).reached,
        Figure("at least", (6.0,), "runs/s", bar=5, least=True).reached,
        Figure("without a bar", (6.0,), "s").reached,
    ]

    assert found == [True, False, True, None]


def test_as_text_says_what_was_not_reached() -> None:
    report = Report("start")
    report.add("exec → ready", [6.0, 7.0, 5.5], "s", bar=5)

    assert "NOT REACHED" in report.as_text()


def test_as_json_has_every_round() -> None:
    report = Report("start")
    report.add("exec → ready", [6.0, 7.0, 5.5], "s", bar=5)

    figure = json.loads(report.as_json())["figures"][0]

    assert figure == {"name": "exec → ready", "value": 6.0, "unit": "s", "rounds": [6.0, 7.0, 5.5], "bar": 5, "reached": False}
