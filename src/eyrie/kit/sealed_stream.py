"""A long content encrypted in chunks, so that nobody needs to hold it whole, and any beginning of it can be read alone.

The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over AES-256-GCM: a key of its own for each content, the
number of the chunk and a mark on the last one in the nonce. A chunk that is changed, moved, left out or added does not open,
and neither does a content that ends too early.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PIECE_BYTES = 64 * 1024
TAG_BYTES = 16
_SEALED_PIECE = PIECE_BYTES + TAG_BYTES


class StreamDamaged(Exception):
    """The bytes are not those that were sealed with this key for this context."""


@dataclass(frozen=True, repr=False)
class StreamKey:
    """The key of one content; `context` binds it to its place."""

    cipher: AESGCM
    context: bytes


class Sealer:
    """Encrypts what is fed to it; use once."""

    def __init__(self, key: StreamKey) -> None:
        self._key = key
        self._number = 0
        self._held = bytearray()

    def feed(self, plaintext: bytes) -> bytes:
        """The chunks that are full with this."""
        self._held += plaintext
        # The last chunk is marked, so a full one waits until something follows it.
        return b"".join(self._seal(chunk, last=False) for chunk in _full(self._held, PIECE_BYTES))

    def finish(self) -> bytes:
        """The last chunk; it may be empty."""
        return self._seal(bytes(self._held), last=True)

    def _seal(self, chunk: bytes, *, last: bool) -> bytes:
        nonce = _nonce(self._number, last=last)
        self._number += 1
        return self._key.cipher.encrypt(nonce, chunk, self._key.context)


class Opener:
    """Decrypts what is fed to it; use once. Both methods raise StreamDamaged."""

    def __init__(self, key: StreamKey) -> None:
        self._key = key
        self._number = 0
        self._held = bytearray()

    def feed(self, ciphertext: bytes) -> bytes:
        """What is certain by now."""
        self._held += ciphertext
        return b"".join(self._open(chunk, last=False) for chunk in _full(self._held, _SEALED_PIECE))

    def finish(self) -> bytes:
        """The rest, once everything was fed."""
        return self._open(bytes(self._held), last=True)

    def _open(self, chunk: bytes, *, last: bool) -> bytes:
        nonce = _nonce(self._number, last=last)
        self._number += 1
        try:
            return self._key.cipher.decrypt(nonce, chunk, self._key.context)
        except InvalidTag as error:
            raise StreamDamaged from error


def sealed_size(plaintext_bytes: int) -> int:
    """How long a content of this length is when it is sealed."""
    chunks = max(1, -(-plaintext_bytes // PIECE_BYTES))
    return plaintext_bytes + chunks * TAG_BYTES


def needed_for(plaintext_bytes: int) -> int:
    """How much of the sealed content has to be fed until its first `plaintext_bytes` come out, unless it ends before."""
    return -(-plaintext_bytes // PIECE_BYTES) * _SEALED_PIECE + 1


def _full(held: bytearray, size: int) -> Iterator[bytes]:
    while len(held) > size:
        yield bytes(held[:size])
        del held[:size]


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\1" if last else b"\0")
