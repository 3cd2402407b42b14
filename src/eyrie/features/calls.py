"""What surrounds every call of a model: the guards that it passes, and where its end is told."""

from eyrie.gateway.calls.guards import Guard
from eyrie.gateway.calls.size_guard import SizeGuard
from eyrie.gateway.calls.spans import TracedLedger
from eyrie.gateway.ledger.protocol import Ledger
from eyrie.observe.spans import Tracer, Unrecorded
from eyrie.settings import Settings


def guards(settings: Settings) -> tuple[Guard, ...]:
    """The guards, in the order in which a request passes them."""
    largest = settings.gateway.max_input_bytes
    return (SizeGuard(largest),) if largest else ()


def traced(ledger: Ledger, tracer: Tracer) -> Ledger:
    """The ledger, with a span of each call where spans are recorded."""
    return ledger if isinstance(tracer, Unrecorded) else TracedLedger(ledger, tracer)
