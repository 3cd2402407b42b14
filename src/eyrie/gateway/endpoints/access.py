"""Who may see and change providers and models, and what their endpoints share."""

from typing import Annotated

from fastapi import Depends

from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.providers.session import Session
from eyrie.gateway.service.offers import ProviderEnvironment
from eyrie.identity.access import requires
from eyrie.identity.actor import Actor, Role
from eyrie.identity.vault import Vault
from eyrie.kit.resources import resource
from eyrie.postgres.database import Database

ModelReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="models:read"))]
ModelEditor = Annotated[Actor, Depends(requires(Role.ADMIN, scope="models:write"))]
KeyImporter = Annotated[Actor, Depends(requires(Role.OWNER, scope="models:write"))]
SharedVault = Annotated[Vault, Depends(resource(Vault))]
SharedDatabase = Annotated[Database, Depends(resource(Database))]
SharedGateway = Annotated[Gateway, Depends(resource(Gateway))]
SharedSession = Annotated[Session, Depends(resource(Session))]
Environment = Annotated[ProviderEnvironment, Depends(resource(ProviderEnvironment))]
