"""Addresses of 机构和人员."""

from django.urls import path

from shuniu.people.views import accounts, delegations, importing, persons, pickers, posts, tokens, units

app_name = "people"
urlpatterns = [
    path("login/", accounts.Login.as_view(), name="login"),
    path("logout/", accounts.Logout.as_view(), name="logout"),
    path("me/", accounts.me, name="me"),
    path("me/password/", accounts.password, name="password"),
    path("me/delegations/", delegations.index, name="delegations"),
    path("me/delegations/<int:pk>/revoke/", delegations.revoke, name="revoke"),
    path("me/tokens/", tokens.index, name="tokens"),
    path("me/tokens/<int:pk>/revoke/", tokens.revoke, name="revoke_token"),
    path("people/units/", units.index, name="units"),
    path("people/units/add/", units.add, name="add_unit"),
    path("people/units/search/", pickers.units, name="find_units"),
    path("people/units/<int:pk>/", units.unit, name="unit"),
    path("people/units/<int:pk>/edit/", units.edit, name="edit_unit"),
    path("people/units/<int:pk>/move/", units.move, name="move_unit"),
    path("people/units/<int:pk>/abolish/", units.abolish, name="abolish_unit"),
    path("people/units/<int:pk>/restore/", units.restore, name="restore_unit"),
    path("people/persons/", persons.index, name="persons"),
    path("people/persons/add/", persons.add, name="add_person"),
    path("people/persons/search/", pickers.persons, name="find_persons"),
    path("people/persons/<int:pk>/", persons.person, name="person"),
    path("people/persons/<int:pk>/edit/", persons.edit, name="edit_person"),
    path("people/persons/<int:pk>/deactivate/", persons.deactivate, name="deactivate"),
    path("people/persons/<int:pk>/reactivate/", persons.reactivate, name="reactivate"),
    path("people/persons/<int:pk>/reset/", persons.reset, name="reset_password"),
    path("people/persons/<int:pk>/unlock/", persons.unlock, name="unlock"),
    path("people/posts/", posts.index, name="posts"),
    path("people/posts/add/", posts.add, name="add_post"),
    path("people/posts/<int:pk>/", posts.post, name="post"),
    path("people/posts/<int:pk>/drop/", posts.drop, name="drop_post"),
    path("people/appointments/add/", posts.appoint, name="appoint"),
    path("people/appointments/<int:pk>/end/", posts.end, name="end_appointment"),
    path("people/import/", importing.index, name="import"),
    path("people/import/apply/", importing.apply, name="apply_import"),
    path("people/import/template.xlsx", importing.template, name="import_template"),
]
