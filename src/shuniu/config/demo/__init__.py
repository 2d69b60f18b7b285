"""The demo office: an invented city and a year of its work, played through the same actions that people use.

Everything is placed relative to the day of loading, so that today's desks are alive whenever it is loaded. The texts
are in the folder ``demo``; what the histories do is in ``histories.py``.
"""

from shuniu.config.demo.load import DemoSummary, demo_accounts, load_demo

__all__ = ["DemoSummary", "demo_accounts", "load_demo"]
