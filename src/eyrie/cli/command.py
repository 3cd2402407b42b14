"""What all commands have in common: `--json`, one line for an error, and the connection to the server."""

import json
from collections.abc import Callable
from typing import IO, TypeVar, cast

import click

from eyrie.cli.document import Json
from eyrie.cli.exits import REFUSED
from eyrie.cli.terminal import clean
from eyrie.kit.problems import AppError

F = TypeVar("F", bound=Callable[..., object])
JSON_PARAMETER = "as_json"


class Refused(click.ClickException):
    """A problem as one line on stderr: what happened and the mend; with --json, the problem itself."""

    exit_code = REFUSED

    def __init__(self, problem: dict[str, Json], *, as_json: bool) -> None:
        super().__init__(clean(_said(problem)))
        self._problem = problem
        self._as_json = as_json

    def show(self, file: IO[str] | None = None) -> None:
        """Write the line."""
        if self._as_json:
            click.echo(json.dumps(self._problem, ensure_ascii=False), file=file, err=True)
            return
        request = self._problem.get("request_id")
        line = " ".join(self.message.split())
        click.echo(f"eyrie: {line}" + (f" (request {request})" if request else ""), file=file, err=True)


def _said(problem: dict[str, Json]) -> str:
    """What happened, and the first thing that is wrong with what was given, where the detail leaves it to `errors`."""
    detail = str(problem.get("detail") or problem.get("title") or "It failed.")
    match problem.get("errors"):
        case [{"pointer": pointer, "detail": str(wrong)}, *_] if wrong not in detail:
            return f"{detail} {pointer}: {wrong}" if pointer else f"{detail} {wrong}"
        case _:
            return detail


class Command(click.Command):
    """A command that shows an AppError as one line."""

    def invoke(self, ctx: click.Context) -> object:
        """Run it."""
        return _shown(super().invoke, ctx)


class Group(click.Group):
    """A group of such commands, which may do something by itself too."""

    command_class = Command

    def invoke(self, ctx: click.Context) -> object:
        """Run it, or one of its commands."""
        return _shown(super().invoke, ctx)


def _shown(invoke: Callable[[click.Context], object], ctx: click.Context) -> object:
    try:
        return invoke(ctx)
    except AppError as error:
        problem = cast("dict[str, Json]", error.problem().model_dump(mode="json", exclude_none=True))
        raise Refused(problem, as_json=bool(ctx.params.get(JSON_PARAMETER))) from error


def json_option(function: F) -> F:
    """Give a command `--json`, as the argument `as_json`."""
    return click.option("--json", JSON_PARAMETER, is_flag=True, help="Print JSON, for programs.")(function)
