"""What the process does and how it is: logs, metrics, traces, health."""
