"""Addresses of 办理痕迹."""

from django.urls import path

from shuniu.audit import views

app_name = "audit"
urlpatterns = [
    path("", views.trail, name="trail"),
    path("export.csv", views.export, name="export"),
    path("verify/", views.verify, name="verify"),
    path("verify/part/", views.verify_part, name="verify_part"),
]
