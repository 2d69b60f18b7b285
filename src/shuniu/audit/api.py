"""The front door of 办理痕迹."""

from shuniu.audit.actions import SYSTEM, Actor, Step, Subject, kind_of, record, record_all
from shuniu.audit.choices import speak
from shuniu.audit.policy import kept_by
from shuniu.audit.queries import Fault, faults, history_of, moment

__all__ = [
    "SYSTEM", "Actor", "Fault", "Step", "Subject", "faults", "history_of", "kept_by", "kind_of", "moment", "record", "record_all",
    "speak",
]  # fmt: skip
