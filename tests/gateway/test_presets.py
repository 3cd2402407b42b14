import pytest

from eyrie.gateway.address import provider_address
from eyrie.gateway.presets import PRESETS, ollama_address


@pytest.mark.parametrize("name", PRESETS)
def test_preset_has_an_address_that_may_be_stored(name: str) -> None:
    assert provider_address(PRESETS[name].base_url) == PRESETS[name].base_url


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:11434/v1"),
        ("gpu:8080", "http://gpu:8080/v1"),
        (":8080", "http://127.0.0.1:8080/v1"),
        ("0.0.0.0", "http://127.0.0.1:11434/v1"),
        ("[::]:80", "http://127.0.0.1:80/v1"),
        ("[::1]", "http://[::1]:11434/v1"),
        ("https://ollama.example.com/", "https://ollama.example.com:443/v1"),
        ("http://gpu/v1/", "http://gpu:11434/v1"),
    ],
)
def test_ollama_address_reads_every_form_of_the_variable(host: str, address: str) -> None:
    assert ollama_address(host) == address
