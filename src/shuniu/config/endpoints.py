"""The API: one object under /api/, the routers of the areas, who may ask, how a refusal reads."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import HttpBearer, SessionAuth

from shuniu import __version__
from shuniu.documents.endpoints import router as documents
from shuniu.kernel.refusal import Conflict, Invalid, Refused
from shuniu.ledgers.endpoints import router as ledgers
from shuniu.matters.endpoints import router as matters
from shuniu.matters.endpoints import views_router as views
from shuniu.people.api import person_of_token, standing_of
from shuniu.people.endpoints import router as people


class Token(HttpBearer):
    """A program with a person's token: ``Authorization: Bearer sn_…``. It sees and does what the person may."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        person = person_of_token(token)
        if person is not None:
            request.standing = standing_of(person)  # type: ignore[attr-defined]
        return person


class Login(SessionAuth):
    """Somebody who has logged in with a browser; writes need the page's CSRF token."""

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:  # noqa: ARG002 - ninja calls it so
        return None if isinstance(request.user, AnonymousUser) else request.user


api = NinjaAPI(
    title="枢纽接口",
    version=__version__,
    description="与页面同一套查询和办理动作。时间为带时区的ISO 8601，日期为YYYY-MM-DD。拒绝时detail是一句话。",
    auth=[Token(), Login(csrf=True)],
    urls_namespace="api",
)
api.add_router("/matters", matters)
api.add_router("/views", views)
api.add_router("/documents", documents)
api.add_router("/ledgers", ledgers)
api.add_router("", people)


@api.exception_handler(Refused)
def refused(request: HttpRequest, problem: Refused) -> HttpResponse:
    """The sentence, and what a program needs to mend it."""
    answer: dict[str, Any] = {"detail": problem.sentence}
    if isinstance(problem, Invalid) and problem.field:
        answer["field"] = problem.field
    if isinstance(problem, Conflict):
        differences = [{"label": d.label, "theirs": d.theirs, "mine": d.mine} for d in problem.differences]
        answer |= {"version": problem.version, "differences": differences}
    return api.create_response(request, answer, status=problem.status)


@api.exception_handler(ValidationError)
def wrong_shape(request: HttpRequest, problem: ValidationError) -> HttpResponse:
    """Values of the wrong shape: a sentence naming the first field, and all of them as pydantic says it."""
    first = problem.errors[0] if problem.errors else {}
    place = [str(part) for part in first.get("loc", ())]
    field = ".".join(place[2:] or place[1:])  # body, our name for it, and then what the program wrote
    errors = [{"loc": list(error.get("loc", ())), "msg": error.get("msg", "")} for error in problem.errors]
    return api.create_response(
        request,
        {"detail": f"“{field or '内容'}”的值不能用。请对照接口说明改正。", "field": field, "errors": errors},
        status=422,
    )


@api.exception_handler(AuthenticationError)
def unknown(request: HttpRequest, _: AuthenticationError) -> HttpResponse:
    """Nobody we know."""
    return api.create_response(
        request,
        {"detail": "没有登录，令牌无效，或缺少CSRF标记。请登录，或在Authorization中给出有效的接口令牌。"},
        status=401,
    )


@api.exception_handler(HttpError)
def not_readable(request: HttpRequest, problem: HttpError) -> HttpResponse:
    """A body that is not JSON, and the like."""
    sentences = {400: "请求内容不是有效的JSON。", 403: "缺少CSRF标记。请刷新页面后再试，或改用接口令牌。"}
    detail = sentences.get(problem.status_code, str(problem))
    return api.create_response(request, {"detail": detail}, status=problem.status_code)
