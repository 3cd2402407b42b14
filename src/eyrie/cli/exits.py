"""With which codes a command ends, beside 0 for done and 2 for wrong use."""

REFUSED = 1
"""It was refused, or it failed; one line on stderr says why."""
WAITING = 3
"""A run waits for a person."""
INTERRUPTED = 130
"""Somebody pressed Ctrl-C."""
