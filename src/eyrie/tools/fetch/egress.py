"""Which addresses tools may reach: the public internet, and the private hosts an operator has named.

A URL comes from a model, and a model repeats what a web page told it to. So nothing is decided by a name: the address that
a name leads to is checked, and the connection goes to that address and no other (see `client`).
"""

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from yarl import URL

from eyrie.tools.fetch.errors import FetchRefused

MAX_URL_CHARACTERS = 2_048

_CLOUD_METADATA = frozenset(
    map(ip_address, ("169.254.169.254", "169.254.170.2", "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2::254"))
)
"""Services that give credentials to whoever asks; never reachable, whatever the operator allows."""

_NAT64 = IPv6Network("64:ff9b::/96")
_SIX_TO_FOUR = IPv6Network("2002::/16")
_PUBLIC_V6 = IPv6Network("2000::/3")
# Not public, but newer than the tables of Python 3.11, or public only by the letter.
_SPECIAL_V4 = tuple(map(IPv4Network, ("192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24")))
_SPECIAL_V6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "3fff::/20")))


@dataclass(frozen=True)
class EgressPolicy:
    """Where tools may connect to. `allowed_private_hosts` are names or addresses, each with its port: "wiki.internal:8080"."""

    allowed_private_hosts: frozenset[str] = frozenset()
    allowed_ports: frozenset[int] = frozenset({80, 443, 8000, 8080, 8443})

    def url(self, text: str) -> URL:
        """`text` as a URL that may be tried; its address is checked at the connection. Raises FetchRefused."""
        url = _parse(text)
        host, port = url.raw_host or "", url.port or 0
        if not self._is_named(host, port) and port not in self.allowed_ports:
            ports = ", ".join(map(str, sorted(self.allowed_ports)))
            raise FetchRefused(f"Port {port} of {host} must not be reached; the permitted ports are {ports}.")
        if looks_like_an_address(host):
            self.check(host, port, host)
        return url

    def check(self, host: str, port: int, address: str) -> None:
        """Raises FetchRefused unless `address`, to which `host` leads, may be connected to."""
        try:
            ip = ip_address(address)
        except ValueError as error:
            raise FetchRefused(f"{address!r} is not an IP address in its usual form.") from error
        inner = _carried(ip)
        if inner in _CLOUD_METADATA:
            raise FetchRefused(f"{host} leads to {address}, which hands out credentials; it is never fetched.")
        if not is_public(ip) and not self._is_named(host, port):
            mend = f"An operator can allow {host}:{port} in the list of private hosts."
            raise FetchRefused(f"{host} leads to {address}, which is not a public address. {mend}")

    def _is_named(self, host: str, port: int) -> bool:
        return f"{host.rstrip('.').lower()}:{port}" in self.allowed_private_hosts


def _parse(text: str) -> URL:
    if len(text) > MAX_URL_CHARACTERS:
        raise FetchRefused(f"The URL has {len(text)} characters; at most {MAX_URL_CHARACTERS} are accepted.")
    if "\\" in text or any(character <= " " or character == "\x7f" for character in text):
        raise FetchRefused(f"{text!r} is not a URL: it contains a space, a control character or a backslash.")
    try:
        url = URL(text)
        host, port = url.raw_host, url.port
    except ValueError as error:
        raise FetchRefused(f"{text!r} is not a URL: {error}.") from error
    if url.scheme not in {"http", "https"}:
        raise FetchRefused(f"{text!r} must begin with https:// or http://.")
    if url.raw_user is not None or url.raw_password is not None:
        raise FetchRefused("A URL must not contain a user or a password; leave out what stands before the @.")
    if not host or not port or "%" in host:
        raise FetchRefused(f"{text!r} names no host that can be reached.")
    return url.with_fragment(None)


def looks_like_an_address(host: str) -> bool:
    """Whether the HTTP client would connect to `host` without asking the resolver (which does the checking).

    This is the client's own rule: it takes anything of digits and dots as an address, and the operating system then
    reads 2130706433 or 127.1 as 127.0.0.1. `EgressPolicy.check` refuses all but the usual form.
    """
    return ":" in host or host.replace(".", "").isdigit()


def is_public(ip: IPv4Address | IPv6Address) -> bool:
    """Whether `ip` is an address of the public internet, also when it only carries an IPv4 address inside."""
    inner = _carried(ip)
    if isinstance(inner, IPv6Address):
        return inner in _PUBLIC_V6 and inner.is_global and not any(inner in network for network in _SPECIAL_V6)
    return inner.is_global and not inner.is_multicast and not inner.is_reserved and not any(inner in network for network in _SPECIAL_V4)


def _carried(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address stands for (mapped, NAT64, 6to4), else `ip` itself."""
    if isinstance(ip, IPv4Address):
        return ip
    if ip.ipv4_mapped is not None:
        return ip.ipv4_mapped
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFF_FFFF)
    if ip in _SIX_TO_FOUR:
        return IPv4Address(int(ip) >> 80 & 0xFFFF_FFFF)
    return ip
