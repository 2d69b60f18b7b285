"""Logging in, and letting a program in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm


class LoginForm(AuthenticationForm):
    """账号 and 密码. One sentence for every failure: it never says whether the account exists."""

    def clean(self) -> dict[str, Any]:
        """After a failure the cursor stands in the password: the account was typed already."""
        self.fields["username"].widget.attrs.pop("autofocus", None)
        self.fields["password"].widget.attrs["autofocus"] = True
        return super().clean()

    def get_invalid_login_error(self) -> forms.ValidationError:
        """The sentence with the limits in force."""
        minutes = round(settings.AXES_COOLOFF_TIME * 60)
        return forms.ValidationError(
            f"账号或密码不对。连续输错{settings.AXES_FAILURE_LIMIT}次，账号锁定{minutes}分钟；"
            "忘记密码请找系统管理员重置。",
            code="invalid_login",
        )


class TokenForm(forms.Form):
    """What a token is for, and for how long."""

    name = forms.CharField(label="用途", max_length=60, help_text="如“统计局数据交换”。")
    days = forms.IntegerField(label="有效天数", min_value=1, max_value=366, initial=90)
