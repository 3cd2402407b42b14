"""Who is calling: workspaces, members, roles, API keys, log-ins, rate limits."""
