"""An entry as bytes that are the same whoever writes them: JSON with sorted keys and no spaces."""

import json
from datetime import UTC

from eyrie.audit.models import Entry


def canonical(entry: Entry) -> bytes:
    """All that an entry says."""
    content = {
        "id": str(entry.id),
        "workspace_id": str(entry.workspace_id),
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor_kind": entry.actor_kind,
        "actor_id": None if entry.actor_id is None else str(entry.actor_id),
        "action": entry.action,
        "subject_kind": entry.subject_kind,
        "subject_id": entry.subject_id,
        "run_id": None if entry.run_id is None else str(entry.run_id),
        "event_seq": entry.event_seq,
        "detail": entry.detail,
    }
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()
