"""The decisions of identity, by subject."""
