"""The tree hash: RFC 6962's examples, and that no other leaves have the same root."""

import hashlib
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from eyrie.audit.merkle import leaf_hash, root

# Of the reference implementation of Certificate Transparency: leaves and the roots of their first n.
LEAVES = [
    bytes.fromhex(text) for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}

leaf_lists = st.lists(st.binary(max_size=8), max_size=40)


def by_definition(leaves: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, word for word."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b"\x01" + by_definition(leaves[:split]) + by_definition(leaves[split:])).digest()


def test_root_is_that_of_the_reference_implementation() -> None:
    assert {count: root(LEAVES[:count]).hex() for count in ROOTS} == ROOTS


@given(leaf_lists)
def test_root_follows_the_definition(leaves: list[bytes]) -> None:
    assert root(leaves) == by_definition(leaves)


@given(leaf_lists, leaf_lists)
def test_other_leaves_have_another_root(one: list[bytes], other: list[bytes]) -> None:
    assume(one != other)

    assert root(one) != root(other)


@given(st.lists(st.binary(max_size=4), min_size=2, max_size=20, unique=True), st.randoms())
def test_order_of_leaves_counts(leaves: list[bytes], random: Random) -> None:
    shuffled = list(leaves)
    random.shuffle(shuffled)
    assume(shuffled != leaves)

    assert root(shuffled) != root(leaves)


def test_leaf_is_not_taken_for_a_node() -> None:
    left, right = leaf_hash(b"a"), leaf_hash(b"b")

    assert root([left + right]) != root([b"a", b"b"])
