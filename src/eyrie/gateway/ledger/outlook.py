"""Where costs go: a forecast from daily sums, and days that stand out. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

METHOD = "damped linear trend (Holt) on daily sums: level 0.3, trend 0.1, damping 0.9"
_LEVEL, _TREND, _DAMPING = 0.3, 0.1, 0.9
_WEEK = 7
_SAME_WEEKDAYS = 4
_OUTSTANDING = 3.5  # robust standard deviations, as Iglewicz and Hoaglin advise
_TO_DEVIATION = 1.4826  # of the median's absolute deviation, for a normal distribution
_LEAST_USD = 0.01


@dataclass(frozen=True)
class Outstanding:
    """A day that cost much more or less than the same weekday did before."""

    day: date
    cost_usd: float
    expected_usd: float
    deviations: float


def forecast(daily: Sequence[float], days: int) -> list[float]:
    """The next days' costs, from those of the past without gaps, oldest first; never less than nothing."""
    if not daily:
        return [0.0] * days
    level, trend = daily[0], 0.0
    for cost in daily[1:]:
        before = level
        level = _LEVEL * cost + (1 - _LEVEL) * (level + _DAMPING * trend)
        trend = _TREND * (level - before) + (1 - _TREND) * _DAMPING * trend
    ahead, damped = [], 0.0
    for day in range(1, days + 1):
        damped += _DAMPING**day
        ahead.append(max(0.0, level + damped * trend))
    return ahead


def outstanding(daily: Sequence[float], last: date, looked_at: int = _WEEK) -> list[Outstanding]:
    """Which of the last `looked_at` days stand out among the same weekdays before them; `daily` ends with the day `last`."""
    found = []
    for place in range(max(0, len(daily) - looked_at), len(daily)):
        before = [daily[earlier] for earlier in range(place - _WEEK, -1, -_WEEK)]
        if len(before) < _SAME_WEEKDAYS:
            continue
        usual = median(before)
        spread = max(_TO_DEVIATION * median(abs(one - usual) for one in before), 0.05 * usual, _LEAST_USD)
        deviations = (daily[place] - usual) / spread
        if abs(deviations) >= _OUTSTANDING:
            day = last - timedelta(days=len(daily) - 1 - place)
            found.append(Outstanding(day, daily[place], usual, round(deviations, 1)))
    return found
