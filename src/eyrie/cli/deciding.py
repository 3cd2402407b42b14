"""Decisions of a person at the terminal: permit, reject or correct a call, answer a question, report an outcome."""

import json
from collections.abc import Callable
from dataclasses import dataclass

import click

from eyrie.cli.api import Api, ServerRefused
from eyrie.cli.document import Document, Json
from eyrie.cli.terminal import clean, coloured, is_interactive, say
from eyrie.kit.problems import AppError

_KINDS = {"approval": "wants to use", "question": "asks", "outcome": "does not know whether it used"}


class InputUnreadable(AppError):
    """What was typed is not what was asked for."""

    status = 422
    type = "input-unreadable"


class NobodyToAsk(AppError):
    """There is no terminal to ask a person at."""

    status = 409
    type = "nobody-to-ask"


@dataclass(frozen=True)
class Choice:
    """One thing that a person can decide, and how the request for it is made."""

    key: str
    label: str
    body: Callable[[Document], Json]


def describe(approval: Document) -> str:
    """What is asked, for a person."""
    kind, tool = approval.text("kind"), approval.text("tool")
    lines = [f"The agent {_KINDS.get(kind, 'asks about')} {tool if kind != 'question' else ''}".rstrip() + ":"]
    if approval.text("question"):
        lines.append(f"  {approval.text('question')}")
    if kind != "question" and approval.value("arguments") is not None:
        lines += [f"  {line}" for line in json.dumps(approval.value("arguments"), indent=2, ensure_ascii=False).splitlines()]
    return clean("\n".join(lines))


def how_to_decide(approval: Document) -> str:
    """The command that decides, for somebody who can't be asked here."""
    id_ = approval.text("id")
    if approval.text("kind") == "approval":
        return f"eyrie approval approve {id_} (or reject, edit)"
    return f"eyrie approval answer {id_}"


def decide_here(api: Api, approval: Document) -> bool:
    """Ask the person and send the decision; False when they leave it for later."""
    click.echo(coloured(describe(approval), "yellow", err=True), err=True)
    while True:
        body = _chosen(approval)
        if body is None:
            return False
        try:
            api.post(f"/api/v1/approvals/{approval.text('id')}/decide", body)
        except ServerRefused as error:
            say(error.detail)
            if api.get(f"/api/v1/approvals/{approval.text('id')}").text("status") != "pending":
                return True
        else:
            return True


def edited(approval: Document) -> Json:
    """The arguments as the person corrects them in their editor. Raises InputUnreadable."""
    before = json.dumps(approval.value("arguments") or {}, indent=2, ensure_ascii=False)
    after = click.edit(before + "\n", extension=".json")
    if after is None:
        raise InputUnreadable("The arguments were not changed.")
    return parsed(after)


def parsed(text: str) -> dict[str, Json]:
    """A JSON object that a person wrote. Raises InputUnreadable."""
    try:
        value = json.loads(text)
    except ValueError as exc:
        raise InputUnreadable(f"That is no JSON: {exc}.") from exc
    if not isinstance(value, dict):
        raise InputUnreadable("That is no JSON object: write it as {…}.")
    return value


def answered(approval: Document) -> dict[str, Json]:
    """The values of the approval's form, asked one by one. Raises NobodyToAsk, InputUnreadable."""
    if not is_interactive():
        raise NobodyToAsk("There is no terminal to ask at. Give the answer with --answer, as a JSON object.")
    form = approval.child("form")
    required = set(form.texts("required"))
    values: dict[str, Json] = {}
    for name, schema in form.child("properties").fields.items():
        field = Document.of(schema)
        typed = _prompt(clean(field.text("description") or field.text("title") or name), field, required=name in required)
        if typed is not None:
            values[name] = typed
    return values


def _chosen(approval: Document) -> Json:
    """The request that the person wants, or None for later."""
    if approval.text("kind") != "approval":
        try:
            return {"decision": "answered", "answer": answered(approval)}
        except InputUnreadable as error:
            say(error.detail)
            return _chosen(approval)
    key = click.prompt("[a]pprove, [r]eject, [e]dit, [l]ater", type=click.Choice(["a", "r", "e", "l"]), show_choices=False, err=True)
    match key:
        case "a":
            return {"decision": "approved"}
        case "r":
            return {"decision": "rejected", "reason": click.prompt("Why? The agent is told", default="", show_default=False, err=True)}
        case "e":
            try:
                return {"decision": "edited", "arguments": edited(approval)}
            except InputUnreadable as error:
                say(error.detail)
                return _chosen(approval)
        case _:
            return None


def _prompt(label: str, field: Document, *, required: bool) -> Json:
    """One value of a form; None when an optional one is left out."""
    options = field.value("enum")
    kind = field.value("type")
    if kind == "boolean":
        return click.confirm(label, err=True)
    if isinstance(options, list):
        label = f"{label} ({', '.join(map(str, options))})"
    typed: str = click.prompt(label, default=None if required else "", show_default=False, err=True)
    if not typed and not required:
        return None
    if kind in ("integer", "number", "array", "object"):
        try:
            value: Json = json.loads(typed)
        except ValueError as exc:
            raise InputUnreadable(f"{typed!r} is no {kind}.") from exc
        return value
    return typed
