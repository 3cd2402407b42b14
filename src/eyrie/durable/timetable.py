"""What is due when, for whoever shows it: the schedules themselves are known to workers only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import croniter  # the engine's own reader: what is shown here is what it does


@dataclass(frozen=True)
class Due:
    """A schedule by its name: what it is for, and when (five fields, in UTC)."""

    name: str
    about: str
    cron: str

    def next_after(self, moment: datetime) -> datetime:
        """When it is due next after `moment`."""
        seconds: float = croniter.croniter(self.cron, moment.astimezone(UTC)).get_next(float)
        return datetime.fromtimestamp(seconds, UTC)


@dataclass(frozen=True)
class Timetable:
    """Every schedule of the installation."""

    schedules: Sequence[Due]

    def find(self, name: str) -> Due | None:
        """The schedule of this name."""
        return next((one for one in self.schedules if one.name == name), None)
