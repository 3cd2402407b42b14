import pytest
from pydantic import SecretStr

from eyrie.gateway.providers.endpoint import Dialect, Endpoint

SECRET = "sk-very-secret-value"


def test_endpoint_repr_hides_key_and_headers() -> None:
    endpoint = Endpoint("acme", Dialect.OPENAI, "https://models.example/v1", SecretStr(SECRET), {"api-key": "also-secret"})

    assert SECRET not in repr(endpoint)
    assert "also-secret" not in repr(endpoint)


def test_redact_blanks_secrets_and_leaves_short_words() -> None:
    headers = {"a": SECRET + "-longer", "b": "true", "c": ""}
    endpoint = Endpoint("acme", Dialect.OPENAI, "https://models.example", SecretStr(SECRET), headers)

    assert endpoint.redact(f"true: {SECRET}-longer, {SECRET}") == "true: [redacted], [redacted]"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "models.example",
        "ftp://models.example",
        "https://",
        "https://me@models.example",
        "https://models.example?key=1",
        "https://a.example#b",
    ],
)
def test_endpoint_refuses_an_address_that_is_no_plain_one(address: str) -> None:
    with pytest.raises(ValueError, match="The address of provider 'acme'"):
        Endpoint("acme", Dialect.OPENAI, address)


@pytest.mark.parametrize("key", ["two\nlines", "nul\0", "schlüssel"])
def test_endpoint_refuses_a_key_that_no_header_can_carry(key: str) -> None:
    with pytest.raises(ValueError, match="paste it again") as caught:
        Endpoint("acme", Dialect.OPENAI, "https://models.example", SecretStr(key))

    assert key not in str(caught.value)


def test_host_is_lower_case_and_without_port() -> None:
    assert Endpoint("acme", Dialect.OPENAI, "http://Models.Example:8080/v1").host == "models.example"
