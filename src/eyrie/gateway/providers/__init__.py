"""Wire adapters: one file per dialect that model providers speak; the only place that talks to a model over the network."""
