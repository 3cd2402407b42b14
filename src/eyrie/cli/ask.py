"""`eyrie ask`: a question in, an answer out."""

import json
import sys
from pathlib import Path
from typing import TypedDict, Unpack

import click

from eyrie.cli.api import Api, open_api, segment
from eyrie.cli.command import Command, json_option
from eyrie.cli.document import Json
from eyrie.cli.exits import INTERRUPTED
from eyrie.cli.terminal import is_interactive, out_json, say
from eyrie.cli.transcript import Show, Transcript
from eyrie.cli.upload import upload
from eyrie.kit.problems import AppError


class NothingToContinue(AppError):
    """There is no session to go on with."""

    status = 404
    type = "nothing-to-continue"


class QuestionUnreadable(AppError):
    """The question can't be read as text."""

    status = 400
    type = "question-unreadable"


class Options(TypedDict):
    """What can be said beside the question."""

    agent: str | None
    session_id: str | None
    continues: bool
    files: tuple[Path, ...]
    variables: dict[str, Json]
    streams: bool | None
    as_json: bool


def variable(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> dict[str, Json]:
    """Context variables from NAME=VALUE: JSON where it is JSON, else text."""
    found: dict[str, Json] = {}
    for value in values:
        name, equals, text = value.partition("=")
        if not name or not equals:
            raise click.BadParameter(f"{value!r} is not of the form NAME=VALUE.")
        try:
            found[name] = json.loads(text)
        except ValueError:
            found[name] = text
    return found


@click.command("ask", cls=Command)
@click.argument("question")
@click.option("--agent", metavar="NAME", help="The agent to ask; without it, the one that fits the question best.")
@click.option("--session", "session_id", metavar="ID", help="Go on with this session.")
@click.option("--continue", "continues", is_flag=True, help="Go on with the session that you used last.")
@click.option("--file", "files", multiple=True, type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Upload a file for it.")
@click.option("--var", "variables", multiple=True, metavar="NAME=VALUE", callback=variable, help="Set a context variable of the agent.")
@click.option("--stream/--no-stream", "streams", default=None, help="Write the answer as it comes (default at a terminal), or at its end.")
@json_option
@click.pass_context
def command(ctx: click.Context, question: str, **options: Unpack[Options]) -> None:
    """Ask an agent, and see its answer as it comes. QUESTION is text, or - to read it from stdin.

    When the agent needs a person's permission or an answer, you are asked here; without a terminal the command exits with 3 and says
    how to decide. Ctrl-C offers to cancel the run.
    """
    if sum((options["session_id"] is not None, options["continues"], options["agent"] is not None)) > 1:
        raise click.UsageError("--agent, --session and --continue exclude each other: a session keeps to its agent.")
    text = _question(question)
    api = open_api()
    session = options["session_id"] or (_last_session(api) if options["continues"] else _new_session(api, text, options["agent"]))
    names: list[Json] = [upload(api, file).text("name") for file in options["files"]]
    said: dict[str, Json] = {"text": text, "files": names, "variables": options["variables"]}
    run_id = api.post(f"/api/v1/chat/sessions/{segment(session)}/messages", said).text("id")
    code = watch(api, run_id, _show(options["streams"], as_json=options["as_json"]))
    if options["as_json"]:
        out_json(api.get(f"/api/v1/runs/{run_id}").fields)
    ctx.exit(code)


def watch(api: Api, run_id: str, show: Show) -> int:
    """Show a run to its end; the exit code. Ctrl-C cancels the run, after asking where somebody can be asked."""
    try:
        return Transcript(api, run_id, show).follow()
    except (KeyboardInterrupt, click.Abort):
        click.echo("", err=True)
        if not is_interactive() or click.confirm("Cancel the run?", default=True, err=True):
            state = api.post(f"/api/v1/runs/{run_id}/cancel").text("status")
            say(f"The run is {state}: {run_id}")
        else:
            say(f"The run goes on. See it with: eyrie run follow {run_id}")
        return INTERRUPTED


def _question(argument: str) -> str:
    if argument != "-":
        return argument
    try:
        text = sys.stdin.buffer.read().decode()
    except UnicodeDecodeError as exc:
        raise QuestionUnreadable(f"The question on stdin is no UTF-8 text (byte {exc.start}). Upload other content with --file.") from exc
    if not text.strip():
        raise QuestionUnreadable("There is no question on stdin.")
    return text


def _new_session(api: Api, text: str, agent: str | None) -> str:
    """A session with the named agent, or with the one that the dispatcher picks for the question."""
    if agent is None:
        chosen = api.post("/api/v1/agents/dispatch", {"input": text})
        agent = chosen.text("agent")
        say(f"agent {agent}: {chosen.text('explanation')}")
    return api.post("/api/v1/chat/sessions", {"agent": agent}).text("id")


def _last_session(api: Api) -> str:
    caller = api.get("/api/v1/me").text("id")
    found = api.pages("/api/v1/chat/sessions", {"created_by": caller, "sort": "-updated_at"}, limit=1)
    if not found:
        raise NothingToContinue("There is no session to go on with yet. Ask without --continue.")
    return found[0].text("id")


def _show(streams: bool | None, *, as_json: bool) -> Show:
    if as_json:
        return Show.NOTHING
    return Show.LIVE if (sys.stdout.isatty() if streams is None else streams) else Show.AT_THE_END
