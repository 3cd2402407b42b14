"""The offline model as a part of a process."""

import importlib
from collections.abc import AsyncIterator
from typing import cast

from eyrie.gateway.protocol import Model, ModelEvent, ModelRequest


class OfflineLater:
    """The offline model, imported when somebody asks it: with what it reads schemas by, it is fifty modules."""

    def stream(self, request: ModelRequest) -> AsyncIterator[ModelEvent]:
        """See `Model`."""
        model = cast("Model", importlib.import_module("eyrie.agents.offline").OfflineModel())
        return model.stream(request)
