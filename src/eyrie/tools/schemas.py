"""What the API shows of tools."""

from pydantic import BaseModel, ConfigDict

from eyrie.gateway.protocol import JsonSchema
from eyrie.tools.protocol import Effects, Retry, Risk


class ToolOut(BaseModel):
    """Something an agent can do."""

    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)

    name: str
    """What definitions and approval rules call it."""
    description: str
    parameters: JsonSchema
    """JSON Schema of its arguments."""
    examples: tuple[str, ...]
    """Requests that it answers."""
    risk: Risk
    """How bad a wrong call can be."""
    effects: Effects
    """What a call changes."""
    retry: Retry
    """What happens with a call whose outcome was lost in a crash."""
    timeout_seconds: float
