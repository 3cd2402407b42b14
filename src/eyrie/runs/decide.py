"""What a run does next. Pure: the same state, definition and time give the same action."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from pydantic import JsonValue

from eyrie.agents.definition import AgentDefinition
from eyrie.gateway.budgets.errors import BudgetExhausted
from eyrie.kit.money import from_usd, shown
from eyrie.runs.errors import IdenticalCalls, LimitReached, OutputCutOff, OutputInvalid
from eyrie.runs.events import Purpose, Reasoning
from eyrie.runs.fold import fingerprint
from eyrie.runs.output import parse_output
from eyrie.runs.reasoning import choose
from eyrie.runs.state import CallState, CallStatus, Question, RunState, Status

MAX_CORRECTIONS = 3
MAX_TOGETHER = 1
"""How often a run may be lost at one step before it is carried alone, in a process of its own."""
UNPAID_FOR = timedelta(days=1)
"""So long a run stands still for a budget that is used up, before it ends."""
MAX_TAKEOVERS = 10
"""How often it may be lost at one step at all: a run that takes its whole machine along leaves nobody to prove it."""


@dataclass(frozen=True)
class Open:
    """What a call waits for."""

    step: str
    question: Question


@dataclass(frozen=True)
class CallModel:
    """Ask the model: step `step`, for the `attempt`-th time. `chosen` is how the run thinks, when that is decided just now."""

    step: str
    attempt: int
    purpose: Purpose = Purpose.TURN
    chosen: Reasoning | None = None


@dataclass(frozen=True)
class CallTools:
    """Carry these tool calls forward, side by side."""

    calls: tuple[CallState, ...]


@dataclass(frozen=True)
class Expire:
    """Nobody decided in time."""

    questions: tuple[Open, ...]


@dataclass(frozen=True)
class Escalate:
    """Nobody decided in good time; ask others as well."""

    questions: tuple[Open, ...]


@dataclass(frozen=True)
class Remind:
    """Nobody has decided yet; say so."""

    questions: tuple[Open, ...]


@dataclass(frozen=True)
class Reject:
    """The answer does not fit; ask again."""

    correction: int
    errors: tuple[str, ...]


@dataclass(frozen=True)
class Complete:
    """End with this answer."""

    answer: str
    output: JsonValue


@dataclass(frozen=True)
class Fail:
    """End without an answer."""

    problem: str
    detail: str


@dataclass(frozen=True)
class Pause:
    """Stand still, as somebody asked."""


@dataclass(frozen=True)
class Park:
    """Set the run aside: it was lost again and again."""

    takeovers: int


@dataclass(frozen=True)
class Wait:
    """Nothing to do now: let go of the run until something happens, or until a time."""

    until: datetime | None = None


Action = CallModel | CallTools | Expire | Escalate | Remind | Reject | Complete | Fail | Pause | Park | Wait


def decide(state: RunState, definition: AgentDefinition, now: datetime) -> Action:
    """The next action of a run in `state`; `Wait` when it is somebody else's turn, or when the run has ended."""
    if state.status.ended or state.status is Status.PARKED or (state.status is Status.PAUSED and state.unpaid_since is None):
        return Wait()
    if state.takeovers >= MAX_TAKEOVERS:
        return Park(state.takeovers)
    if state.pause_requested:
        return Pause()
    if state.gave_up:
        return Fail(state.gave_up, state.gave_up_detail)
    return _breaker(state, definition) or _turn(state, now) or _answer(state, definition) or _ask(state, definition, now)


def _breaker(state: RunState, definition: AgentDefinition) -> Fail | None:
    """Stop a model that asks for the same call again and again, before the call is made once more."""
    limit = definition.limits.identical_calls
    repeated = next((call for call in state.calls if state.call_counts.get(fingerprint(call.call), 0) > limit), None)
    if repeated is None:
        return None
    return Fail(
        IdenticalCalls.type, f"The model asked {limit + 1} times for the same call of {repeated.call.name}; the agent's limit is {limit}."
    )


def _turn(state: RunState, now: datetime) -> Action | None:
    """What the tool calls of the turn in progress need, or None when there are none."""
    if not state.calls:
        return None
    waiting = tuple(Open(call.step, call.question) for call in state.calls if call.open and call.question is not None)
    if due := _due(waiting, now):
        return due
    if workable := tuple(call for call in state.calls if not call.open and call.status is not CallStatus.DONE):
        return CallTools(workable)
    return Wait(min((one.question.next_at for one in waiting if one.question.next_at), default=None))


def _due(waiting: tuple[Open, ...], now: datetime) -> Expire | Escalate | Remind | None:
    """What happens by itself to questions whose time has come; the end goes before what would only be said on the way to it."""
    if expired := tuple(one for one in waiting if one.question.expires_at is not None and one.question.expires_at <= now):
        return Expire(expired)
    if late := tuple(one for one in waiting if one.question.escalate_at is not None and one.question.escalate_at <= now):
        return Escalate(late)
    if slow := tuple(one for one in waiting if one.question.remind_at is not None and one.question.remind_at <= now):
        return Remind(slow)
    return None


def _answer(state: RunState, definition: AgentDefinition) -> Action | None:
    """What to do with the answer the model gave, or None when it gave none."""
    if state.candidate is None:
        return None
    if not state.candidate and state.reasoning is not None and state.reasoning.profile == "steps":
        return Fail(
            OutputCutOff.type,
            "The model thought and gave no answer. Raise max_output_tokens of the agent, or choose another reasoning_profile.",
        )
    if definition.output_schema is None:
        return Complete(state.candidate, None)
    parsed = parse_output(state.candidate, definition.output_schema)
    if not parsed.errors:
        return Complete(state.candidate, parsed.value)
    if state.candidate_cut_off:
        return Fail(OutputCutOff.type, "The model's answer was cut off at its output limit. Raise max_output_tokens of the agent.")
    if state.corrections >= MAX_CORRECTIONS:
        return Fail(OutputInvalid.type, f"After {MAX_CORRECTIONS} corrections the answer still does not fit: {'; '.join(parsed.errors)}")
    return Reject(state.corrections + 1, parsed.errors)


def _ask(state: RunState, definition: AgentDefinition, now: datetime) -> Action:
    if failure := _limit(state, definition):
        return failure
    if state.unpaid_since is not None and now >= state.unpaid_since + UNPAID_FOR:
        return Fail(BudgetExhausted.type, "A budget was used up, and nobody raised it within a day. Raise it and start again.")
    if state.retry_at is not None and state.retry_at > now:
        return Wait(state.retry_at)
    chosen = choose(definition, state.input) if state.reasoning is None and not state.steps else None
    thinking = chosen or state.reasoning
    plans = thinking is not None and thinking.profile == "plan" and state.plan is None
    return CallModel(state.next_step, state.attempt + 1, Purpose.PLAN if plans else Purpose.TURN, chosen)


def _limit(state: RunState, definition: AgentDefinition) -> Fail | None:
    """The first limit that forbids another model step."""
    limits = definition.limits
    used = state.usage.input + state.usage.output
    most = None if limits.cost_usd is None else from_usd(Decimal(str(limits.cost_usd)))
    checks = (
        (state.steps >= limits.steps, "steps", f"{limits.steps} model steps"),
        (used >= limits.tokens, "tokens", f"{limits.tokens} tokens (used: {used})"),
        (state.working_seconds >= limits.seconds, "seconds", f"{limits.seconds} s of work"),
        (most is not None and state.cost >= most, "cost_usd", f"{shown(most or 0)} (spent: {shown(state.cost, 4)})"),
    )
    for reached, name, text in checks:
        if reached:
            return Fail(
                LimitReached.type, f"The run reached the agent's limit of {text}. Raise limits.{name} of the agent and start again."
            )
    return None
