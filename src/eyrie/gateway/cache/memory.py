"""The first level: answers in this process, a bounded number of bytes, those least used go first."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from eyrie.gateway.cache.models import Kept
from eyrie.observe.metrics import CacheRead, uncounted

MEMORY_BYTES = 64 * 1024 * 1024
REMEMBERED = timedelta(seconds=60)
"""After so long the second level is asked again: what another process removed, or a person's key that was destroyed, counts then."""
_OVERHEAD_BYTES = 1_024

Place = tuple[UUID, int, bytes]
"""Workspace, generation of its policy, key: with the generation, everything of before is out of reach."""


@dataclass(frozen=True, slots=True)
class _Held:
    kept: Kept
    until: datetime
    size: int


class Memory:
    """Answers by place."""

    def __init__(self, most_bytes: int = MEMORY_BYTES, read: CacheRead = uncounted) -> None:
        self._most = most_bytes
        self._read = read
        self._held: OrderedDict[Place, _Held] = OrderedDict()
        self.bytes = 0

    def get(self, place: Place, at: datetime) -> Kept | None:
        """The answer, if it is there and may still be given."""
        held = self._held.get(place)
        if held is not None and held.until <= at:
            self._drop(place)
            held = None
        self._read(held is not None)
        if held is None:
            return None
        self._held.move_to_end(place)
        return held.kept

    def put(self, place: Place, kept: Kept, at: datetime) -> None:
        """Remember an answer; one that is too large for a tenth of all is not remembered."""
        size = len(kept.answer.model_dump_json()) + _OVERHEAD_BYTES
        self._drop(place)
        if size * 10 > self._most:
            return
        self._held[place] = _Held(kept, min(kept.expires_at, at + REMEMBERED), size)
        self.bytes += size
        while self.bytes > self._most:
            self._drop(next(iter(self._held)))

    def forget(self, workspace_id: UUID) -> None:
        """Drop everything of a workspace."""
        for place in [place for place in self._held if place[0] == workspace_id]:
            self._drop(place)

    def _drop(self, place: Place) -> None:
        held = self._held.pop(place, None)
        if held is not None:
            self.bytes -= held.size
