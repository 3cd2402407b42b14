"""The clock."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, JsonValue

from eyrie.kit.clock import Clock
from eyrie.kit.frozen import Frozen
from eyrie.tools.parameters import parameters
from eyrie.tools.protocol import ToolContext, ToolResult, ToolSpec


class Arguments(Frozen):
    """What the clock is asked for."""

    timezone: str | None = Field(
        default=None,
        max_length=64,
        description="IANA time zone, for example Europe/Berlin, America/New_York or UTC. Left out, the time is given in UTC.",
    )


@dataclass(frozen=True)
class ClockTool:
    """The time now."""

    clock: Clock

    @property
    def spec(self) -> ToolSpec:
        """What this tool is."""
        return SPEC

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:  # noqa: ARG002 - of the protocol
        """Date, weekday and time of day."""
        wanted = Arguments.model_validate(arguments).timezone or "UTC"
        zone = find_zone(wanted)
        if zone is None:
            near = difflib.get_close_matches(wanted.replace(" ", "_"), sorted(available_timezones()), n=3)
            hint = f" Near: {', '.join(near)}." if near else ""
            return ToolResult(text=f"There is no time zone {wanted!r}. Use an IANA name such as Europe/Berlin.{hint}", is_error=True)
        now = self.clock().astimezone(zone)
        offset = f"UTC{now:%z}"
        return ToolResult(
            text=f"It is {now:%A}, {now.day} {now:%B %Y}, {now:%H:%M:%S} in {zone.key} ({now.tzname()}, {offset[:-2]}:{offset[-2:]}).",
            data={
                "iso": now.isoformat(timespec="seconds"),
                "date": now.date().isoformat(),
                "time": f"{now:%H:%M:%S}",
                "weekday": f"{now:%A}",
                "week": now.isocalendar().week,
                "timezone": zone.key,
            },
        )


def find_zone(name: str) -> ZoneInfo | None:
    """The zone called `name`, also by the city alone and in any case; None when there is none or more than one."""
    wanted = name.strip().replace(" ", "_").casefold()
    zones = available_timezones()
    exact = [zone for zone in zones if zone.casefold() == wanted]
    cities = [zone for zone in zones if "/" in zone and zone.casefold().rpartition("/")[2] == wanted]
    found = exact or cities
    return ZoneInfo(found[0]) if len(found) == 1 else None


SPEC = ToolSpec(
    name="clock",
    description=(
        "Tells the current date, weekday, week number and time of day, in any time zone of the world. "
        "Use it whenever an answer depends on today, now, tomorrow, yesterday or the hour somewhere."
    ),
    parameters=parameters(Arguments),
    examples=(
        "What time is it in Tokyo?",
        "What is today's date?",
        "Which day of the week is it today?",
        "What hour is it in New York right now?",
        "Wie spät ist es in Berlin?",
        "Welches Datum haben wir heute?",
    ),
    timeout_seconds=5,
)
