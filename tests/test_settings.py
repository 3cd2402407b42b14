"""Settings: what is read, what is refused, how it is documented."""

import os
import stat
from pathlib import Path

import pytest
from pydantic import SecretStr

from eyrie.settings import (
    SECRET_KEY_BYTES,
    Settings,
    SettingsInvalid,
    as_markdown,
    default_data_dir,
    foreign_variables,
    read_client_settings,
    read_settings,
    secret_key,
    variables,
)


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("EYRIE_")]:
        monkeypatch.delenv(name)


def test_nothing_is_required() -> None:
    settings = read_settings()

    assert settings.port == 8700
    assert settings.host == "127.0.0.1"


def test_a_group_is_set_by_nested_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EYRIE_RUNS__LEASE_SECONDS", "7.5")
    monkeypatch.setenv("EYRIE_HTTP__ALLOWED_HOSTS", "a.example, b.example")

    settings = read_settings()

    assert settings.runs.lease_seconds == 7.5
    assert settings.runs.workspace_concurrency == 20
    assert settings.http.allowed_hosts == ("a.example", "b.example")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("EYRIE_PROT", "1", "EYRIE_PROT is not a setting of Eyrie. Did you mean EYRIE_PORT?"),
        ("EYRIE_ZZZZZZ", "1", "docs/configuration.md"),
        ("EYRIE_PORT", "http", "EYRIE_PORT can't be used: Input should be a valid integer"),
        ("EYRIE_PORT", "70000", "EYRIE_PORT can't be used"),
        ("EYRIE_RUNS__LEASE_SECOND", "5", "Did you mean EYRIE_RUNS__LEASE_SECONDS?"),
        ("EYRIE_RUNS__LEASE_SECONDS", "soon", "EYRIE_RUNS__LEASE_SECONDS can't be used"),
        ("EYRIE_RUNS__LEASE_SECONDS", "1", "at least twice heartbeat_seconds"),
        ("EYRIE_RUNS", "5", "EYRIE_RUNS is not a setting"),
        ("EYRIE_SECRET_KEY", "short", "at least 32 bytes"),
        ("EYRIE_DATABASE_URL", "mysql://x", "must begin with postgresql://"),
        ("EYRIE_REDIS_URL", "localhost:6379", "must be redis://"),
        ("EYRIE_REDIS_URL", "redis://cache:6379/first", "must be redis://"),
        ("EYRIE_STORAGE_URL", "ftp://x", "must begin with s3://"),
        ("EYRIE_PUBLIC_URL", "eyrie.example.com", "EYRIE_PUBLIC_URL can't be used"),
        ("EYRIE_LOG_LEVEL", "loud", "EYRIE_LOG_LEVEL can't be used"),
    ],
)
def test_a_bad_variable_is_named_with_the_mend(monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsInvalid) as caught:
        read_settings()

    assert said in caught.value.detail
    assert caught.value.members["variable"] == name.removesuffix("__LEASE_SECONDS") or caught.value.members["variable"] == name


def test_an_error_never_shows_the_value_of_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EYRIE_SECRET_KEY", "hunter2")

    with pytest.raises(SettingsInvalid) as caught:
        read_settings()

    assert "hunter2" not in caught.value.detail
    assert "hunter2" not in str(caught.value.__cause__)


def test_client_settings_name_a_bad_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EYRIE_URL", "nowhere")

    with pytest.raises(SettingsInvalid, match="EYRIE_URL can't be used"):
        read_client_settings()


def test_client_settings_have_defaults() -> None:
    assert read_client_settings().url == "http://127.0.0.1:8700"


def test_variables_of_others_are_read_when_they_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_PROVIDER_KEY", "k")
    monkeypatch.delenv("ANOTHER_PROVIDER_KEY", raising=False)

    assert foreign_variables(["SOME_PROVIDER_KEY", "ANOTHER_PROVIDER_KEY"]) == {"SOME_PROVIDER_KEY": SecretStr("k")}


def test_essential_variables_are_few_and_all_are_described() -> None:
    found = list(variables())

    assert len([variable for variable in found if variable.group is None]) <= 15
    assert [variable.name for variable in found if not variable.description] == []


def test_the_documentation_page_is_up_to_date() -> None:
    page = Path(__file__).parent.parent / "docs" / "configuration.md"

    assert page.read_text("utf-8") == as_markdown()


def test_data_goes_where_a_persons_programs_keep_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert default_data_dir({"XDG_DATA_HOME": "/somewhere/share"}) == Path("/somewhere/share/eyrie")
    assert default_data_dir({}) == Path("~/.local/share/eyrie").expanduser()


def test_data_of_root_goes_where_services_keep_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert default_data_dir({}) == Path("/var/lib/eyrie")


def test_a_secret_is_made_once_and_kept_private(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)

    first = secret_key(settings)

    assert secret_key(settings) == first
    assert len(first) >= SECRET_KEY_BYTES
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["secret.key"]


def test_a_secret_that_is_set_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EYRIE_SECRET_KEY", "k" * 32)

    assert secret_key(Settings(data_dir=tmp_path)) == b"k" * 32
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kept", [b"", b"short", b"\xff" * 64])
def test_a_damaged_secret_stops_the_start(tmp_path: Path, kept: bytes) -> None:
    (tmp_path / "secret.key").write_bytes(kept)

    with pytest.raises(SettingsInvalid, match=r"secret\.key"):
        secret_key(Settings(data_dir=tmp_path))


def test_a_secret_that_cannot_be_written_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid, match="can't be written"):
        secret_key(Settings(data_dir=tmp_path / "missing"))
