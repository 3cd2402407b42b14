"""Sealing and checking, without a database: what a seal of some entries is, and what is wrong with one."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from eyrie.audit.canonical import canonical
from eyrie.audit.merkle import root
from eyrie.audit.models import Entry, Finding, Seal

FIRST = bytes(32)
"""What the first seal is chained to."""


def seal(entries: Sequence[Entry], previous: Seal | None) -> Seal:
    """The seal of `entries`, in their order, behind `previous`."""
    number = 1 if previous is None else previous.number + 1
    before = FIRST if previous is None else previous.chained
    tree = root([canonical(entry) for entry in entries])
    ids = [entry.id for entry in entries]
    newest = max(entry.at for entry in entries)
    return Seal(number, ids, newest, tree, before, chain(before, number, tree, len(ids)))


def chain(previous: bytes, number: int, tree: bytes, entries: int) -> bytes:
    """The hash that holds a seal to all seals before it."""
    return hashlib.sha256(previous + number.to_bytes(8, "big") + entries.to_bytes(8, "big") + tree).digest()


def check(found: Seal, previous: Seal | None, entries: Mapping[UUID, Entry]) -> Iterator[Finding]:
    """What is wrong with a seal, given the seal before it and the entries that are there."""
    number = 1 if previous is None else previous.number + 1
    if found.number != number:
        yield Finding(found.number, f"seal {number} is missing")
    elif found.previous != (FIRST if previous is None else previous.chained):
        yield Finding(found.number, "is not chained to the seal before it")
    if found.chained != chain(found.previous, found.number, found.root, len(found.entry_ids)):
        yield Finding(found.number, "its hash does not fit what it holds")
    missing = [id_ for id_ in found.entry_ids if id_ not in entries]
    for id_ in missing:
        yield Finding(found.number, "an entry was removed", id_)
    if missing:
        return
    sealed = [entries[id_] for id_ in found.entry_ids]
    if root([canonical(entry) for entry in sealed]) != found.root:
        yield Finding(found.number, "an entry was changed, added or moved")
    elif found.sealed_to != max(entry.at for entry in sealed):
        yield Finding(found.number, "its time does not fit its entries")
