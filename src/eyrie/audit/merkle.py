"""One hash for many leaves: the Merkle tree hash of RFC 6962, section 2.1."""

import hashlib
from collections.abc import Sequence

EMPTY = hashlib.sha256().digest()


def leaf_hash(leaf: bytes) -> bytes:
    """The hash of one leaf; the prefix keeps a leaf from passing for a node."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """The hash of all `leaves` in their order."""
    if not leaves:
        return EMPTY
    level = [leaf_hash(leaf) for leaf in leaves]
    # Pairing from the left and lifting an odd one is the same tree as splitting at the largest power of two.
    while len(level) > 1:
        pairs = [hashlib.sha256(b"\x01" + level[i] + level[i + 1]).digest() for i in range(0, len(level) - 1, 2)]
        level = pairs + level[len(pairs) * 2 :]
    return level[0]
