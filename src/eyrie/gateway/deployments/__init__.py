"""Where a model can be reached: one or several deployments, with weights, health and a breaker each."""
