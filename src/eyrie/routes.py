"""The routers of every feature: a new one is a line here. `python -m eyrie.routes` prints the description of the API."""

import json
import os

from fastapi import APIRouter, FastAPI

from eyrie import __version__
from eyrie.agents.endpoints import agents, manifests, uses, versions
from eyrie.gateway.budgets.endpoints import router as budgets_router
from eyrie.gateway.cache.endpoints import router as cache_router
from eyrie.gateway.deployments import endpoints as deployments
from eyrie.gateway.endpoints import models, providers
from eyrie.gateway.ledger.endpoints import router as ledger_router
from eyrie.gateway.prices.endpoints import router as prices_router
from eyrie.gateway.prompts.endpoints import router as prompts_router
from eyrie.gateway.routing.endpoints import router as model_routes_router
from eyrie.gateway.savings.endpoints import router as savings_router
from eyrie.governance.endpoints import router as governance_router
from eyrie.identity import endpoints as identity_endpoints
from eyrie.jobs.endpoints import ROUTERS as JOB_ROUTERS
from eyrie.observe.endpoints import health_router
from eyrie.reference.endpoints import router as reference_router
from eyrie.reference.openapi import describe
from eyrie.runs.endpoints import ROUTERS as RUN_ROUTERS
from eyrie.system.endpoints import router as system_router
from eyrie.tools.endpoints import router as tools_router
from eyrie.tools.files.endpoints import router as files_router

ROUTERS: tuple[APIRouter, ...] = (
    health_router,
    reference_router,
    *identity_endpoints.routers(),
    manifests.router,
    agents.router,
    versions.router,
    providers.router,
    models.router,
    deployments.router,
    model_routes_router,
    prices_router,
    prompts_router,
    uses.router,
    budgets_router,
    cache_router,
    ledger_router,
    savings_router,
    tools_router,
    files_router,
    *RUN_ROUTERS,
    governance_router,
    system_router,
    *JOB_ROUTERS,
)
"""In the order in which they are matched."""


def description() -> str:
    """The description of the API as JSON, made from the routes. It takes seconds: the server reads a kept copy."""
    app = FastAPI(version=__version__)
    for router in ROUTERS:
        app.include_router(router)
    return json.dumps(describe(app), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    os.write(1, description().encode())
