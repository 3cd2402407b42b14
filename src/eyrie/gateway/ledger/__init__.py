"""The ledger: one entry for every model call, the truth of money."""
