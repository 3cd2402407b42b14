"""What was said, out of the events that hold it."""

from dataclasses import dataclass

from eyrie.runs.events import AnswerContent, InputContent, Recorded, RunCancelled, RunCompleted, RunCreated, RunFailed
from eyrie.tools.protocol import Source


@dataclass(frozen=True)
class Said:
    """A message: its text (None when erased), and how the run failed when that is what it came to."""

    text: str | None
    files: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    problem: str | None = None


def said(recorded: Recorded) -> Said:
    """What the event that a message points to says. Raises TypeError for an event that no message points to."""
    match recorded.event:
        case RunCreated(content=InputContent() as content):
            return Said(content.input, files=content.files)
        case RunCompleted(content=AnswerContent() as content):
            return Said(content.answer, sources=content.sources)
        case RunFailed() as failed:
            return Said(failed.content.detail if failed.content else None, problem=failed.problem)
        case RunCancelled():
            return Said("", problem="cancelled")
        case RunCreated() | RunCompleted():
            return Said(None)
        case other:
            raise TypeError(f"{other.type} is no message")
