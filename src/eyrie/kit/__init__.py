"""Small helpers that know no feature."""
