"""Inside a title mark or a quotation the inner pair has another form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.checking.finding import Hit
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject

_TITLE = re.compile(
    r"《[^《》\n]{0,80}(《[^《》\n]{1,80}》)[^《》\n]{0,80}(?:《[^《》\n]{1,80}》[^《》\n]{0,80}){0,4}》"
)
_QUOTE = re.compile(r"“[^“”\n]{0,120}(“[^“”\n]{1,120}”)[^“”\n]{0,120}(?:“[^“”\n]{1,60}”[^“”\n]{0,60}){0,4}”")


@rule(
    family="括号和引号", name="引号、书名号内外有别", level="错误", standard="GB/T 15834—2011 4.8.3.4、4.15.3.4",
    wrong="《关于印发《云岫市湖泊保护办法》的通知》", right="《关于印发〈云岫市湖泊保护办法〉的通知》",
)  # fmt: skip
def bracket_nested(subject: Subject) -> Iterator[Hit]:
    """A title inside a title takes 〈〉, a quotation inside a quotation takes ‘’."""
    for pattern, pair in ((_TITLE, "〈〉"), (_QUOTE, "‘’")):
        for found in pattern.finditer(subject.text):
            yield Hit(*found.span(1), f"“{found[1][0]}{found[1][-1]}”里面又用了同样的符号", f"里面一层改用“{pair}”")
