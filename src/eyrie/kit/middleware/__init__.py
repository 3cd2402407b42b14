"""What surrounds every request, as plain ASGI: one concern per file, put in order by `main.create_app`."""
