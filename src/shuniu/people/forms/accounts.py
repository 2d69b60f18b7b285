"""Logging in."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm


class LoginForm(AuthenticationForm):
    """账号 and 密码. One sentence for every failure: it never says whether the account exists."""

    def get_invalid_login_error(self) -> forms.ValidationError:
        """The sentence with the limits in force."""
        minutes = round(settings.AXES_COOLOFF_TIME * 60)
        return forms.ValidationError(
            f"账号或密码不对。连续输错{settings.AXES_FAILURE_LIMIT}次，账号锁定{minutes}分钟；"
            "忘记密码请找系统管理员重置。",
            code="invalid_login",
        )
