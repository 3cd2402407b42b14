import pytest

from eyrie.gateway.address import provider_address
from eyrie.gateway.errors import AddressRefused


@pytest.mark.parametrize(
    ("url", "stored"),
    [
        ("https://api.example.com/v1/", "https://api.example.com/v1"),
        ("https://8.8.8.8", "https://8.8.8.8"),
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("http://[::ffff:10.0.0.1]", "http://[::ffff:10.0.0.1]"),
        ("http://192.168.1.20:8000/v1", "http://192.168.1.20:8000/v1"),
        ("http://ollama:11434", "http://ollama:11434"),
        ("http://gpu.home.arpa", "http://gpu.home.arpa"),
        ("http://host.docker.internal:1234", "http://host.docker.internal:1234"),
    ],
)
def test_provider_address_takes_https_anywhere_and_http_in_private(url: str, stored: str) -> None:
    assert provider_address(url) == stored


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://example.com", "must begin with"),
        ("https://", "must begin with"),
        ("http://api.example.com", "plain http"),
        ("http://8.8.8.8", "plain http"),
        ("http://2130706433", "plain http"),  # an address in disguise
        ("https://user:pass@example.com", "user or password"),
        ("https://example.com/v1?key=1", "query"),
        ("https://example.com/v1#x", "fragment"),
        ("http://169.254.169.254/latest", "no provider"),
        ("https://[fe80::1]", "no provider"),
        ("http://[::ffff:169.254.169.254]", "no provider"),
        ("http://metadata.google.internal", "no provider"),
        ("http://0.0.0.0:80", "no provider"),
        ("https://exa mple.com", "characters"),
        ("https://example.com\n/v1", "characters"),
        ("https://éxample.com", "characters"),
        ("https://example.com:port", "can't be read"),
        ("https://[::1", "can't be read"),
    ],
)
def test_provider_address_refuses_what_would_leak_or_lead_elsewhere(url: str, reason: str) -> None:
    with pytest.raises(AddressRefused, match=reason) as refused:
        provider_address(url)

    assert "pass" not in refused.value.detail.replace("password", "")
