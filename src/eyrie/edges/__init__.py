"""Protocols of others onto our services: programs written for OpenAI's or Anthropic's API work with Eyrie by changing an address."""
