"""Routes: which model answers a call that names none, chosen by what the request needs, with reasons."""
