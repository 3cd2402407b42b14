"""The seam to the queue engine: enqueue in a transaction, work, and do things on a schedule."""
