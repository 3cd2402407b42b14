"""The response cache: answers that are given again, exactly or by meaning."""
