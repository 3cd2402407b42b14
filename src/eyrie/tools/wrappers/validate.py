"""Arguments are checked before anything else happens with them."""

from dataclasses import dataclass, replace

from eyrie.tools.invocation import Invocation, Outcome, Proceed
from eyrie.tools.protocol import ToolResult
from eyrie.tools.validation import validate


@dataclass(frozen=True)
class Validate:
    """Send arguments that do not fit back to the model, with what is wrong and where."""

    async def __call__(self, invocation: Invocation, proceed: Proceed) -> Outcome:
        name = invocation.tool.spec.name
        if invocation.call.broken is not None:
            text = f"The arguments of {name} were not a JSON object: {invocation.call.broken[:300]}"
            return ToolResult(text=text, is_error=True)
        checked = validate(invocation.tool.spec.parameters, invocation.arguments)
        if checked.errors:
            lines = "\n".join(f"{error.pointer or '/'}: {error.detail}" for error in checked.errors)
            return ToolResult(text=f"The arguments of {name} do not fit its schema. Call it again, corrected.\n{lines}", is_error=True)
        return await proceed(replace(invocation, arguments=checked.arguments))
