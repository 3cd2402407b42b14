"""Context variables: declared by the agent, typed, set by whom it permits."""

from uuid import UUID

from pydantic import JsonValue

from eyrie.agents.definition import AgentDefinition
from eyrie.agents.service import versions
from eyrie.identity.actor import Actor
from eyrie.postgres.database import Tx
from eyrie.runs import control
from eyrie.runs.control import ControlDeps
from eyrie.runs.errors import RunNotFound, VariableInvalid
from eyrie.runs.repository import runs
from eyrie.runs.state import RunState

_TYPES: dict[str, tuple[type, ...]] = {"string": (str,), "number": (int, float), "integer": (int,), "boolean": (bool,)}


def checked_variables(definition: AgentDefinition, given: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """The run's variables: what people gave, and defaults for the rest. Raises VariableInvalid."""
    for name, value in given.items():
        _check(definition, name, value)
    return {name: given.get(name, variable.default) for name, variable in definition.variables.items()}


async def set_variable(tx: Tx, deps: ControlDeps, actor: Actor, run_id: UUID, given: dict[str, JsonValue]) -> RunState:
    """Give context variables of a run new values. Raises RunNotFound, RunEnded, VariableInvalid."""
    row = await runs.get(tx, run_id)
    if row is None:
        raise RunNotFound(run_id)
    definition = await versions.definition(tx, row.agent_id, row.agent_version)
    for name, value in given.items():
        _check(definition, name, value)
    state = RunState()
    for name, value in given.items():
        state = await control.set_variable(tx, deps, actor, run_id, name, value)
    return state


def _check(definition: AgentDefinition, name: str, value: JsonValue) -> None:
    """Whether a person may set this variable to this value."""
    variable = definition.variables.get(name)
    if variable is None:
        raise VariableInvalid(name, f"The agent declares no variable {name!r}; it has {', '.join(definition.variables) or 'none'}.")
    if "user" not in variable.settable_by:
        raise VariableInvalid(name, f"The variable {name!r} is set by {' or '.join(variable.settable_by) or 'nobody'}, not by people.")
    fits = isinstance(value, _TYPES[variable.type]) and (variable.type == "boolean" or not isinstance(value, bool))
    if value is not None and not fits:
        raise VariableInvalid(name, f"The variable {name!r} is a {variable.type}, not {str(value)[:100]!r}.")
