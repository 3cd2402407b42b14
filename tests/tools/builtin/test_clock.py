"""The clock, at a moment that stands still."""

from datetime import UTC, datetime

import pytest

from eyrie.tools.builtin.clock import ClockTool
from tests.tools.context import context

CLOCK = ClockTool(lambda: datetime(2026, 3, 1, 23, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("timezone", "text"),
    [
        (None, "It is Sunday, 1 March 2026, 23:30:00 in UTC (UTC, UTC+00:00)."),
        ("Europe/Berlin", "It is Monday, 2 March 2026, 00:30:00 in Europe/Berlin (CET, UTC+01:00)."),
        ("berlin", "It is Monday, 2 March 2026, 00:30:00 in Europe/Berlin (CET, UTC+01:00)."),
        ("new york", "It is Sunday, 1 March 2026, 18:30:00 in America/New_York (EST, UTC-05:00)."),
        ("asia/kolkata", "It is Monday, 2 March 2026, 05:00:00 in Asia/Kolkata (IST, UTC+05:30)."),
    ],
)
async def test_clock_tells_the_time_in_a_zone(timezone: str | None, text: str) -> None:
    result = await CLOCK(context(), {} if timezone is None else {"timezone": timezone})

    assert (result.text, result.is_error) == (text, False)


async def test_clock_gives_the_parts_as_data() -> None:
    result = await CLOCK(context(), {"timezone": "Europe/Berlin"})

    assert result.data == {
        "iso": "2026-03-02T00:30:00+01:00",
        "date": "2026-03-02",
        "time": "00:30:00",
        "weekday": "Monday",
        "week": 10,
        "timezone": "Europe/Berlin",
    }


@pytest.mark.parametrize(
    ("timezone", "hint"),
    [("Europe/Berlni", "Europe/Berlin"), ("../../etc/passwd", "IANA name"), ("UTC+2", "IANA"), ("", "UTC")],
)
async def test_clock_names_zones_that_are_near(timezone: str, hint: str) -> None:
    result = await CLOCK(context(), {"timezone": timezone})

    assert hint in result.text
    assert result.is_error is bool(timezone)
