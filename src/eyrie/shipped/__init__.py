"""What comes with the product: agents, and whatever else every workspace gets."""
