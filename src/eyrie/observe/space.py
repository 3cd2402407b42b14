"""What an endpoint that takes in new work asks first: whether the disk has space for it."""

from typing import Annotated

from fastapi import Depends

from eyrie.kit.resources import resource
from eyrie.observe.health import DiskWatch


async def require_space(disk: Annotated[DiskWatch, Depends(resource(DiskWatch))]) -> None:
    """Nothing when there is space. Raises DiskNearlyFull."""
    disk.require_space()


needs_space = Depends(require_space)
"""For endpoints that start runs or store files: `@router.post("", dependencies=[needs_space])`. What runs already goes on."""
