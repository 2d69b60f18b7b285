"""联合行文: offices of one level, the same in every place, the lead first and its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gongwen.checking.finding import Hit
from gongwen.checking.rank import level_of
from gongwen.checking.rule import rule
from gongwen.checking.subject import Subject
from gongwen.paper import Part

_CODE = re.compile(r"^[\s　]*([\u4e00-\u9fff]{2,8})[〔\[［（(【]")
# Signs of a code that name no office: the place comes first, what kind of paper it is last.
_COMMON = frozenset("发办函字文通电号人民政府市县区省局厅委部办室会中共和国联合")
_GAPS = re.compile(r"[\s　]")


@rule(
    family="行文规则", name="联合行文的机关、次序和文号", level="存疑",
    standard="《党政机关公文处理工作条例》第十七条；GB/T 9704—2012 7.2.4、7.2.5、7.2.6、7.3.5",
    wrong="云水发〔2026〕8号\n云岫市水务局、云岫市财政局关于做好防汛工作的通知\n各县水务局：\n请做好防汛工作。\n云岫市财政局　云岫市水务局\n2026年3月5日",
    right="云水发〔2026〕8号\n云岫市水务局、云岫市财政局关于做好防汛工作的通知\n各县水务局：\n请做好防汛工作。\n云岫市水务局　云岫市财政局\n2026年3月5日",
)  # fmt: skip
def joint_issue(subject: Subject) -> Iterator[Hit]:
    """Where several offices issue a document together they stand on one level, are the same in title and signature and in the same order, the
    lead first; its number is the lead's, and a 请示 or 报告 names a signer of each. A number whose code names another of them is found; a code that
    names none is left alone."""
    paper = subject.paper
    issuers = [_bare(name) for name in paper.head.issuers]
    signed = [part for part in paper.signatures if part.span]
    if len(issuers) < 2 and len(signed) < 2:
        return
    yield from _levels(subject, issuers or [_bare(part.text) for part in signed])
    if len(issuers) > 1:
        yield from _signatures(issuers, signed)
        yield from _number(paper.head.number, issuers)
        yield from _signers(subject, issuers)


def _bare(name: str) -> str:
    return _GAPS.sub("", name)


def _levels(subject: Subject, names: Sequence[str]) -> Iterator[Hit]:
    known = [(name, level) for name in names if (level := level_of(name)) is not None]
    if not known:
        return
    lead, rank = known[0]
    other = next((name for name, level in known if abs(level - rank) >= 1), None)
    if other and subject.title_span.end:
        span = subject.title_span
        yield Hit(span.start, span.end, f"“{lead}”与“{other}”不同级，不能联合行文", "只由同级机关联合行文", "错误")


def _signatures(issuers: Sequence[str], signed: Sequence[Part]) -> Iterator[Hit]:
    if not signed:
        return
    names = [_bare(part.text) for part in signed]
    first, last = signed[0].span, signed[-1].span
    assert first is not None
    assert last is not None
    missing = [name for name in issuers if not _among(name, names)]
    surplus = [name for name in names if not _among(name, issuers)]
    if missing and len(names) < len(issuers):
        yield Hit(first.start, last.end, f"联合行文的署名缺“{'、'.join(missing)}”", "各联合行文机关都要署名")
    elif surplus:
        yield Hit(first.start, last.end, f"署名“{'、'.join(surplus)}”不在标题或版头的机关之中", "核对联合行文机关")
    elif [_place(name, issuers) for name in names] != sorted(_place(name, issuers) for name in names):
        yield Hit(first.start, last.end, "署名的次序与标题或版头不同", f"主办机关在前：{'、'.join(issuers)}")


def _among(name: str, names: Sequence[str]) -> bool:
    return any(name.endswith(other) or other.endswith(name) for other in names)


def _place(name: str, names: Sequence[str]) -> int:
    return next(i for i, other in enumerate(names) if name.endswith(other) or other.endswith(name))


def _number(number: Part | None, issuers: Sequence[str]) -> Iterator[Hit]:
    """A code with a sign that only another office has, and none of the lead's own."""
    code = _CODE.match(number.text) if number and number.span else None
    if code is None or number is None or number.span is None:
        return
    signs = set(code[1][1:]) - _COMMON
    own = [set(name) - _COMMON for name in issuers]
    of_lead = own[0] - set().union(*own[1:])
    if signs & of_lead:
        return
    for name, others in zip(issuers[1:], own[1:], strict=True):
        if signs & (others - own[0]):
            yield Hit(
                number.span.start,
                number.span.end,
                f"联合行文用了“{name}”的发文字号",
                f"用主办机关“{issuers[0]}”的发文字号",
            )
            return


def _signers(subject: Subject, issuers: Sequence[str]) -> Iterator[Hit]:
    """上行文: one signer for each office, once any is named."""
    named = subject.paper.head.signers
    if subject.paper.kind not in ("请示", "报告") or not named or named[0].span is None:
        return
    last = named[-1].span or named[0].span
    if len(named) != len(issuers):
        yield Hit(
            named[0].span.start, last.end, f"{len(issuers)}个机关联合行文，签发人有{len(named)}个",
            "标注各机关的签发人，主办机关的在前",
        )  # fmt: skip
