"""What the run API does: starting, reading and threads. Acting on a run is in `control` and `approvals`."""
