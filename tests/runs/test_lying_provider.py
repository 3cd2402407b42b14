"""Runs whose provider lies about its stream: they end or are tried again, and say what happened."""

from dataclasses import dataclass

import pytest

from eyrie.agents.definition import AgentDefinition
from eyrie.gateway.calls.context import Attribution, Reuse
from eyrie.gateway.prices.errors import PriceUnknown
from eyrie.gateway.protocol import NO_WISH, Model, ResolvedModel
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.gateway.providers.registry import make_model
from eyrie.gateway.providers.session import open_session
from eyrie.postgres.database import Database
from eyrie.runs.events import ModelFailed, RunFailed
from eyrie.runs.state import Status
from tests.conftest import Workspace
from tests.fakes.model import OneModel, ScriptedModel
from tests.fakes.provider_raw import RawServer, Then
from tests.fakes.worker import make_rig, member_of

OK = b"HTTP/1.1 200 OK\r\n"
STREAM = OK + b"Content-Type: text/event-stream\r\n\r\n"
DELTA = b'data: {"choices": [{"index": 0, "delta": {"content": "Hello"}}]}\n\n'


@dataclass(frozen=True)
class One:
    """A source with one model, whatever is asked for."""

    model: Model

    async def resolve(self, who: Attribution, name: str | None, reuse: Reuse = NO_WISH) -> ResolvedModel:
        return ResolvedModel("raw", "raw", "raw-1", self.model)


LIES = {
    "random bytes": (b"\x00\xff\xfe" * 400, Then.CLOSE, "model-unreachable"),
    "a page": (OK + b"Content-Type: text/html\r\nContent-Length: 24\r\n\r\n<html>Sign in!</html>...", Then.CLOSE, "model-refused-request"),
    "no JSON": (STREAM + b"data: {oops\n\n", Then.CLOSE, "model-stream-broken"),
    "JSON of another kind": (STREAM + b'data: [1, "x", null]\n\n', Then.CLOSE, "model-stream-broken"),
    "no UTF-8": (STREAM + b'data: {"choices": [{"delta": {"content": "\xff\xfe"}}]}\n\n', Then.CLOSE, "model-stream-broken"),
    "an end before the end": (STREAM + DELTA, Then.CLOSE, "model-stream-broken"),
    "a cut connection": (STREAM + DELTA, Then.ABORT, "model-stream-broken"),
    "no end": (STREAM + DELTA, Then.STALL, "model-unreachable"),
    "nothing at all": (b"", Then.STALL, "model-unreachable"),
    "a line without end": (STREAM + b"data: " + b"x" * (9 << 20), Then.STALL, "model-stream-broken"),
}


@pytest.mark.parametrize(("sent", "then", "problem"), LIES.values(), ids=LIES)
async def test_a_run_survives_a_provider_that_lies(db: Database, workspace: Workspace, sent: bytes, then: Then, problem: str) -> None:
    async with RawServer(sent, then, Dialect.OPENAI) as server, open_session() as session:
        model = make_model(server.endpoint(), session)
        actor = member_of(workspace.id, workspace.project_id)
        rig = await make_rig(db, actor, One(model), AgentDefinition(), model_attempts=1, model_deadline_seconds=1)

        run_id, state = await rig.run()

    assert state.status is Status.FAILED
    failed, ended = [entry.event for entry in (await rig.events(run_id))[-2:]]
    assert isinstance(failed, ModelFailed)
    assert isinstance(ended, RunFailed)
    assert (failed.problem, ended.problem) == (problem, problem)
    assert failed.content is not None
    assert "raw" in failed.content.detail
    assert (await rig.row(run_id)).problem == problem


async def test_a_broken_stream_is_tried_again(db: Database, workspace: Workspace) -> None:
    async with RawServer(STREAM + DELTA, Then.CLOSE, Dialect.OPENAI) as server, open_session() as session:
        actor = member_of(workspace.id, workspace.project_id)
        rig = await make_rig(db, actor, One(make_model(server.endpoint(), session)), AgentDefinition(), model_attempts=2)

        run_id, state = await rig.run()

    assert (state.status.ended, state.retry_at is not None) == (False, True)
    assert (await rig.row(run_id)).ended_at is None


async def test_a_run_whose_model_has_no_price_fails_and_says_so(db: Database, workspace: Workspace) -> None:
    model = ScriptedModel([PriceUnknown("big", "big-1", "one")])
    rig = await make_rig(db, member_of(workspace.id, workspace.project_id), OneModel(model), AgentDefinition(), model_attempts=3)

    run_id, state = await rig.run()

    assert (state.status, len(model.requests), (await rig.row(run_id)).problem) == (Status.FAILED, 1, "price-unknown")
