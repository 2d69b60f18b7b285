"""Papers for the day itself: 派车单, 交接单, 安置点名册 (.xlsx), a schematic map and a vehicle chart (.svg).

A plan printed with them can be carried out without the platform, without a network and without this program.
"""

from evacuation.report.writing import write_report

__all__ = ["write_report"]
