"""The front door of 台账."""

from shuniu.ledgers.queries import Ledger, ledger

__all__ = ["Ledger", "ledger"]
