"""How the installation is, for those who run it: workers, queue, caches, slow statements."""
