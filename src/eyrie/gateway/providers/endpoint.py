"""Where a provider is reached, and with which key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from urllib.parse import urlsplit

from pydantic import SecretStr

_SHORTEST_SECRET = 6
"""Shorter header values are words like `true`; blanking those out would garble messages and hide nothing."""


class Dialect(StrEnum):
    """The wire formats we speak: OpenAI chat completions, Anthropic messages, Gemini generateContent."""

    OPENAI = "openai"
    ANTHROPIC = "anthropic"
    GEMINI = "gemini"


@dataclass(frozen=True)
class Endpoint:
    """A provider's address. Neither `repr` nor `redact`ed text shows the key or the values of `headers`.

    `base_url` is the address that the provider's own client takes. Raises ValueError when it is no plain http(s)
    address, or when the key or a header can't be sent in an HTTP header.
    """

    name: str
    dialect: Dialect
    base_url: str
    api_key: SecretStr | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    heads: dict[str, bytes] = field(default_factory=dict, init=False, repr=False, compare=False)
    """How requests to it begin, by their path: put into bytes once (see `raw`), with the key in them."""

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"The address of provider {self.name!r} must begin with http:// or https:// and name a host.")
        if parts.username is not None or parts.query or parts.fragment:
            raise ValueError(f"The address of provider {self.name!r} must not hold a user, a query or a fragment; keys go into the key.")
        for value in self._secrets():
            if not (value.isascii() and value.isprintable()):
                raise ValueError(f"The key or a header of provider {self.name!r} holds characters that can't be sent; paste it again.")

    @cached_property
    def host(self) -> str:
        """The host of the address, in lower case."""
        return urlsplit(self.base_url).hostname or ""

    def key(self) -> str | None:
        """The key in the clear, or None; only for the header that carries it."""
        return self.api_key.get_secret_value() if self.api_key else None

    def redact(self, text: str) -> str:
        """`text` without the key and the header values, for the case that a provider echoes them."""
        for value in sorted(self._secrets(), key=len, reverse=True):
            if len(value) >= _SHORTEST_SECRET:
                text = text.replace(value, "[redacted]")
        return text

    def _secrets(self) -> list[str]:
        return [value for value in (self.key(), *self.headers.values()) if value]
