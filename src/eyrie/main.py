"""The whole program: every feature, every route, and the web interface."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI

from eyrie.application import application
from eyrie.edges.agent import AgentsAsModels
from eyrie.features.all import COMPONENTS
from eyrie.kit.resources import Resources
from eyrie.kit.web_files import WebFiles
from eyrie.routes import ROUTERS
from eyrie.server import Program

WEB = Path(__file__).parent / "web"
RESERVED = ("/api", "/v1", "/docs", "/problems", "/health", "/metrics", "/openapi.json", "/mcp", "/a2a", "/agui")
"""Addresses that are never pages of the web interface."""


def create_app(resources: Resources) -> FastAPI:
    """The application on `resources`, which whoever calls this opens before and closes after."""
    app = application(resources, ROUTERS, AgentsAsModels(resources))
    app.router.default = WebFiles(WEB, RESERVED)
    app.openapi = described  # type: ignore[method-assign]  # FastAPI's way to have one of one's own
    return app


@cache
def described() -> dict[str, object]:
    """The description of the API, from the copy that `./dev generate` makes: making it anew would hold up every request for seconds."""
    found: dict[str, object] = json.loads(files("eyrie.reference").joinpath("openapi.json").read_bytes())
    return found


PROGRAM = Program(COMPONENTS, create_app)
