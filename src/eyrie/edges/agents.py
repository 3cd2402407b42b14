"""Agents as models, as far as the other edges know them: in a process that carries on without them nothing of runs is imported."""

from typing import Protocol

from eyrie.edges.dispatch import Visit
from eyrie.edges.errors import ModelsOnly
from eyrie.edges.protocol import Question
from eyrie.gateway.protocol import Usage
from eyrie.postgres.database import Tx


class Agents(Protocol):
    """The agents of the workspaces, asked like models."""

    async def names(self, tx: Tx) -> list[str]:
        """Those that can be asked, in the workspace of the transaction."""
        ...

    async def answer(self, visit: Visit, question: Question) -> Usage:
        """Answer as the agent that the question names; what that used."""
        ...


class NoAgents:
    """A process that answers for models only."""

    async def names(self, tx: Tx) -> list[str]:
        """None."""
        del tx
        return []

    async def answer(self, visit: Visit, question: Question) -> Usage:
        """Raises ModelsOnly."""
        del visit, question
        raise ModelsOnly
