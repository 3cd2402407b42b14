"""Traces for an OpenTelemetry collector, over HTTP. Imported only when one is set: it costs start time and memory."""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased
from opentelemetry.trace import SpanKind, Status, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from eyrie.observe.spans import Attribute, Running, Span

_BATCH = 512
_EXPORT_SECONDS = 10
_FLUSH_MILLISECONDS = 5_000
_PROPAGATOR = TraceContextTextMapPropagator()


@dataclass(frozen=True)
class _Recorded:
    """A span of OpenTelemetry behind our protocol."""

    inner: trace.Span

    @property
    def trace_id(self) -> str:
        """The trace it belongs to."""
        return trace.format_trace_id(self.inner.get_span_context().trace_id)

    @property
    def traceparent(self) -> str:
        """What to send along."""
        carrier: dict[str, str] = {}
        _PROPAGATOR.inject(carrier, trace.set_span_in_context(self.inner))
        return carrier.get("traceparent", "")

    def set(self, name: str, value: Attribute) -> None:
        """Note something about it."""
        self.inner.set_attribute(name, value)


class OtlpTracer:
    """Records spans and sends them in batches; at most `queue_spans` wait, more are dropped."""

    def __init__(self, exporter: SpanExporter, *, version: str, queue_spans: int, sample_ratio: float) -> None:
        self._provider = TracerProvider(
            sampler=ParentBased(TraceIdRatioBased(sample_ratio)),
            resource=Resource.create({"service.name": "eyrie", "service.version": version}),
            shutdown_on_exit=False,
        )
        self._provider.add_span_processor(
            BatchSpanProcessor(exporter, max_queue_size=queue_spans, max_export_batch_size=min(_BATCH, queue_spans))
        )
        self._tracer = self._provider.get_tracer("eyrie", version)

    @contextlib.contextmanager
    def span(self, name: str, *, parent: str | None = None, **attributes: Attribute) -> Iterator[Span]:
        """A recorded span; see `Tracer`."""
        context = _PROPAGATOR.extract({"traceparent": parent}) if parent else None
        with self._tracer.start_as_current_span(
            name, context, attributes=attributes, record_exception=False, set_status_on_exception=False
        ) as opened:
            recorded = _Recorded(opened)
            try:
                with Running(self, recorded):
                    yield recorded
            except BaseException as exc:
                # The class only: messages of errors may quote what people wrote.
                opened.set_status(Status(StatusCode.ERROR, type(exc).__name__))
                raise

    def record(self, name: str, *, began: datetime, ended: datetime, attributes: Mapping[str, Attribute]) -> None:
        """A recorded span that is over; see `Tracer`."""
        opened = self._tracer.start_span(name, kind=SpanKind.CLIENT, attributes=attributes, start_time=_nanoseconds(began))
        if "error.type" in attributes:
            opened.set_status(Status(StatusCode.ERROR, str(attributes["error.type"])))
        opened.end(_nanoseconds(ended))

    def close(self) -> None:
        """Send what waits, within some seconds. Blocks."""
        self._provider.force_flush(_FLUSH_MILLISECONDS)
        self._provider.shutdown()


def _nanoseconds(at: datetime) -> int:
    return int(at.timestamp() * 1_000_000) * 1_000


def open_tracer(endpoint: str, *, version: str, queue_spans: int, sample_ratio: float) -> OtlpTracer:
    """A tracer that sends to the collector at `endpoint`."""
    exporter = OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces", timeout=_EXPORT_SECONDS)
    return OtlpTracer(exporter, version=version, queue_spans=queue_spans, sample_ratio=sample_ratio)
