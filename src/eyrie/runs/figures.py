"""What is measured of people's decisions."""

from prometheus_client import CollectorRegistry, Histogram

from eyrie.runs.schemas import ApprovalOut

_BUCKETS = (5, 15, 30, 60, 150, 300, 600, 1_800, 3_600, 21_600, 86_400)


class DecisionTimes:
    """How long questions wait for people, counted in the process that takes the decision."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._seconds = Histogram(
            "eyrie_approval_decision_seconds",
            "Time from a question of a run to a person's decision.",
            ["kind", "decision", "escalated"],
            buckets=_BUCKETS,
            registry=registry,
        )

    def decided(self, approval: ApprovalOut) -> None:
        """Count one decision."""
        escalated = "yes" if approval.escalated else "no"
        self._seconds.labels(approval.kind, approval.status, escalated).observe(max(0.0, approval.decision_seconds or 0.0))
