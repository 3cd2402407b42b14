"""The description of the API (OpenAPI 3.1): FastAPI's, with our problems, ways to log in, and examples everywhere."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute, iter_route_contexts

from eyrie.identity.access import Requires
from eyrie.identity.authentication import COOKIE
from eyrie.kit.documents import PROBLEM_SCHEMA
from eyrie.kit.http import PROBLEM_JSON
from eyrie.kit.problems import Problem
from eyrie.reference.examples import example_of

Description = dict[str, Any]

ABOUT = """\
Run AI agents in production: durable, guarded, budgeted, observable.

Send an API key as `Authorization: Bearer eyr_…`. Lists are read in parts (`limit`, `after`), filtered and sorted by
parameters. Updates and deletes want `If-Match` with the ETag that was read. A POST may carry an `Idempotency-Key`: sent
again, it answers as before and does nothing twice. Errors are problem details (RFC 9457) with a page for each type.
"""
_SECURITY = {
    "apiKey": {"type": "http", "scheme": "bearer", "description": "An API key (`eyr_…`) or an access token."},
    "session": {"type": "apiKey", "in": "cookie", "name": COOKIE, "description": "Set by signing in with a browser."},
}
_METHODS = ("get", "put", "post", "patch", "delete")


def describe(app: FastAPI) -> Description:
    """The whole description of `app`."""
    description = get_openapi(title="Eyrie", version=app.version, openapi_version="3.1.0", description=ABOUT, routes=app.routes)
    components: Description = description.setdefault("components", {})
    schemas: Description = components.setdefault("schemas", {})
    for ours in ("HTTPValidationError", "ValidationError"):
        schemas.pop(ours, None)
    schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    components["securitySchemes"] = _SECURITY
    protected = {(path, method.lower()) for path, method, guard in guarded(app) if guard is not None}
    for path, method, operation in operations(description):
        _document_problems(operation)
        _allow_selection(operation, schemas)
        _add_examples(operation, schemas)
        if (path, method) in protected:
            operation["security"] = [{"apiKey": []}, {"session": []}]
    return description


def guarded(app: FastAPI) -> Iterator[tuple[str, str, Requires | None]]:
    """Every operation of the API by path and method, with what it asks of its caller; None when anybody may call it."""
    for context in iter_route_contexts(app.routes):
        route = context.original_route
        if isinstance(route, APIRoute) and route.include_in_schema:
            guard = next((found.call for found in _all(route.dependant) if isinstance(found.call, Requires)), None)
            yield from ((route.path, method, guard) for method in sorted(route.methods or ()))


def _all(dependant: Dependant) -> Iterator[Dependant]:
    for dependency in dependant.dependencies:
        yield dependency
        yield from _all(dependency)


def operations(description: Description) -> Iterator[tuple[str, str, Description]]:
    """Every operation with its path and method."""
    for path, item in description.get("paths", {}).items():
        yield from ((path, method, item[method]) for method in _METHODS if method in item)


def _document_problems(operation: Description) -> None:
    responses: Description = operation["responses"]
    if "HTTPValidationError" in str(responses.get("422", "")):
        del responses["422"]
    responses["default"] = {"description": "A problem.", "content": {PROBLEM_JSON: {"schema": PROBLEM_SCHEMA}}}


def _allow_selection(operation: Description, schemas: Description) -> None:
    """A list with a `fields` parameter answers with whole items, or with items of which only some fields are there."""
    if not any(parameter["name"] == "fields" and parameter["in"] == "query" for parameter in operation.get("parameters", ())):
        return
    media = operation["responses"]["200"]["content"]["application/json"]
    page = schemas[media["schema"]["$ref"].rpartition("/")[2]]
    item = schemas[page["properties"]["items"]["items"]["$ref"].rpartition("/")[2]]
    some = {name: value for name, value in item.items() if name != "required"}
    selected = {**page, "title": f"{page['title']} (selected fields)"}
    selected["properties"] = {**page["properties"], "items": {"type": "array", "items": some, "title": "Items"}}
    media["schema"] = {"anyOf": [media["schema"], selected]}


def _add_examples(operation: Description, schemas: Description) -> None:
    contents = [operation.get("requestBody", {}).get("content", {})]
    contents += [response.get("content", {}) for status, response in operation["responses"].items() if status.startswith("2")]
    for content in contents:
        for media in content.values():
            if "schema" in media and "example" not in media and "examples" not in media:
                media["example"] = example_of(media["schema"], schemas)
    for parameter in operation.get("parameters", ()):
        if "example" not in parameter and "examples" not in parameter:
            parameter["example"] = example_of(_not_null(parameter["schema"]), schemas)


def _not_null(schema: Description) -> Description:
    return {name: value for name, value in schema.items() if not (name == "default" and value is None)}
