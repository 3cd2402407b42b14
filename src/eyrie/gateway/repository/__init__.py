"""Every query about providers and models."""
