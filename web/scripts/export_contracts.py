"""Print a contract of the server as JSON: `openapi` (its API) or `events` (what a run's stream carries)."""

import json
import sys

from fastapi import FastAPI

from eyrie import __version__
from eyrie.reference.openapi import describe
from eyrie.routes import ROUTERS
from eyrie.runs.events import EVENT


def openapi() -> object:
    """The description of the API."""
    app = FastAPI(title="Eyrie", version=__version__)
    for router in ROUTERS:
        app.include_router(router)
    return describe(app)


def events() -> object:
    """The schema of a run's events, as they are sent."""
    return EVENT.json_schema(mode="serialization")


if __name__ == "__main__":
    contract = {"openapi": openapi, "events": events}[sys.argv[1]]()
    sys.stdout.write(json.dumps(contract, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
