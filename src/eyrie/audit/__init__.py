"""Who did what to what: a log that can only grow, sealed so that a change of its past shows."""
