"""The API of providers and models."""
