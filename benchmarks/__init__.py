"""What Eyrie costs, measured: one program per bar, run by `./dev bench NAME`; `docs/benchmarks.md` says what each figure means."""
