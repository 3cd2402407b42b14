"""Tools: what an agent can do, and the wrappers every call passes."""
