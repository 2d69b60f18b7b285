"""Addresses of 机构和人员."""

from django.urls import path

from shuniu.people.views import accounts

app_name = "people"
urlpatterns = [
    path("login/", accounts.Login.as_view(), name="login"),
    path("logout/", accounts.Logout.as_view(), name="logout"),
    path("me/", accounts.me, name="me"),
    path("me/password/", accounts.password, name="password"),
]
