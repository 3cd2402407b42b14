"""Passwords: hashed with argon2id, in a child process, because a hash takes much memory and half a second of CPU."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from eyrie.kit.process_pool import ProcessPool

DEADLINE_SECONDS = 10.0

_HASHER = PasswordHasher()
# What a password is compared with when there is no such user or no password, so that the reply takes as long.
NO_PASSWORD = "$argon2id$v=19$m=65536,t=3,p=4$Sf21P0EuGGVf7Vz0nQ5wYg$Bk1kDLs4uW8j3RRl8Vn4n0hWw0S0dMNQDEcn1vXfKJM"  # noqa: S105 - a hash that no password has


def hash_password(password: str) -> str:
    """What is stored of a password."""
    return _HASHER.hash(password)


def matches(password: str, hashed: str) -> bool:
    """Whether a password is the one that was hashed."""
    try:
        return _HASHER.verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


class Passwords:
    """Hashes and compares passwords without holding up the server."""

    def __init__(self, processes: ProcessPool) -> None:
        self._processes = processes

    async def hash(self, password: str) -> str:
        """What is stored of a password."""
        return await self._processes.run(hash_password, password, timeout_seconds=DEADLINE_SECONDS)

    async def match(self, password: str, hashed: str | None) -> bool:
        """Whether a password is right; takes as long when there is none to compare with."""
        right = await self._processes.run(matches, password, hashed or NO_PASSWORD, timeout_seconds=DEADLINE_SECONDS)
        return right and hashed is not None
