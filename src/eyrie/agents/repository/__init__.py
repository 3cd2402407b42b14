"""Every query about agents and their versions."""
