"""The edge to a tool's own code."""

from dataclasses import dataclass

import structlog

from eyrie.kit.problems import AppError
from eyrie.tools.invocation import Invocation, Outcome, Proceed
from eyrie.tools.protocol import OutcomeLost, ToolResult

log = structlog.get_logger(__name__)


class ToolCrashed(AppError):
    """A tool failed in a way it does not know itself."""

    type = "tool-crashed"

    def __init__(self, tool: str) -> None:
        super().__init__(f"The tool {tool} failed unexpectedly; the server's log says why.", tool=tool)


@dataclass(frozen=True)
class Contain:
    """Turn what a tool raises into an answer the model can read, or into ToolCrashed; OutcomeLost passes."""

    async def __call__(self, invocation: Invocation, proceed: Proceed) -> Outcome:
        try:
            return await proceed(invocation)
        except OutcomeLost:
            raise
        except AppError as error:
            return ToolResult(text=error.detail, is_error=True)
        except Exception as error:  # a tool is a plug-in: whatever it raises must not end the run
            log.exception("tool crashed", tool=invocation.tool.spec.name, run_id=str(invocation.context.run_id))
            raise ToolCrashed(invocation.tool.spec.name) from error
