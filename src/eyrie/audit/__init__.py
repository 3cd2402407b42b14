"""The audit log: who did what, in entries that can only be added."""
