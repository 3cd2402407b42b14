"""Finding model servers on this machine."""

from eyrie.gateway.models import Provider
from eyrie.gateway.presets import LOCAL, Preset
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.gateway.providers.session import Session
from eyrie.gateway.service.discovery import discover
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_raw import RawServer, Then


def preset(name: str, url: str) -> Preset:
    return Preset(name, name.title(), Dialect.OPENAI, url, False)


def provider(name: str, url: str) -> Provider:
    return Provider(uuid7(), uuid7(), name, Dialect.OPENAI, url, None, None, None, 1, now(), now())


async def test_servers_that_answer_are_found_with_their_models(session: Session) -> None:
    page = RawServer(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHello", Then.CLOSE, Dialect.OPENAI)
    async with FakeOpenAI(models=("qwen3", "gemma3")) as one, FakeOpenAI(models=()) as two, page as other:
        presets = [
            preset("new", one.url),
            preset("known", two.url),
            preset("another program", other.endpoint().base_url),
            preset("nobody", "http://127.0.0.1:9/v1"),
        ]

        found = await discover(session, presets, [provider("mine", two.url), provider("else", "https://example.com")])

    assert [(one.preset.name, one.models, one.provider) for one in found] == [("new", ("gemma3", "qwen3"), None), ("known", (), "mine")]


def test_only_this_machine_is_looked_at() -> None:
    assert {one.base_url.rpartition(":")[0] for one in LOCAL} == {"http://127.0.0.1"}
