"""Long contents in chunks: what goes in comes out, a beginning alone too, and nothing else opens."""

import os
from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given, settings
from hypothesis import strategies as st

from eyrie.kit.sealed_stream import PIECE_BYTES, TAG_BYTES, Opener, Sealer, StreamDamaged, StreamKey, needed_for, sealed_size

KEY = StreamKey(AESGCM(b"k" * 32), b"here")
BLOCK = PIECE_BYTES + TAG_BYTES


def sealed(plaintext: bytes, piece: int = 10_000, key: StreamKey = KEY) -> bytes:
    sealer = Sealer(key)
    return b"".join([sealer.feed(plaintext[at : at + piece]) for at in range(0, len(plaintext), piece)]) + sealer.finish()


def opened(ciphertext: bytes, piece: int = 10_000, key: StreamKey = KEY) -> bytes:
    opener = Opener(key)
    return b"".join([opener.feed(ciphertext[at : at + piece]) for at in range(0, len(ciphertext), piece)]) + opener.finish()


@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES, 3 * PIECE_BYTES + 7])
def test_what_was_sealed_opens_and_has_the_announced_size(size: int) -> None:
    plaintext = os.urandom(size)

    ciphertext = sealed(plaintext)

    assert len(ciphertext) == sealed_size(size)
    assert opened(ciphertext) == plaintext


@settings(max_examples=30, deadline=None)
@given(
    size=st.integers(1, 4 * PIECE_BYTES), into=st.integers(1, 200_000), out=st.integers(1, 200_000), most=st.integers(1, 4 * PIECE_BYTES)
)
def test_a_beginning_opens_alone_however_it_is_fed(size: int, into: int, out: int, most: int) -> None:
    plaintext = bytes(number % 251 for number in range(size))
    ciphertext = sealed(plaintext, into)

    opener = Opener(KEY)
    part = ciphertext[: needed_for(most)]
    text = b"".join([opener.feed(part[at : at + out]) for at in range(0, len(part), out)])
    if len(part) == len(ciphertext):
        text += opener.finish()

    assert text[:most] == plaintext[:most]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda whole: whole[:-1], id="cut"),
        pytest.param(lambda whole: whole[:BLOCK], id="cut after a chunk"),
        pytest.param(lambda whole: b"", id="nothing left"),
        pytest.param(lambda whole: whole[BLOCK : 2 * BLOCK] + whole[:BLOCK] + whole[2 * BLOCK :], id="chunks moved"),
        pytest.param(lambda whole: whole[BLOCK:], id="a chunk left out"),
        pytest.param(lambda whole: whole + whole[-20:], id="something added"),
        pytest.param(lambda whole: whole[:5] + b"\0" + whole[6:], id="a byte changed"),
    ],
)
def test_what_was_changed_does_not_open(damage: Callable[[bytes], bytes]) -> None:
    whole = sealed(b"x" * (2 * PIECE_BYTES + 100))

    with pytest.raises(StreamDamaged):
        opened(damage(whole))


def test_a_content_opens_with_its_own_key_and_place_only() -> None:
    whole = sealed(b"text")

    for key in (StreamKey(KEY.cipher, b"there"), StreamKey(AESGCM(b"o" * 32), b"here")):
        with pytest.raises(StreamDamaged):
            opened(whole, key=key)
