"""The front door of 编号."""

from shuniu.numbering.actions import take_serial
from shuniu.numbering.rules import written

__all__ = ["take_serial", "written"]
