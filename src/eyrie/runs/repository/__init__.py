"""Every query of the run feature."""
