"""What stands around every tool call, one wrapper per file; `tools/chain.py` has the list, in order."""
