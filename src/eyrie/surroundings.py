"""What surrounds requests: two lists, from the outside to the inside."""

from urllib.parse import urlsplit

from starlette.middleware import Middleware
from starlette_compress import CompressMiddleware, add_compress_type, remove_compress_type

from eyrie.edges.dispatch import in_words_of_edges
from eyrie.errors import Failures
from eyrie.kit.conditional import Conditional
from eyrie.kit.drain import Drain
from eyrie.kit.http import PROBLEM_JSON
from eyrie.kit.middleware.admission import Admission
from eyrie.kit.middleware.body_limits import BodyLimits
from eyrie.kit.middleware.forwarded import Forwarded
from eyrie.kit.middleware.hosts import Hosts
from eyrie.kit.middleware.json_texts import JsonTexts
from eyrie.kit.middleware.request_ids import RequestIds
from eyrie.kit.middleware.security_headers import SecurityHeaders
from eyrie.kit.resources import Resources
from eyrie.observe.access import Access
from eyrie.observe.endpoints import PROBES
from eyrie.observe.metrics import Metrics
from eyrie.observe.spans import Tracing
from eyrie.settings import Settings

UPLOADS = ("/api/v1/files",)
"""Addresses that take bodies as large as an upload."""


def surroundings(settings: Settings, resources: Resources) -> list[Middleware]:
    """What every request passes, from the outside to the inside; the edges come next."""
    public = settings.public_url or ""
    hosts = [*settings.http.allowed_hosts, *([urlsplit(public).hostname or ""] if public else [])]
    if settings.host not in ("0.0.0.0", "::"):  # noqa: S104 - compared with, not listened on
        hosts.append(settings.host)
    drain, most, most_of_uploads = resources.get(Drain), settings.http.body_bytes, settings.http.upload_bytes
    return [
        Middleware(Forwarded),
        Middleware(RequestIds),
        Middleware(Access, metrics=resources.get(Metrics), tracer=resources.get(Tracing).tracer),
        Middleware(SecurityHeaders, https=public.startswith("https://")),
        Middleware(Failures, other_words=in_words_of_edges),
        Middleware(Hosts, hosts=hosts, origins=[public] if public else []),
        Middleware(Admission, drain=drain, limit=settings.http.connections, is_probe=PROBES.__contains__),
        Middleware(BodyLimits, limit_of=lambda path: most_of_uploads if path.startswith(UPLOADS) else most),
    ]


def inner_surroundings() -> list[Middleware]:
    """What requests pass that are not for the edges, within all that."""
    remove_compress_type("text/event-stream")  # a compressor would hold events back
    add_compress_type(PROBLEM_JSON)
    # Once more, because FastAPI's own layers would answer before the outer ones hear of a failure.
    return [Middleware(Failures), Middleware(CompressMiddleware), Middleware(Conditional), Middleware(JsonTexts, below="/api/")]
