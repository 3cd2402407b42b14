"""`eyrie project`: what belongs together in a workspace."""

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Json
from eyrie.cli.listing import find_id, is_id, limit_option, show_one, show_rows, text, when
from eyrie.cli.terminal import out, out_json
from eyrie.kit.problems import NotFound

_PATH = "/api/v1/projects"
_COLUMNS = (text("name"), text("slug"), text("is_default", "default"), when("created_at", "created"), text("id"))


@click.group("project", cls=Group)
def command() -> None:
    """List, make, change and delete projects.

    `eyrie --project PROJECT …` works in one; agents, sessions, files and keys belong to it.
    """


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List the projects of the workspace."""
    show_rows(open_api().pages(_PATH, limit=limit), _COLUMNS, as_json=as_json)


@command.command("create")
@click.argument("slug")
@click.option("--name", help="What people call it; without it, its short name.")
@json_option
def create(slug: str, name: str | None, as_json: bool) -> None:
    """Make a project with this short name."""
    show_one(open_api().post(_PATH, {"slug": slug, "name": name or slug}), _COLUMNS, as_json=as_json)


@command.command("update")
@click.argument("project")
@click.option("--name", help="Another name.")
@click.option("--slug", help="Another short name.")
@json_option
def update(project: str, name: str | None, slug: str | None, as_json: bool) -> None:
    """Change the name or short name of a project, by short name or id."""
    api = open_api()
    body: dict[str, Json] = {field: value for field, value in (("name", name), ("slug", slug)) if value is not None}
    if not body:
        raise click.UsageError("Give --name, --slug or both.")
    show_one(api.patch(f"{_PATH}/{find_project(api, project)}", body), _COLUMNS, as_json=as_json)


@command.command("delete")
@click.argument("project")
@json_option
def delete(project: str, as_json: bool) -> None:
    """Delete a project, by short name or id; it can be restored."""
    api = open_api()
    id_ = find_project(api, project)
    api.delete(f"{_PATH}/{id_}")
    if as_json:
        out_json({"deleted": id_})
    else:
        out(f"Deleted {project}. Bring it back with: eyrie project restore {id_}")


@command.command("restore")
@click.argument("project_id")
@json_option
def restore(project_id: str, as_json: bool) -> None:
    """Bring a deleted project back, by the id that deleting it printed."""
    if not is_id(project_id):
        raise NotFound("project", project_id)
    show_one(open_api().post(f"{_PATH}/{project_id}/restore", {}), _COLUMNS, as_json=as_json)


def find_project(api: Api, project: str) -> str:
    """The id of the project with this short name, which may be an id itself. Raises NameUnknown."""
    return find_id(api, _PATH, "project", project, by="slug")
