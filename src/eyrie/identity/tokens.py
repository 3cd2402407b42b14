"""Secrets that callers carry: made here, shown once, kept as SHA-256 only.

A digest without salt is enough for 256 random bits, and lets the database find a secret by index: how long the look-up
takes tells nothing about a secret, because nobody can choose a digest.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from pydantic import BaseModel, ValidationError

from eyrie.identity.errors import CredentialsUnknown, TokenExpired

ACCESS_LIFETIME = timedelta(minutes=15)
KEY_PREFIX = "eyr"
MAX_TOKEN_CHARACTERS = 2_000
_BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_SECRET_BYTES = 32
_SECRET_CHARACTERS = 43
_ISSUER = "eyrie"


@dataclass(frozen=True, repr=False)
class KeySecret:
    """A new API key: `text` is shown once, `prefix` helps people tell keys apart."""

    prefix: str
    text: str


class _Claims(BaseModel):
    iss: str
    sub: UUID
    sid: UUID
    exp: int


@dataclass(frozen=True)
class AccessClaims:
    """What an access token says: whose it is, and of which sign-in."""

    user_id: UUID
    login_id: UUID


def digest(secret: str) -> bytes:
    """What is stored of a secret."""
    return hashlib.sha256(secret.encode()).digest()


def fingerprint(secret: str) -> bytes:
    """What a secret is remembered by in this process: as good as `digest`, and made in half the time. Never stored."""
    return hashlib.blake2s(secret.encode()).digest()


def base62(value: bytes, length: int) -> str:
    """`value` as digits and letters, padded to `length`."""
    number = int.from_bytes(value, "big")
    characters: list[str] = []
    while number:
        number, index = divmod(number, 62)
        characters.append(_BASE62[index])
    return "".join(reversed(characters)).rjust(length, "0")


def new_key() -> KeySecret:
    """A new API key, `eyr_<prefix>_<secret>`."""
    prefix = "".join(secrets.choice(_BASE62) for _ in range(8))
    return KeySecret(prefix, f"{KEY_PREFIX}_{prefix}_{new_secret()}")


def new_secret() -> str:
    """256 random bits."""
    return base62(secrets.token_bytes(_SECRET_BYTES), _SECRET_CHARACTERS)


def is_access_token(text: str) -> bool:
    """Whether `text` looks like an access token (a JWT) and not like an API key."""
    return text.startswith("eyJ") and text.count(".") == 2


class Signer:
    """Signs access tokens and seals stored replies, with keys derived from the instance's secret."""

    def __init__(self, secret: bytes) -> None:
        self._key = OctKey.import_key(HKDF(SHA256(), 32, salt=None, info=b"eyrie/access-tokens").derive(secret))
        self.replies = AESGCM(HKDF(SHA256(), 32, salt=None, info=b"eyrie/idempotent-replies").derive(secret))

    def access_token(self, claims: AccessClaims, now: datetime) -> str:
        """A JWT that says who its bearer is for the next fifteen minutes."""
        expires = int((now + ACCESS_LIFETIME).timestamp())
        content: dict[str, str | int] = {"iss": _ISSUER, "sub": str(claims.user_id), "sid": str(claims.login_id), "exp": expires}
        return jwt.encode({"alg": "HS256"}, content, self._key, algorithms=["HS256"])

    def read_access_token(self, token: str, now: datetime) -> AccessClaims:
        """What a token says. Raises CredentialsUnknown for one that we did not sign, TokenExpired for an old one."""
        try:
            claims = _Claims.model_validate(jwt.decode(token, self._key, algorithms=["HS256"]).claims)
        except (JoseError, ValidationError, ValueError) as exc:
            raise CredentialsUnknown from exc
        if claims.iss != _ISSUER:
            raise CredentialsUnknown
        if claims.exp <= now.timestamp():
            raise TokenExpired
        return AccessClaims(claims.sub, claims.sid)
