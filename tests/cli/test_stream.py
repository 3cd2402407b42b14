"""A run's stream is taken up again where it broke off."""

import pytest

from eyrie.cli import stream
from eyrie.cli.access import Access
from eyrie.cli.api import Api, ServerRefused
from eyrie.cli.document import AnswerUnexpected
from eyrie.cli.stream import StreamLost, follow
from tests.fakes.breaking_stream import breaking_stream

_CREATED = b'id: 1\nevent: run.created\ndata: {"seq":1}\n\n'
_DELTA = 'id: 2:1:0\nevent: delta\ndata: {"text":"größer"}\n\n'.encode()
_COMPLETED = b'id: 3\nevent: run.completed\ndata: {"seq":3}\n\n'
_RECONNECT = b"retry: 1000\nevent: reconnect\ndata: {}\n\n"
_PROBLEM = b'event: error\ndata: {"type":"/problems/x","title":"X","status":500,"detail":"It broke."}\n\n'


def ids(url: str) -> list[str]:
    return [item.id for item in follow(Api(Access(url, "key")), "run")]


@pytest.mark.parametrize(
    ("parts", "resumed"),
    [
        pytest.param([_CREATED + b": still here\n\n" + _DELTA + _COMPLETED], [""], id="one connection"),
        pytest.param([_CREATED, _DELTA, _COMPLETED], ["", "1", "2:1:0"], id="closed between items"),
        pytest.param([_CREATED + _DELTA[:-9], _DELTA, _COMPLETED], ["", "1", "2:1:0"], id="cut within an item"),
        pytest.param([_CREATED, b"", b"", _DELTA + _COMPLETED], ["", "1", "1", "1"], id="nothing for a while"),
        pytest.param([_CREATED + _RECONNECT, _DELTA + _COMPLETED], ["", "1"], id="the server stops in good order"),
    ],
)
def test_every_item_comes_once(parts: list[bytes], resumed: list[str]) -> None:
    with breaking_stream(*parts) as server:
        assert ids(server.url) == ["1", "2:1:0", "3"]

    assert server.seen == resumed


def test_a_server_that_stays_away_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MAX_WAIT_SECONDS", 0.001)

    with breaking_stream(_CREATED) as server, pytest.raises(StreamLost, match="eyrie run follow run"):
        ids(server.url)

    assert len(server.seen) == stream.MAX_LOSSES + 1


def test_a_problem_in_the_stream_ends_it() -> None:
    with breaking_stream(_CREATED + _PROBLEM) as server, pytest.raises(ServerRefused, match="It broke"):
        ids(server.url)


def test_what_is_no_json_is_refused() -> None:
    with breaking_stream(b"event: delta\ndata: {\n\n") as server, pytest.raises(AnswerUnexpected):
        ids(server.url)
