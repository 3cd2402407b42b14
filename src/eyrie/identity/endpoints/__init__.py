"""Who you are, your workspaces, their members, projects and keys, and the audit log."""

from fastapi import APIRouter

from eyrie.identity.endpoints import audit, keys, login, me, members, projects, stand_ins, workspaces


def routers() -> list[APIRouter]:
    """Every router of this feature."""
    return [login.router, me.router, workspaces.router, members.router, stand_ins.router, projects.router, keys.router, audit.router]
