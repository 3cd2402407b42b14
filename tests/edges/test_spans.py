"""One span for each call of a model, in the trace of whoever asks."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from eyrie.observe.otlp import OtlpTracer
from eyrie.postgres.database import Database
from tests.conftest import Workspace
from tests.edges.conftest import new_key
from tests.edges.serving import serving
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Turn

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
HELLO: Any = [{"role": "user", "content": "Hello"}]


async def spans_of(db: Database, workspace: Workspace, folder: Path, turn: Turn, body: Mapping[str, object]) -> Sequence[ReadableSpan]:
    """The spans of one chat completion."""
    exporter = InMemorySpanExporter()
    tracer = OtlpTracer(exporter, version="1", queue_spans=64, sample_ratio=1)
    async with serving(db, folder, tracer=tracer) as desk, FakeOpenAI([turn]) as server:
        desk.plan.add("m", server)
        headers = {"Authorization": f"Bearer {await new_key(db, workspace)}", "traceparent": PARENT}
        async with httpx.AsyncClient(base_url=desk.url, headers=headers, trust_env=False) as client:
            await client.post("/v1/chat/completions", json={"messages": HELLO, **body})
    tracer.close()
    return exporter.get_finished_spans()


async def test_a_call_is_a_span_within_the_request_and_the_callers_trace(db: Database, workspace: Workspace, tmp_path: Path) -> None:
    call, request = await spans_of(db, workspace, tmp_path, Turn(text="Hi"), {"model": "m", "stream": True})

    assert (call.name, call.kind, call.status.status_code) == ("chat m", SpanKind.CLIENT, StatusCode.UNSET)
    assert request.parent is not None
    assert call.parent is not None
    assert format(call.context.trace_id, "032x") == PARENT.split("-")[1]
    assert call.parent.span_id == request.context.span_id
    assert call.start_time is not None
    assert call.end_time is not None
    assert call.start_time <= call.end_time
    found = dict(call.attributes or {})
    assert len(str(found.pop("eyrie.call.id"))) == 36
    assert isinstance(found.pop("gen_ai.response.time_to_first_chunk"), float)
    assert found == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "fake",
        "gen_ai.request.model": "m",
        "gen_ai.response.model": "m-at-provider",
        "gen_ai.usage.input_tokens": 20,
        "gen_ai.usage.output_tokens": 10,
        "gen_ai.usage.cache_read.input_tokens": 5,
        "eyrie.model": "m",
        "eyrie.feature": "api",
        "eyrie.outcome": "completed",
        "eyrie.cost_usd": 1.2e-10,
    }


async def test_a_refused_call_is_marked(db: Database, workspace: Workspace, tmp_path: Path) -> None:
    call, _ = await spans_of(db, workspace, tmp_path, Turn.failure(400, "bad field"), {"model": "m"})

    found = dict(call.attributes or {})
    assert (found["eyrie.outcome"], found["error.type"], call.status.status_code) == ("refused", "refused", StatusCode.ERROR)


async def test_the_built_in_model_has_spans_too(db: Database, workspace: Workspace, tmp_path: Path) -> None:
    call, _ = await spans_of(db, workspace, tmp_path, Turn(), {"model": "offline"})

    assert (call.name, dict(call.attributes or {})["eyrie.cost_usd"]) == ("chat offline", 0.0)
