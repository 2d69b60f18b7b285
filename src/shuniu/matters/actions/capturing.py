"""登记: one matter entered by hand, with its source, in one go."""

from __future__ import annotations

from shuniu.kernel.writing import writes
from shuniu.matters.actions.entries import MatterEntry, SourceEntry
from shuniu.matters.actions.registering import register_matters
from shuniu.matters.actions.sources import enter_source
from shuniu.matters.actions.steps import propose_matter
from shuniu.matters.models import Matter
from shuniu.people.api import Standing


@writes
def capture_matter(*, actor: Standing, source: SourceEntry, entry: MatterEntry, propose: bool = False) -> Matter:
    """Enter a source and its one matter; with ``propose`` put it before the chief at once."""
    entered = enter_source(actor=actor, entry=source)
    matter = register_matters(actor=actor, source=entered, entries=[entry])[0]
    return propose_matter(actor=actor, matter=matter) if propose else matter
