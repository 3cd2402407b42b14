"""Programs of fixed meaning that bars are measured against. Each runs in its own environment, which its `.txt` pins."""
