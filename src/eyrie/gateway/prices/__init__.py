"""Prices: what a deployment's tokens cost, from the shipped list or as a workspace says."""
