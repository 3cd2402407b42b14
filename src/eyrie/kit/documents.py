"""The errors of an endpoint in the API description."""

from typing import Any

from eyrie.kit.http import PROBLEM_JSON
from eyrie.kit.problems import AppError

PROBLEM_SCHEMA = {"$ref": "#/components/schemas/Problem"}


def documents(*errors: type[AppError]) -> dict[int | str, dict[str, Any]]:
    """What an endpoint may answer beside its success: `@router.post("", responses=documents(AgentNameTaken))`."""
    replies: dict[int | str, dict[str, Any]] = {}
    for error in errors:
        known = replies.setdefault(error.status, {"description": "", "content": {PROBLEM_JSON: {"schema": PROBLEM_SCHEMA, "examples": {}}}})
        known["description"] = f"{known['description']} {error.title()}.".strip()
        known["content"][PROBLEM_JSON]["examples"][error.type] = {
            "value": {
                "type": f"/problems/{error.type}",
                "title": error.title(),
                "status": error.status,
                "detail": f"{error.title()}.",
                "instance": "/api/v1/…",
                "request_id": "0192f0c1-2d3e-7000-8000-000000000000",
            }
        }
    return replies
