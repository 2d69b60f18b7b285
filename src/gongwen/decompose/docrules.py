"""Rules a document lays down for all its lists: ``列第一位者为牵头单位，下同``."""

from __future__ import annotations

import re

_FIRST_LEADS = re.compile(
    r"(?:列|排|居|位|署|排名|排列|列在|排在)[^，。；（）]{0,8}(?:第一|首位|首|最前|前)[^，。；（）]{0,14}(?:牵头|主办)|"
    r"(?:第一个|首个|第一家|首家)[^，。；（）]{0,10}(?:为|是)(?:牵头|主办)"
)


def first_unit_leads(text: str) -> bool:
    """Whether the document says that the unit listed first leads."""
    return (
        ("牵头" in text or "主办" in text)
        and ("第一" in text or "首" in text or "最前" in text)
        and _FIRST_LEADS.search(text) is not None
    )
