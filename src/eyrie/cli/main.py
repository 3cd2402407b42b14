"""The entry point: which commands there are, and how every command ends.

Nothing but click is imported here, so that `eyrie --help` answers at once.
"""

import importlib
import os
import sys
from typing import NamedTuple

import click

from eyrie import __version__
from eyrie.cli.exits import INTERRUPTED, REFUSED

HELP_OPTIONS = ["-h", "--help"]


class Entry(NamedTuple):
    """A command: the module below `eyrie.cli` that has it as `command`, and its line in the list."""

    module: str
    summary: str
    attribute: str = "command"


COMMANDS: dict[str, Entry] = {
    "up": Entry("up", "Start everything on this machine."),
    "ask": Entry("ask", "Ask an agent, and see its answer as it comes."),
    "status": Entry("status", "Show how the server is, and what it works on."),
    "doctor": Entry("doctor", "Check what Eyrie needs, and say the mend for what is missing."),
    "agent": Entry("agent", "List, change, publish and roll back agents."),
    "run": Entry("run", "List, follow and control runs."),
    "approval": Entry("approval", "Decide what runs ask people."),
    "stand-in": Entry("stand_in", "Say who decides for whom while they are away."),
    "session": Entry("session", "List and read threads of messages."),
    "file": Entry("file", "Upload files for agents, and get them back."),
    "tool": Entry("tool", "List the tools that agents can be given."),
    "model": Entry("model", "Add, test and choose models."),
    "provider": Entry("provider", "Add and test providers of models."),
    "route": Entry("route", "Set up routes, and see what they decide."),
    "prompt": Entry("prompt", "Write, release and fill in prompts."),
    "cache": Entry("cache", "Set up, look into, empty and fill the response cache."),
    "budget": Entry("budget", "Set, raise and show what may be spent on models."),
    "cost": Entry("cost", "Show what models cost, and where it goes."),
    "ledger": Entry("ledger", "List and export the ledger of model calls."),
    "price": Entry("price", "Say what models cost."),
    "key": Entry("key", "Make, rotate and revoke API keys."),
    "audit": Entry("audit", "Read the audit log, and prove that it is whole."),
    "job": Entry("job", "List, cancel and retry background jobs."),
    "schedule": Entry("schedule", "List schedules, and run one now."),
    "workspace": Entry("workspace", "Show workspaces, and change their settings."),
    "project": Entry("project", "List, make, change and delete projects."),
    "member": Entry("member", "Invite, list, change, remove and erase people."),
    "login-link": Entry("login_link", "Make a link that signs the owner in once."),
    "db": Entry("db", "Migrate, save, restore and check the database."),
    "serve": Entry("serve", "Run an API server of a fleet.", "serve_command"),
    "worker": Entry("serve", "Run a worker of a fleet.", "worker_command"),
}


class Commands(click.Group):
    """The list of commands; one is imported when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which people need them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        del ctx
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command = getattr(importlib.import_module(f"eyrie.cli.{entry.module}"), entry.attribute)
        assert isinstance(command, click.Command)  # noqa: S101 - the table says so; for the type checker
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; for an unknown one, the nearest there is."""
        name = args[0]
        if not name.startswith("-") and name not in COMMANDS:
            difflib = importlib.import_module("difflib")  # only mistakes need it, and it takes a third of the time of --help
            near = difflib.get_close_matches(name, COMMANDS, 1)
            hint = f" Did you mean {near[0]!r}?" if near else " See 'eyrie --help'."
            raise click.UsageError(f"There is no command {name!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list without importing what is in it."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])


@click.command(cls=Commands, context_settings={"help_option_names": HELP_OPTIONS, "max_content_width": 100})
@click.version_option(__version__, message="eyrie %(version)s")
@click.option("--project", metavar="PROJECT", help="Work in this project, by short name or id; for people. A key has its own.")
def eyrie(project: str | None) -> None:
    """Run AI agents: durable, streamed, approvable.

    Start with `eyrie up`, then `eyrie ask "What is 15 % of 80?"`. Settings are environment variables: EYRIE_URL and
    EYRIE_API_KEY choose another server than the one on this machine. Every command takes --json.
    """
    del project  # read where the server is asked


def main() -> None:
    """Run the command line and end the process with its exit code.

    0 done; 1 refused or failed, with one line on stderr; 2 used wrongly; 3 waits for a person; 130 interrupted.
    """
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; its exit code."""
    try:
        code = eyrie.main(arguments, prog_name="eyrie", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; what is still buffered goes nowhere, or the interpreter complains at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    return code if isinstance(code, int) else 0
