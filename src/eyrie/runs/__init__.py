"""Runs: an append-only log of events per run, and everything that reads or extends it."""
