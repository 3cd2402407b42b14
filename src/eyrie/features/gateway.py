"""The features of a process that answers for models only."""

from eyrie.components import Component, identity
from eyrie.features.edges import edges
from eyrie.features.models import models
from eyrie.features.money import money

COMPONENTS: tuple[Component, ...] = (identity, money, models, edges)
"""What runs on the database, in the order in which it starts."""
