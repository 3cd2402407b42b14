"""What the benchmarks share: measuring processes, reference programs, servers under test, reports."""
