"""Agents: their versioned definitions, the dispatcher, and the offline model."""
