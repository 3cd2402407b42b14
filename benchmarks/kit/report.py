"""How a benchmark says what it found: every figure with its rounds, the bar it is held to, and under what conditions it was taken."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks.kit.measure import calibration, load, median


@dataclass(frozen=True)
class Figure:
    """One figure: the median of its rounds. With a `bar`, at most that counts as reached; `least` turns that round."""

    name: str
    rounds: tuple[float, ...]
    unit: str
    bar: float | None = None
    least: bool = False

    @property
    def value(self) -> float:
        """The median."""
        return median(self.rounds)

    @property
    def reached(self) -> bool | None:
        """Whether the bar was reached; None without one."""
        if self.bar is None:
            return None
        return self.value >= self.bar if self.least else self.value <= self.bar


@dataclass
class Report:
    """What one benchmark prints."""

    name: str
    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    conditions: dict[str, str | float] = field(default_factory=dict)

    def add(self, name: str, rounds: Sequence[float], unit: str, *, bar: float | None = None, least: bool = False) -> None:
        """Add a figure."""
        self.figures.append(Figure(name, tuple(rounds), unit, bar, least))

    def note(self, text: str) -> None:
        """Add a sentence that a reader of the figures must know."""
        self.notes.append(text)

    def ran_with(self, versions: Mapping[str, str]) -> None:
        """Say which versions of what were measured."""
        self.conditions.update(versions)

    def as_json(self) -> str:
        """The report for programs."""
        figures = [
            {
                "name": one.name,
                "value": _rounded(one.value),
                "unit": one.unit,
                "rounds": [_rounded(value) for value in one.rounds],
                "bar": one.bar,
                "reached": one.reached,
            }
            for one in self.figures
        ]
        return json.dumps({"benchmark": self.name, "figures": figures, "notes": self.notes, "conditions": self.conditions}, indent=2)

    def as_text(self) -> str:
        """The report for people."""
        width = max((len(one.name) for one in self.figures), default=0)
        lines = [self.name, *(_line(one, width) for one in self.figures), *(f"  note: {note}" for note in self.notes)]
        lines += [f"  {name}: {_rounded(value) if isinstance(value, float) else value}" for name, value in self.conditions.items()]
        return "\n".join(lines)


def _line(figure: Figure, width: int) -> str:
    rounds = f"  (rounds: {', '.join(f'{_rounded(value):g}' for value in figure.rounds)})" if len(figure.rounds) > 1 else ""
    sign = "≥" if figure.least else "≤"
    bar = "" if figure.bar is None else f"  bar {sign} {figure.bar:g}: {'reached' if figure.reached else 'NOT REACHED'}"
    return f"  {figure.name:<{width}}  {_rounded(figure.value):>10g} {figure.unit}{rounds}{bar}"


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


@contextmanager
def conditions(report: Report) -> Iterator[None]:
    """Note the machine, and how busy it was before and after the block."""
    report.conditions |= {"python": platform.python_version(), "platform": platform.platform(), "cpus": float(os.cpu_count() or 0)}
    report.conditions |= {"load before": load(), "calibration before (s)": calibration()}
    yield
    report.conditions |= {"load after": load(), "calibration after (s)": calibration()}


def parser(description: str) -> argparse.ArgumentParser:
    """Options that every benchmark has; a benchmark adds its own."""
    made = argparse.ArgumentParser(description=description)
    made.add_argument("--json", action="store_true", help="print JSON")
    made.add_argument("--rounds", type=int, default=3, help="how often everything is measured; the median counts")
    return made


async def run(report: Report, measure: Callable[[Report], Awaitable[None]], *, as_json: bool) -> None:
    """Measure under noted conditions and print the report. A bar that was missed is said, and is no failure of the program."""
    with conditions(report):
        await measure(report)
    sys.stdout.write((report.as_json() if as_json else report.as_text()) + "\n")


def say(text: str) -> None:
    """Talk about progress, on standard error."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
