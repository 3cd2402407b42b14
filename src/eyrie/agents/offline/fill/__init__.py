"""Arguments of a tool, filled from the words of a request: one module per kind of value."""
