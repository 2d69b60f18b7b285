"""Who may read the whole trail: decided by the area that knows the roles, told when the program starts."""

from __future__ import annotations

from collections.abc import Callable

from shuniu.kernel.refusal import NotAllowed

Gate = Callable[..., None]


def _closed(_: object) -> None:
    raise NotAllowed("痕迹没有人可以查看，", "请检查程序的装配。")


_gate: list[Gate] = [_closed]


def kept_by(gate: Gate) -> None:
    """Let this decide. Until it is told, nobody may."""
    _gate[0] = gate


def may_read_trail(actor: object) -> None:
    """Refuses whoever may not read it."""
    _gate[0](actor)
