"""Traces: ids are passed on, spans nest, errors are noted, content is not."""

import asyncio

import pytest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from eyrie.kit.request_id import begin_request
from eyrie.observe.otlp import OtlpTracer
from eyrie.observe.spans import Unrecorded, current_span, span

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


def test_without_a_collector_a_callers_trace_is_passed_on() -> None:
    with Unrecorded().span("request", parent=PARENT) as opened, span("step") as inner:
        inner.set("ignored", 1)
        assert (inner.trace_id, inner.traceparent) == (opened.trace_id, PARENT)

    assert current_span() is None


@pytest.mark.parametrize("parent", [None, "nonsense", f"00-{'0' * 32}-b7ad6b7169203331-01"])
def test_without_a_caller_a_trace_begins(parent: str | None) -> None:
    with Unrecorded().span("request", parent=parent) as opened:
        assert len(opened.trace_id) == 32
        assert int(opened.trace_id, 16)


def test_spans_are_sent_as_they_nest() -> None:
    exporter = InMemorySpanExporter()
    tracer = OtlpTracer(exporter, version="1", queue_spans=64, sample_ratio=1)

    with tracer.span("request", parent=PARENT, method="GET"), span("step", number=1) as inner:
        inner.set("tool", "calculator")
        passed = inner.traceparent
    tracer.close()

    step, request = exporter.get_finished_spans()
    assert request.parent is not None
    assert step.parent is not None
    assert format(request.context.trace_id, "032x") == PARENT.split("-")[1]
    assert step.parent.span_id == request.context.span_id
    assert dict(step.attributes or {}) == {"number": 1, "tool": "calculator"}
    assert passed.split("-")[2] == format(step.context.span_id, "016x")


def test_an_error_is_noted_by_its_class_only() -> None:
    exporter = InMemorySpanExporter()
    tracer = OtlpTracer(exporter, version="1", queue_spans=64, sample_ratio=1)

    with pytest.raises(ValueError, match="private"), tracer.span("step"):
        raise ValueError("private words")
    tracer.close()

    (step,) = exporter.get_finished_spans()
    assert (step.status.description, step.events) == ("ValueError", ())


async def test_a_request_that_nobody_records_has_one_trace_for_all_who_ask() -> None:
    async def of_a_request() -> list[str]:
        begin_request(None)
        inner = asyncio.create_task(asyncio.to_thread(current_traceparent))
        with span("step") as opened:
            return [await inner, current_traceparent(), opened.traceparent]

    first, second = await asyncio.create_task(of_a_request()), await asyncio.create_task(of_a_request())

    assert (len(set(first)), len(set(second)), first[0] == second[0]) == (1, 1, False)
    assert current_span() is None


def current_traceparent() -> str:
    found = current_span()
    assert found is not None
    return found.traceparent
