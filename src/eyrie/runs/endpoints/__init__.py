"""The routes of runs, approvals and sessions."""

from eyrie.runs.endpoints.activity import router as activity_router
from eyrie.runs.endpoints.approvals import router as approvals_router
from eyrie.runs.endpoints.feedback import router as feedback_router
from eyrie.runs.endpoints.runs import execute_router
from eyrie.runs.endpoints.runs import router as runs_router
from eyrie.runs.endpoints.sessions import router as sessions_router
from eyrie.runs.endpoints.streams import router as streams_router

ROUTERS = (runs_router, execute_router, streams_router, feedback_router, approvals_router, sessions_router, activity_router)
"""In the order in which they are matched."""
