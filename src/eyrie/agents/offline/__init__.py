"""The offline model: answers without any provider, by choosing tools and quoting what they return."""

from eyrie.agents.offline.model import OfflineModel

__all__ = ["OfflineModel"]
