"""A caller of tools."""

from eyrie.kit.ids import uuid7
from eyrie.tools.protocol import ToolContext


def context() -> ToolContext:
    """A call in a workspace of its own."""
    return ToolContext(workspace_id=uuid7(), project_id=uuid7(), run_id=uuid7(), call_id="call-1", idempotency_key="key-1")
