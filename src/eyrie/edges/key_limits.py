"""What the key of a caller allows: which models it may name, and how many tokens it may use.

Before a call its input is counted, estimated from its size; after it, what it really used. A key whose tokens of a minute are
used up is refused until the next one; the call that uses them up is answered, and owes the rest to its minute.
"""

from collections.abc import Awaitable, Callable

from eyrie.edges.dispatch import Visit
from eyrie.edges.entry import show
from eyrie.edges.protocol import Question
from eyrie.gateway.protocol import BYTES_PER_TOKEN, Usage
from eyrie.identity.call import Identity
from eyrie.identity.limits import Charge
from eyrie.identity.model_access import require_model, token_quota
from eyrie.kit.problems import AppError


async def within_limits(identity: Identity, visit: Visit, question: Question, answer: Callable[[], Awaitable[Usage]]) -> None:
    """Answer as far as the caller's key allows. Raises ModelNotAllowed, RateLimited, and what `answer` raises."""
    actor = visit.caller.actor
    asked = question.asked
    require_model(actor, asked.model or "")
    quota = token_quota(actor)
    if quota is None:
        await answer()
        return
    limiter, since = identity.limiter, identity.clock()
    charge = Charge(quota, actor.subject, max(1, asked.input_bytes // BYTES_PER_TOKEN))
    show(visit.exchange, await limiter.take([charge]))
    try:
        usage = await answer()
    except AppError:
        await limiter.correct(charge, 0, since)  # nothing was answered
        raise
    if not usage.estimated:  # else nobody knows better
        await limiter.correct(charge, usage.input + usage.output, since)
