"""Every feature as a part of a process."""

from eyrie.components import Component, identity
from eyrie.features.due import timetable
from eyrie.features.edges import edges
from eyrie.features.models import models
from eyrie.features.money import money
from eyrie.features.runs import runs
from eyrie.features.tools import tools
from eyrie.features.worker import worker

COMPONENTS: tuple[Component, ...] = (identity, money, models, edges, tools, runs, timetable, worker)
"""What runs on the database, in the order in which it starts."""
