"""What `eyrie doctor` looks at."""
