"""A process that answers for models and nothing else: what is below /v1, its health and its figures.

It starts sooner and is smaller than the whole program, so that many of them can stand where the model calls are.
"""

from fastapi import FastAPI

from eyrie.application import application
from eyrie.edges.agents import NoAgents
from eyrie.features.gateway import COMPONENTS
from eyrie.kit.resources import Resources
from eyrie.observe.endpoints import health_router
from eyrie.server import Program


def create_app(resources: Resources) -> FastAPI:
    """The application on `resources`."""
    return application(resources, [health_router], NoAgents())


PROGRAM = Program(COMPONENTS, create_app)
