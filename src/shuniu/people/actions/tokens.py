"""接口令牌: a person lets a program act in his name, and takes it back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from shuniu.audit.api import record
from shuniu.kernel import clock
from shuniu.kernel.refusal import Invalid
from shuniu.kernel.writing import writes
from shuniu.people.models import ApiToken
from shuniu.people.policy import may_revoke_token
from shuniu.people.rules import Standing, token_digest

PREFIX = "sn_"
LONGEST_DAYS = 366


@dataclass(frozen=True, slots=True)
class Issued:
    """A new token with its text, which is shown this once and kept nowhere."""

    token: ApiToken
    text: str


@writes
def issue_token(*, actor: Standing, name: str, days: int = 90) -> Issued:
    """Issue a token to oneself, for so many days."""
    if not name.strip():
        raise Invalid("没有写明令牌的用途。", "请填写用途，如“统计局数据交换”。", "name")
    if not 1 <= days <= LONGEST_DAYS:
        raise Invalid(f"有效期应在1到{LONGEST_DAYS}天之间。", "请重新填写。", "days")
    text = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        person_id=actor.person_id, name=name.strip()[:60], sha256=token_digest(text), issued_at=clock.now(),
        until=clock.today() + timedelta(days=days),
    )  # fmt: skip
    record(actor, "token.issued", token, data={"until": token.until.isoformat()})
    return Issued(token, text)


@writes
def revoke_token(*, actor: Standing, token: ApiToken) -> ApiToken:
    """Take a token back: one's own, or as security administrator anybody's."""
    may_revoke_token(actor, token.person_id)
    if token.revoked_at is None:
        token.revoked_at = clock.now()
        token.save(update_fields=["revoked_at"])
        record(actor, "token.revoked", token)
    return token
