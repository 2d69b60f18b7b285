"""A matter from its draft to the archive."""

from __future__ import annotations

import pytest

from shuniu.audit.api import faults
from shuniu.matters import actions, queries
from shuniu.matters.choices import Rhythm, State
from tests.cast import Cast, make_assigned, make_draft, make_reported, make_under_way, seen

pytestmark = pytest.mark.usefixtures("friday")


def test_it_goes_from_draft_to_the_archive_and_every_step_is_in_the_trail(cast: Cast) -> None:
    matter = make_reported(cast)
    actions.close_matter(actor=cast.standing("chief"), matter=matter, result="目录已统一。")
    actions.file_matter(actor=cast.standing("archivist"), matter=seen(cast, "archivist", matter))

    steps = [(entry.verb, entry.before, entry.after) for entry in queries.history(matter)][::-1]
    assert steps == [
        ("matter.registered", "", "draft"),
        ("matter.propose", "draft", "proposed"),
        ("matter.approve", "", ""),
        ("matter.assign", "proposed", "assigned"),
        ("matter.sign", "assigned", "under_way"),
        ("matter.ask_close", "under_way", "reported"),
        ("matter.close", "reported", "closed"),
        ("matter.file", "closed", "filed"),
    ]
    assert list(faults()) == []


def test_its_number_names_series_year_and_serial(cast: Cast) -> None:
    assert make_draft(cast).number == "督〔2026〕1号"
    assert make_draft(cast).number == "督〔2026〕2号"


@pytest.mark.parametrize("before", [State.ASSIGNED, State.UNDER_WAY, State.STANDING])
def test_what_was_put_aside_goes_on_where_it_was(cast: Cast, before: State) -> None:
    matter = make_assigned(cast) if before == State.ASSIGNED else make_under_way(cast)
    chief = cast.standing("chief")
    matter = seen(cast, "chief", matter)
    if before == State.STANDING:
        matter = actions.make_standing(actor=chief, matter=matter, reason="没有终点", rhythm=Rhythm.QUARTERLY)
    matter = actions.suspend_matter(actor=chief, matter=matter, reason="等上级批复")
    assert actions.resume_matter(actor=chief, matter=matter, reason="批复已到").state == before


def test_the_department_sees_it_only_after_it_is_handed_out(cast: Cast) -> None:
    draft = make_draft(cast)
    with pytest.raises(queries.Invisible):
        seen(cast, "health_liaison", draft)
    assert seen(cast, "clerk", draft).state == State.DRAFT
