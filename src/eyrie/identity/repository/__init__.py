"""Every query of identity, by subject."""
