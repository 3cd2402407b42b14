"""The reply that waits for a run, without holding a transaction meanwhile."""

from uuid import UUID

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from eyrie.runs.schemas import RunOut
from eyrie.runs.service.waiting import Waiter
from eyrie.runs.state import Status


class AnswerInTime(Response):
    """202 with the accepted run, which becomes 200 with the ended one when that comes in time.

    It is sent after the request's transaction has committed; what is kept for a repeated request is the 202.
    """

    media_type = "application/json"

    def __init__(self, accepted: RunOut, waiter: Waiter, workspace_id: UUID, wait_seconds: float) -> None:
        location = {"Location": f"/api/v1/runs/{accepted.id}"}
        super().__init__(accepted.model_dump_json().encode(), status_code=202, headers=location)
        self._accepted = accepted
        self._waiter = waiter
        self._workspace_id = workspace_id
        self._wait_seconds = wait_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wait, then send."""
        run = await self._waiter.wait(self._workspace_id, self._accepted.id, seconds=self._wait_seconds)
        self.status_code = 200 if Status(run.status).ended else 202
        self.body = run.model_dump_json().encode()
        self.headers["content-length"] = str(len(self.body))
        await super().__call__(scope, receive, send)
