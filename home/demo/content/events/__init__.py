"""What goes on, from three months ago to two months ahead.

No text names a season, since the dates follow the day the demo is loaded.
"""

from home.demo.content.events.gatherings import GATHERINGS
from home.demo.content.events.landmarks import LANDMARKS
from home.demo.content.events.workshops import WORKSHOPS
from home.demo.content.shapes import Event

EVENTS: tuple[Event, ...] = (*WORKSHOPS, *GATHERINGS, *LANDMARKS)
