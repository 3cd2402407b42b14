"""Prompts: templates with typed variables, in versions, released by labels."""
