"""Anthropic's HTTP API: messages and the counting of their tokens."""
