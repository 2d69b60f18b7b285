"""Deadlines (时限) and milestones: every way of naming a time, one kind of phrase per module."""

from gongwen.decompose.deadlines.find import Time, find_times
from gongwen.decompose.deadlines.frame import Frame, WorkdayAfter
from gongwen.decompose.deadlines.settle import settle, settle_cell

__all__ = ["Frame", "Time", "WorkdayAfter", "find_times", "settle", "settle_cell"]
