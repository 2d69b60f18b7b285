"""Logging in and out, one's own page, one's own password."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from shuniu.people import actions, queries
from shuniu.people.api import OfficeRequest
from shuniu.people.forms.accounts import LoginForm
from shuniu.ui import saying


class Login(LoginView):
    """账号 and 密码; an address within this site in ``?next=`` is gone to afterwards, any other is dropped."""

    template_name = "people/login.html"
    authentication_form = LoginForm
    redirect_authenticated_user = True
    extra_context = {"hours": settings.SESSION_COOKIE_AGE // 3600}

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Log in and note it in the trail."""
        response = super().form_valid(form)
        actions.note_login(actor=queries.standing_of(form.get_user()))
        return response


class Logout(LogoutView):
    """Leave; takes a POST only."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Note it in the trail, then leave."""
        if request.user.is_authenticated:
            actions.note_logout(actor=queries.standing_of(request.user))
        return super().post(request, *args, **kwargs)


def me(request: OfficeRequest) -> HttpResponse:
    """What the office knows of the person who asks, and what he may do, in words."""
    person = queries.person_with_unit(request.standing.person_id)
    return render(request, "people/me.html", {"who": person, "held": queries.posts_of(person)})


def password(request: OfficeRequest) -> HttpResponse:
    """Change one's own password; demanded after a reset, with nothing else on the page."""
    person = queries.person_with_unit(request.standing.person_id)
    form = PasswordChangeForm(person, request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = actions.change_password(actor=request.standing, password=form.cleaned_data["new_password1"])
        update_session_auth_hash(request, person)
        saying.said(request, "密码已修改，其他设备上的登录已失效")
        return redirect(settings.LOGIN_REDIRECT_URL)
    template = "people/password_first.html" if person.must_change_password else "people/password.html"
    return render(request, template, {"form": form}, status=422 if form.is_bound else 200)
