"""What became of some actions and events of the demo town: their facts, figures and reports."""

from home.demo.content.reports.events import EVENT_REPORTS
from home.demo.content.reports.neighbours import NEIGHBOURS
from home.demo.content.reports.outdoors import OUTDOORS
from home.demo.content.reports.shapes import ActionReport

ACTION_REPORTS: tuple[ActionReport, ...] = (*NEIGHBOURS, *OUTDOORS)

__all__ = ["ACTION_REPORTS", "EVENT_REPORTS"]
