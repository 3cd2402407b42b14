"""Stages of a model call: each wraps a model and is one itself."""
