"""校核: check an official document by rules, each with its clause; find, explain, propose, never change.

``check(document, office=Office(...), today=date)`` gives the findings in the order of the text.
"""

from gongwen.checking.finding import Finding, Level
from gongwen.checking.office import Office, OldName, Person
from gongwen.checking.runner import check

__all__ = ["Finding", "Level", "Office", "OldName", "Person", "check"]
