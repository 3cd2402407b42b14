import pytest

from eyrie.gateway.address import provider_address
from eyrie.gateway.presets import PRESETS, ollama_address
from eyrie.settings import PROVIDER_VARIABLES, provider_variables


@pytest.mark.parametrize("name", PRESETS)
def test_preset_has_an_address_that_may_be_stored(name: str) -> None:
    assert provider_address(PRESETS[name].base_url) == PRESETS[name].base_url


def test_presets_know_every_variable_that_is_read() -> None:
    assert sorted(variable for preset in PRESETS.values() for variable in preset.variables) == sorted(PROVIDER_VARIABLES)


def test_provider_variables_are_those_that_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROVIDER_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GROQ_API_KEY", " gsk-1 ")
    monkeypatch.setenv("OPENAI_API_KEY", " ")

    found = provider_variables()

    assert {name: value.get_secret_value() for name, value in found.items()} == {"GROQ_API_KEY": "gsk-1"}


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
