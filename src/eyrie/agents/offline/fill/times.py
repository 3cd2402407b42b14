"""Dates, moments and time zones in a text."""

import re
from datetime import date, datetime
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from eyrie.agents.offline.fill.found import Found
from eyrie.agents.offline.words import listed, word_spans

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january januar jan",
            "february februar feb",
            "march märz mar",
            "april apr",
            "may mai",
            "june juni jun",
            "july juli jul",
            "august aug",
            "september sep",
            "october oktober oct okt",
            "november nov",
            "december dezember dec dez",
        ),
        1,
    )
    for name in names.split()
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name)))
_DATES: Final = (
    re.compile(r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w-]|:\d)"),
    re.compile(r"(?<![\w.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?!\w)"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<name>{_MONTH})\.?,?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<name>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
)
_MOMENT: Final = re.compile(r"(?<!\w)\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?\s?(?:[Zz]|[+-]\d{2}:\d{2})(?!\w)")

# Places that have no zone named after them, and German names of those that have.
_PLACES: Final = {
    "Europe/Berlin": "germany deutschland munich münchen hamburg frankfurt cologne köln stuttgart leipzig dresden",
    "Europe/Vienna": "wien",
    "Europe/Rome": "rom milan mailand naples neapel",
    "Europe/Paris": "france frankreich lyon marseille",
    "Europe/London": "england manchester edinburgh",
    "Europe/Madrid": "barcelona valencia",
    "Europe/Zurich": "zürich geneva genf basel bern switzerland schweiz",
    "Europe/Warsaw": "warschau krakow krakau",
    "Europe/Prague": "prag",
    "Europe/Moscow": "moskau",
    "Europe/Lisbon": "lissabon",
    "Europe/Copenhagen": "kopenhagen",
    "Europe/Brussels": "brüssel",
    "Europe/Athens": "athen",
    "Europe/Kyiv": "kiew kiev",
    "Africa/Cairo": "kairo",
    "Asia/Tokyo": "tokio osaka kyoto japan",
    "Asia/Shanghai": "beijing peking china",
    "Asia/Kolkata": "india indien mumbai delhi bangalore",
    "Asia/Singapore": "singapur",
    "America/New_York": "boston washington miami philadelphia atlanta",
    "America/Los_Angeles": "san_francisco seattle san_diego las_vegas",
    "America/Chicago": "houston dallas austin",
    "America/Mexico_City": "mexiko-stadt",
    "UTC": "utc gmt",
}
_REGIONS: Final = listed(
    """
    Africa America Antarctica Asia Atlantic Australia Europe Indian Pacific
    """
)
_NOT_PLACES: Final = listed(
    """
    west east north south center central easter troll general eastern western pacific act yap nome eire navajo thule ship may
    mayotte wake
    """
)
_FULL_ZONE: Final = re.compile(r"\b[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_-]+){1,2}")
_LONGEST_PLACE: Final = 3


def find_dates(text: str) -> tuple[Found, ...]:
    """The dates that name a day of a year, as ISO dates. Month and day in American order are too doubtful to read."""
    found = [one for pattern in _DATES for match in pattern.finditer(text) if (one := _date(match)) is not None]
    return tuple(sorted(found, key=lambda one: one.start))


def find_moments(text: str) -> tuple[Found, ...]:
    """The moments that have an offset, as RFC 3339 wants it; without one it is not known which moment is meant."""
    found = []
    for match in _MOMENT.finditer(text):
        try:
            moment = datetime.fromisoformat(match.group().upper().replace(" ", "T", 1).replace(" ", ""))
        except ValueError:
            continue
        found.append(Found(moment.isoformat(), match.start(), match.end()))
    return tuple(found)


def find_zones(text: str) -> tuple[Found, ...]:
    """The time zones, by their IANA names or by a place in them."""
    whole = [Found(match.group(), match.start(), match.end()) for match in _FULL_ZONE.finditer(text) if match.group() in available()]
    spans = word_spans(text)
    found: list[Found] = []
    index = 0
    while index < len(spans):
        length, zone = _place_at(spans, index)
        if zone is not None:
            found.append(Found(zone, spans[index][1], spans[index + length - 1][2]))
        index += length
    return tuple(sorted((*whole, *(one for one in found if not one.overlaps(whole))), key=lambda one: one.start))


def _place_at(spans: list[tuple[str, int, int]], index: int) -> tuple[int, str | None]:
    for length in range(_LONGEST_PLACE, 0, -1):
        name = "_".join(word.lower() for word, _, _ in spans[index : index + length])
        zone = _places().get(name) if index + length <= len(spans) else None
        if zone is not None:
            return length, zone
    return 1, None


def _date(match: re.Match[str]) -> Found | None:
    parts = match.groupdict()
    month = _MONTHS[parts["name"].lower()] if parts.get("name") else int(parts["month"])
    try:
        day = date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
    return Found(day.isoformat(), match.start(), match.end())


@cache
def available() -> frozenset[str]:
    """The names of all time zones, read from the system once."""
    return frozenset(available_timezones())


@cache
def _places() -> dict[str, str]:
    cities = {zone.rpartition("/")[2].lower().replace("-", "_"): zone for zone in sorted(available()) if zone.partition("/")[0] in _REGIONS}
    cities = {city: zone for city, zone in cities.items() if city not in _NOT_PLACES}
    named = {place: zone for zone, places in _PLACES.items() for place in places.split() if zone in available()}
    return cities | named
