"""What tools may reach: a table of addresses and tricks."""

import pytest

from eyrie.tools.fetch.egress import EgressPolicy
from eyrie.tools.fetch.errors import FetchRefused

REFUSED_ADDRESSES = [
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.1.1",
    "169.254.169.254",
    "169.254.170.2",
    "100.64.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2001::1",
    "2001:db8::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "100::1",
    "1234::1",
]


@pytest.mark.parametrize("address", REFUSED_ADDRESSES)
def test_check_refuses_addresses_that_are_not_public(address: str) -> None:
    with pytest.raises(FetchRefused):
        EgressPolicy().check("example.com", 443, address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]
)
def test_check_permits_public_addresses(address: str) -> None:
    EgressPolicy().check("example.com", 443, address)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://127.0.0.1./",
        "http://[::1]/",
        "http://[::ffff:7f00:1]/",
        "http://[fe80::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "gopher://example.com/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.com/",
        "example.com",
        "",
        "http://",
        "http:///etc/passwd",
        "http://user:secret@example.com/",
        "http://example.com@127.0.0.1/",
        "http://127.0.0.1\\@example.com/",
        "http://example.com\t/",
        "http://example.com/\r\nHost: evil",
        "http://exa mple.com/",
        "http://example.com:22/",
        "http://example.com:6379/",
        "http://example.com:0/",
        "http://example.com:99999/",
        "http://example.com:x/",
        "http://[::1/",
        "https://example.com/" + "x" * 2_048,
    ],
)
def test_url_refuses_tricks(url: str) -> None:
    with pytest.raises(FetchRefused):
        EgressPolicy().url(url)


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("https://example.com/a?b=c#d", "example.com", 443),
        ("http://EXAMPLE.com:8080", "example.com", 8080),
        ("https://bücher.example/", "xn--bcher-kva.example", 443),
        ("http://[2606:4700::1111]/", "2606:4700::1111", 80),
    ],
)
def test_url_permits_public_ones(url: str, host: str, port: int) -> None:
    parsed = EgressPolicy().url(url)

    assert (parsed.raw_host, parsed.port, parsed.raw_fragment) == (host, port, "")


def test_an_operator_can_allow_a_private_host_with_its_port() -> None:
    policy = EgressPolicy(allowed_private_hosts=frozenset({"wiki.internal:9000"}))

    policy.url("http://wiki.internal:9000/")
    policy.check("Wiki.internal.", 9000, "10.0.0.7")
    with pytest.raises(FetchRefused):
        policy.check("wiki.internal", 80, "10.0.0.7")
    with pytest.raises(FetchRefused):
        policy.check("wiki.internal", 9000, "169.254.169.254")
