"""Addresses of 公文."""

from django.urls import path

from shuniu.documents.views import acts, boards, intake, papers, results

app_name = "documents"
urlpatterns = [
    path("", intake.home, name="home"),
    path("intake/", intake.intake, name="intake"),
    path("units/", intake.units, name="units"),
    path("proof/<slug:kind>/<int:pk>/", papers.proof, name="proof"),
    path("proof/<slug:kind>/<int:pk>/pages/", papers.pages, name="pages"),
    path("proof/<slug:kind>/<int:pk>/pages/<int:number>/", papers.page, name="page"),
    path("proof/<slug:kind>/<int:pk>/typeset.<slug:suffix>", papers.typeset, name="typeset"),
    path("drafts/<int:pk>/", boards.confirm, name="confirm"),
    path("drafts/<int:pk>/board/", boards.fragment, name="board"),
    path("drafts/<int:pk>/proposals/<str:key>/", boards.proposal, name="proposal"),
    path("drafts/<int:pk>/paragraphs/<int:index>/", boards.paragraph, name="paragraph"),
    path("drafts/<int:pk>/check/", acts.check, name="check"),
    path("drafts/<int:pk>/split/", acts.split, name="split"),
    path("drafts/<int:pk>/merge/", acts.merge, name="merge"),
    path("drafts/<int:pk>/drop/", acts.drop, name="drop"),
    path("drafts/<int:pk>/join/", acts.join, name="join"),
    path("drafts/<int:pk>/settle/", acts.settle, name="settle"),
    path("drafts/<int:pk>/add/", acts.add, name="add"),
    path("drafts/<int:pk>/undo/", acts.undo, name="undo"),
    path("drafts/<int:pk>/map-unit/", acts.map_unit, name="map-unit"),
    path("drafts/<int:pk>/confirm/", results.confirmed, name="register"),
    path("drafts/<int:pk>/discard/", results.discard, name="discard"),
    path("drafts/<int:pk>/registered/", results.registered, name="registered"),
    path("drafts/<int:pk>/propose/", results.propose, name="propose"),
    path("drafts/<int:pk>/file/", results.original, name="original"),
]
