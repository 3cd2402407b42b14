"""Background jobs and schedules, for administrators: what waits, runs and has ended; cancel, retry, run now."""
