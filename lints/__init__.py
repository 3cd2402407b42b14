"""Our own rules: what the style guide promises and no other linter checks. Run as `python -m lints`."""
