"""Addresses of 台账."""

from django.urls import path
from django.views.generic import RedirectView

from shuniu.ledgers import views

app_name = "ledgers"
urlpatterns = [
    path("", RedirectView.as_view(pattern_name="ledgers:month"), name="ledgers"),
    path("month/", views.page, {"kind": "month"}, name="month"),
    path("week/", views.page, {"kind": "week"}, name="week"),
    path("day/", views.page, {"kind": "day"}, name="day"),
    path("<str:kind>/xlsx", views.workbook, name="workbook"),
]
