"""One governed call of a model: who asks, on which terms, and what stands between the question and the provider."""
