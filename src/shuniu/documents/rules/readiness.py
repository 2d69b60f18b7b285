"""What keeps a proposal from being entered as it stands: nothing that was typed is dropped on the way."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from shuniu.documents.rules.sheet import Proposal

_LIMIT = Decimal(10) ** 14


def figure_of(text: str) -> Decimal | None:
    """The quantity that was typed; None where it is no number that the register holds."""
    try:
        figure = Decimal(text.strip())
    except InvalidOperation:
        return None
    fits = figure.is_finite() and abs(figure) < _LIMIT and figure == round(figure, 4)
    return figure if fits else None


def hindrances(proposal: Proposal) -> tuple[str, ...]:
    """What has to be filled in or put right first, each in a sentence with what to write."""
    found = [] if proposal.title.strip() else ["没有标题，请填写事项标题。"]
    found += [
        f"指标的目标值“{target.quantity}”不是数，请写成120或98.5，单位另填。"
        for target in proposal.targets
        if target.quantity.strip() and figure_of(target.quantity) is None
    ]
    found += [f"节点“{line.name}”没有日期，请补上，或删去。" for line in proposal.milestones if line.due_on is None]
    return tuple(found)
