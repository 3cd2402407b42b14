"""Budgets: what may be spent, at each node of the tree from workspace and project over principal and session to run."""
