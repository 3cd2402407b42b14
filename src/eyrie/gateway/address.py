"""Which addresses a provider may have: https anywhere, http only where nobody can listen in on the way."""

from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

from eyrie.gateway.errors import AddressRefused

_LOCAL_SUFFIXES = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
_METADATA_HOSTS = frozenset({"metadata.google.internal", "metadata"})


def provider_address(url: str) -> str:
    """`url` as it is stored, without a slash at its end. Raises AddressRefused.

    Plain http is for this machine and private networks: their IP addresses, names without a dot (`ollama`, `localhost`),
    and names below .localhost, .local, .internal, .lan and .home.arpa. Addresses where clouds hand out credentials are
    refused. Names are not resolved: an administrator adds providers, and may name any host.
    """
    parts = _split(url)
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in {"http", "https"} or not host:
        raise AddressRefused(url, "it must begin with https:// (or http://) and name a host")
    if parts.username is not None or parts.password is not None:
        raise AddressRefused(_without_user(parts), "it must not hold a user or password; the key has a field of its own")
    if parts.query or parts.fragment:
        raise AddressRefused(url, "it must not hold a query or a fragment")
    address = _ip(host)
    if host in _METADATA_HOSTS or (address is not None and (address.is_link_local or address.is_unspecified or address.is_multicast)):
        raise AddressRefused(url, "no provider answers there")
    if parts.scheme == "http" and not _is_private(host, address):
        raise AddressRefused(url, "over plain http the key could be read on the way; use https (http is for private networks)")
    return url.rstrip("/")


def is_local(url: str) -> bool:
    """Whether a stored address is on this machine or in a private network, as far as the address itself tells."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    return _is_private(host, _ip(host))


def _split(url: str) -> SplitResult:
    if not (url.isascii() and url.isprintable()) or " " in url or "\\" in url:
        raise AddressRefused(url, "it holds characters that an address can't hold")
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for one that is no number
    except ValueError as error:
        raise AddressRefused(url, f"it can't be read ({error})") from error
    return parts


def _without_user(parts: SplitResult) -> str:
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _ip(host: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(host)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _is_private(host: str, address: IPv4Address | IPv6Address | None) -> bool:
    if address is not None:
        return address.is_private
    # A number without dots is an address in disguise (2130706433, 0x7f000001), so a name begins with a letter.
    return ("." not in host and host[0].isalpha()) or host.endswith(_LOCAL_SUFFIXES)
