"""What may be done with agents."""
