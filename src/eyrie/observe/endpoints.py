"""Probes and figures of the process, for machines that look after it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from eyrie.kit.resources import resource
from eyrie.observe.health import Health, HealthOut, ReadinessOut, State
from eyrie.observe.metrics import Metrics

PROBES = frozenset({"/health", "/health/live", "/health/ready", "/metrics"})
_NO_STORE = {"Cache-Control": "no-store"}
_UNAVAILABLE = 503

health_router = APIRouter(prefix="/health", tags=["operations"])
metrics_router = APIRouter(tags=["operations"])
TheHealth = Annotated[Health, Depends(resource(Health))]
TheMetrics = Annotated[Metrics, Depends(resource(Metrics))]


@health_router.get("", responses={503: {"model": HealthOut, "description": "Something that the server needs has failed."}})
async def read_health(health: TheHealth, response: Response) -> HealthOut:
    """How the server and everything it depends on is."""
    report = await health.report()
    response.headers.update(_NO_STORE)
    if report.status is State.FAILED:
        response.status_code = _UNAVAILABLE
    return report


@health_router.get("/live")
async def read_liveness(response: Response) -> ReadinessOut:
    """Answers as long as the process works at all; restart it when this fails."""
    response.headers.update(_NO_STORE)
    return ReadinessOut(ready=True)


@health_router.get("/ready", responses={503: {"model": ReadinessOut, "description": "Send requests elsewhere."}})
async def read_readiness(health: TheHealth, response: Response) -> ReadinessOut:
    """Whether requests should be sent here: not while the server stops, its disk is nearly full, or its database is away."""
    readiness = await health.readiness()
    response.headers.update(_NO_STORE)
    if not readiness.ready:
        response.status_code = _UNAVAILABLE
    return readiness


@metrics_router.get("/metrics", response_class=Response, responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}})
async def read_metrics(metrics: TheMetrics) -> Response:
    """Figures of this process for Prometheus; from this machine, or with the key of an administrator."""
    return Response(metrics.text(), headers=_NO_STORE, media_type="text/plain; version=0.0.4")
