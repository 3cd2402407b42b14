"""The wrappers around a tool call: one list, in the order in which they run."""

from collections.abc import Sequence
from functools import partial, reduce

from eyrie.tools.invocation import EffectLog, Invocation, Outcome, Proceed, Wrapper
from eyrie.tools.wrappers.approval import Question, RequireApproval
from eyrie.tools.wrappers.contain import Contain
from eyrie.tools.wrappers.once import Once
from eyrie.tools.wrappers.timeout import Timeout
from eyrie.tools.wrappers.validate import Validate


def tool_wrappers(effects: EffectLog) -> tuple[Wrapper, ...]:
    """Outermost first. A new rule about tool calls is a file in `wrappers/` and a line here."""
    return (
        Validate(),  # what does not fit the schema goes back to the model, before anybody is bothered with it
        Question(),
        RequireApproval(),
        Once(effects),  # inside approval: only permitted calls are attempted; outside the deadline: a cut-off effect is accounted for
        Timeout(),
        Contain(),
    )


async def _call(invocation: Invocation) -> Outcome:
    return await invocation.tool(invocation.context, invocation.arguments)


def chain(wrappers: Sequence[Wrapper]) -> Proceed:
    """A call through `wrappers` to the tool itself."""

    def around(inner: Proceed, wrapper: Wrapper) -> Proceed:
        return partial(_through, wrapper, inner)

    innermost: Proceed = _call
    return reduce(around, reversed(wrappers), innermost)


async def _through(wrapper: Wrapper, inner: Proceed, invocation: Invocation) -> Outcome:
    return await wrapper(invocation, inner)
