"""What a route is: the document that an admin writes and the database keeps."""

from fnmatch import fnmatchcase
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from eyrie.gateway.calls.context import Asked, Attribution, Feature
from eyrie.gateway.routing.complexity import Complexity, Estimate
from eyrie.kit.frozen import Frozen
from eyrie.kit.patterns import DOTTED

DEFAULT_ROUTES = ("auto", "cheap", "code")
"""Routes that are there as soon as there is a model, without being set up."""

RouteName = Annotated[str, StringConstraints(pattern=DOTTED)]
ModelNames = Annotated[tuple[Annotated[str, StringConstraints(min_length=1, max_length=200)], ...], Field(max_length=20)]


class Condition(Frozen):
    """When a rule holds: all that is given must be so."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    complexity: tuple[Complexity, ...] = ()
    """The estimate is one of these."""
    input_tokens_from: int | None = Field(None, ge=0)
    """The input has at least so many tokens, as estimated."""
    input_tokens_below: int | None = Field(None, ge=1)
    """The input has fewer tokens than this."""
    images: bool | None = None
    """Whether there are images in the request."""
    tools: bool | None = None
    """Whether the request offers tools to the model."""
    structured: bool | None = None
    """Whether an answer by a schema is asked for."""
    features: tuple[Feature, ...] = ()
    """What the call is for."""
    agent: str | None = Field(None, min_length=1, max_length=128)
    """The agent's name, or a pattern such as `support-*`."""

    def holds(self, who: Attribution, asked: Asked, estimate: Estimate) -> bool:
        """Whether all of it is so."""
        return (
            (not self.complexity or estimate.complexity in self.complexity)
            and (self.input_tokens_from is None or estimate.input_tokens >= self.input_tokens_from)
            and (self.input_tokens_below is None or estimate.input_tokens < self.input_tokens_below)
            and (self.images is None or self.images == (asked.images > 0))
            and (self.tools is None or self.tools == bool(asked.tools))
            and (self.structured is None or self.structured == asked.structured)
            and (not self.features or who.feature in self.features)
            and (self.agent is None or (who.agent is not None and fnmatchcase(who.agent, self.agent)))
        )


class Rule(Frozen):
    """An exception from the tiers: where `when` holds, these models are used. The first rule that holds counts."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    when: Condition
    """When the rule holds."""
    use: ModelNames = Field(min_length=1)
    """Names of models, in the order in which they are tried."""
    because: str = Field("", max_length=500)
    """Shown with each decision."""


class RouteDefinition(Frozen):
    """How a route chooses: by its rules, else by the models of the tier that a request's complexity names."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    rules: tuple[Rule, ...] = Field((), max_length=50)
    """Exceptions, the first that holds counts."""
    tiers: dict[Complexity, ModelNames] = Field(default_factory=dict)
    """Names of models for each complexity, in the order in which they are tried. A tier without any takes the next stronger one."""
    baseline: str | None = Field(None, max_length=200)
    """The model that costs are compared with; none means the first of the strongest tier."""
    shadow: bool = False
    """Only report: calls go to the baseline, and what would have been chosen is recorded."""
    local_first: bool = False
    """Local models come first where a request is simple."""

    def names(self) -> set[str]:
        """Every model that the route names."""
        listed = {name for models in (*(rule.use for rule in self.rules), *self.tiers.values()) for name in models}
        return listed | ({self.baseline} if self.baseline else set())
