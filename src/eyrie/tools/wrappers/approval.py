"""Calls that a person must permit."""

from dataclasses import dataclass

from eyrie.tools.invocation import AskApproval, AskQuestion, Invocation, Outcome, Proceed
from eyrie.tools.protocol import Suspending


@dataclass(frozen=True)
class RequireApproval:
    """Hold a call until a person approves it; the form to edit its arguments is the tool's own schema."""

    async def __call__(self, invocation: Invocation, proceed: Proceed) -> Outcome:
        if invocation.hold_seconds is None:
            return await proceed(invocation)
        return AskApproval(invocation.tool.spec.parameters, invocation.hold_seconds, invocation.arguments)


@dataclass(frozen=True)
class Question:
    """Give a question to the person it is for, in place of a call."""

    async def __call__(self, invocation: Invocation, proceed: Proceed) -> Outcome:
        if isinstance(invocation.tool, Suspending):
            return AskQuestion(invocation.tool.question(invocation.arguments), invocation.arguments)
        return await proceed(invocation)
