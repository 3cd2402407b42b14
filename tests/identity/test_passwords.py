"""Passwords, hashed here and in a child process."""

import pytest

from eyrie.identity.passwords import NO_PASSWORD, Passwords, hash_password, matches
from eyrie.kit.process_pool import ProcessPool


def test_password_matches_its_own_hash_alone() -> None:
    hashed = hash_password("correct horse")

    assert hashed.startswith("$argon2id$")
    assert matches("correct horse", hashed)
    assert not matches("wrong horse", hashed)


@pytest.mark.parametrize("password", ["", "x", NO_PASSWORD])
def test_stand_in_matches_nothing(password: str) -> None:
    assert not matches(password, NO_PASSWORD)


def test_stand_in_takes_as_much_work_as_a_real_hash() -> None:
    parameters = [text.split("$")[1:4] for text in (hash_password("x"), NO_PASSWORD)]

    assert parameters[0] == parameters[1]


def test_what_is_no_hash_matches_nothing() -> None:
    assert not matches("x", "no hash")


async def test_child_process_does_the_same(processes: ProcessPool) -> None:
    passwords = Passwords(processes)

    hashed = await passwords.hash("correct horse")

    assert await passwords.match("correct horse", hashed)
    assert not await passwords.match("wrong horse", hashed)
    assert not await passwords.match("correct horse", None)
