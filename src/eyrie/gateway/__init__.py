"""Models: the one way to a language model, whoever asks."""
