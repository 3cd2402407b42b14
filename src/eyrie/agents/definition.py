"""What an agent is: the document that a version stores, a YAML file holds and a run follows."""

from fnmatch import fnmatchcase
from typing import Annotated, Literal

from pydantic import Field, JsonValue, StringConstraints

from eyrie.gateway.protocol import JsonSchema
from eyrie.kit.frozen import Frozen
from eyrie.kit.patterns import ESCALATE_TO, PROMPT, TOOL, VARIABLE
from eyrie.tools.protocol import Risk, ToolSpec

PromptReference = Annotated[str, StringConstraints(pattern=PROMPT)]
"""A prompt's name, with `@label` where it isn't the one in production."""
ToolName = Annotated[str, StringConstraints(pattern=TOOL)]
EscalateTo = Annotated[str, StringConstraints(pattern=ESCALATE_TO, max_length=320)]
ReasoningProfile = Literal["auto", "none", "plan", "steps", "native"]
VariableName = Annotated[str, StringConstraints(pattern=VARIABLE)]


class Limits(Frozen):
    """Where a run of the agent stops by itself."""

    steps: int = Field(25, ge=1, le=1_000, description="Model steps of one run.")
    tokens: int = Field(200_000, ge=256, le=100_000_000, description="Input and output tokens of one run, together.")
    seconds: int = Field(3_600, ge=1, le=7 * 86_400, description="Working time of one run; waiting for a person does not count.")
    cost_usd: float | None = Field(
        None, gt=0, le=1_000_000, allow_inf_nan=False, description="What the model calls of one run may cost, in USD; none means no limit."
    )
    identical_calls: int = Field(3, ge=1, le=100, description="How often one tool may be called with the same arguments in a run.")


class ApprovalRule(Frozen):
    """Which tool calls wait for a person. A call is held when its tool's name matches `tool` and its risk is at least `risk`."""

    tool: str = Field("*", min_length=1, max_length=128, description="A tool's name, or a pattern such as `http_*`.")
    risk: Risk = Field(Risk.LOW, description="The lowest risk this rule is about.")
    expires_seconds: int = Field(86_400, ge=1, le=30 * 86_400, description="Undecided after so long, the call counts as rejected.")
    remind_seconds: int | None = Field(
        None,
        ge=0,
        le=30 * 86_400,
        description="Undecided after so long, the inbox reminds; 0 never. Default: the half of escalate_seconds.",
    )
    escalate_seconds: int | None = Field(
        None, ge=0, le=30 * 86_400, description="Undecided after so long, others are asked as well; 0 never. Default: the workspace's."
    )
    escalate_to: EscalateTo | None = Field(
        None, description="Who is asked then: `admin` (admins and owners), `owner`, or a member's e-mail address. Default: the workspace's."
    )

    def holds(self, spec: ToolSpec) -> bool:
        """Whether a call of this tool waits for a person under this rule."""
        order = list(Risk)
        return fnmatchcase(spec.name, self.tool) and order.index(spec.risk) >= order.index(self.risk)


class Variable(Frozen):
    """A typed context variable of a session: set by a user, a tool or a trigger, readable in the instructions as `{{name}}`."""

    type: Literal["string", "number", "integer", "boolean"] = "string"
    description: str = Field("", max_length=1_000)
    default: JsonValue = None
    settable_by: tuple[Literal["user", "tool", "trigger"], ...] = ("user", "tool", "trigger")


class AgentDefinition(Frozen):
    """One version of an agent."""

    instructions: str = Field("", max_length=100_000, description="What the model is told before everything else.")
    prompt: PromptReference | None = Field(
        None,
        description="A prompt before the instructions: its name, or `name@label`. A run keeps the version it began with.",
    )
    model: str | None = Field(None, max_length=200, description="The name of a model; none means the workspace's default.")
    tools: tuple[ToolName, ...] = Field((), max_length=128, description="Names of the tools it may use.")
    limits: Limits = Limits()
    approvals: tuple[ApprovalRule, ...] = Field((), max_length=64)
    variables: dict[VariableName, Variable] = Field(default_factory=dict, max_length=64)
    output_schema: JsonSchema | None = Field(None, description="JSON Schema of the answer; none means plain text.")
    reasoning: Literal["none", "low", "medium", "high"] | None = None
    reasoning_profile: ReasoningProfile = Field(
        "native",
        description="How it thinks before it answers: `none`; `plan`, a short plan first; `steps`, step by step; `native`, as its model "
        "does by itself; `auto` chooses by what a request needs.",
    )
    temperature: float | None = Field(None, ge=0, le=2)
    max_output_tokens: int | None = Field(None, ge=1, le=1_000_000)
    cache: Literal["default", "off", "always"] = Field(
        "default",
        description="The response cache: by the workspace's policy, never, or also when the agent has tools that change something.",
    )

    def approval_rule(self, spec: ToolSpec) -> ApprovalRule | None:
        """The first rule that holds calls of this tool, or None when they need no approval."""
        return next((rule for rule in self.approvals if rule.holds(spec)), None)
