"""What may be done with providers and models."""
