"""Who asks, and how a refusal is shown."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from shuniu.kernel.refusal import Conflict, Refused
from shuniu.people.api import standing_of

Handler = Callable[[HttpRequest], HttpResponse]

OPEN_NAMES = frozenset({"login", "health"})
# All that somebody with a one-time password may do before he has changed it.
FIRST_NAMES = frozenset({"people:password", "people:logout"})


def standing(get_response: Handler) -> Handler:
    """Set ``request.standing``; send whoever has not logged in to the login page and back."""

    def handle(request: HttpRequest) -> HttpResponse:
        if isinstance(request.user, AnonymousUser) or not request.user.is_authenticated:
            return get_response(request)
        request.standing = standing_of(request.user)  # type: ignore[attr-defined]
        return get_response(request)

    return handle


class refusals:  # noqa: N801 - middleware is named like the function it acts as
    """Show a refusal as one sentence with its next step: a page, a fragment for htmx, JSON for the API."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponse | None:
        """Everything but login and health needs a login; the API answers for itself."""
        match = request.resolver_match
        open_to_all = match is not None and (match.url_name in OPEN_NAMES or request.path.startswith("/api/"))
        if request.user.is_authenticated:
            owes = request.user.must_change_password and match is not None and match.view_name not in FIRST_NAMES
            return redirect("people:password") if owes and not open_to_all else None
        if open_to_all:
            return None
        login = f"{reverse('people:login')}?next={quote(request.get_full_path())}"
        return _login_over() if request.headers.get("HX-Request") else redirect(login)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """A refusal is an answer, not an error."""
        if not isinstance(problem, Refused):
            return None
        if request.path.startswith("/api/"):
            return JsonResponse({"detail": problem.sentence}, status=problem.status)
        differences = problem.differences if isinstance(problem, Conflict) else ()
        facts = {"reason": problem.reason, "next_step": problem.next_step, "differences": differences}
        template = "ui/_refusal.html" if request.headers.get("HX-Request") else "ui/refused.html"
        response = render(request, template, facts, status=problem.status)
        return _above(response) if request.headers.get("HX-Request") else response


def stale_page(request: HttpRequest, **_: str) -> HttpResponse:
    """The page is older than the login: a new login, perhaps in another window, has made its token invalid."""
    if not request.headers.get("HX-Request"):
        return render(request, "403_csrf.html", status=403)
    if not request.user.is_authenticated:
        return _login_over()
    return _above(render(request, "ui/_stale.html", status=403))


def _login_over() -> HttpResponse:
    """What session.js answers with its dialog."""
    return HttpResponse(status=401, headers={"X-Login": reverse("people:login")})


def _above(response: HttpResponse) -> HttpResponse:
    """Shown above what was tried, whatever the request had meant to fill."""
    response["HX-Retarget"], response["HX-Reswap"] = "#refusal", "innerHTML"
    return response
