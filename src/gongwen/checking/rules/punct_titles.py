"""Between titles or quotations side by side there is usually no 顿号."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_LISTED = re.compile(r"(?:》[ ]?、[ ]?《[^《》\n]{1,60})+》")


_IN_FORCE = dt.date(2012, 6, 1)  # the edition of 1995 wanted the 顿号


@rule(
    family="标点符号", name="书名号之间不用顿号", level="建议", standard="GB/T 15834—2011 4.5.3.5",
    wrong="《云岫市节水条例》、《云岫市湖泊条例》、《云岫市河道条例》", right="《云岫市节水条例》《云岫市湖泊条例》《云岫市河道条例》",
)  # fmt: skip
def punct_titles(subject: Subject) -> Iterator[Hit]:
    """Titles side by side (《》《》《》) usually have no 顿号 between them. The standard says “usually”, so this is advice, and
    given once for a list; a document dated before the standard came into force on 2012-06-01 is left alone."""
    if subject.issued and subject.issued < _IN_FORCE:
        return
    for found in _LISTED.finditer(subject.text):
        yield Hit(*found.span(), "并列的书名号之间用了顿号", "删去书名号之间的顿号")
