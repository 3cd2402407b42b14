"""Where money could be saved, from what the ledger has."""
