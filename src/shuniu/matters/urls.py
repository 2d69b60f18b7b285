from django.urls import path

from shuniu.matters.views import editing, entering, listing, matter, ruling, searching, sources, stepping

app_name = "matters"

urlpatterns = [
    path("", listing.index, name="list"),
    path("filter/", listing.filters, name="filter"),
    path("paper/", listing.paper, name="paper"),
    path("export.<str:kind>", listing.export, name="export"),
    path("batch/", stepping.batch, name="batch"),
    path("new/", entering.new, name="new"),
    path("capture/", entering.captured, name="capture"),
    path("search/", searching.search, name="search"),
    path("units/", searching.units, name="units"),
    path("persons/", searching.persons, name="persons"),
    path("person-names/", searching.person_names, name="person_names"),
    path("source-names/", searching.source_names, name="source_names"),
    path("tags/", searching.tags, name="tags"),
    path("rules/", ruling.rules, name="rules"),
    path("rules/<int:pk>/in-force/", ruling.put_in_force, name="put_in_force"),
    path("rules/limits/<int:pk>/", ruling.set_limit, name="set_limit"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<int:pk>/", sources.source, name="source"),
    path("sources/<int:pk>/land/", sources.land, name="land"),
    path("<int:pk>/", matter.matter, name="matter"),
    path("<int:pk>/edit/", editing.edit, name="edit"),
    path("<int:pk>/history/", matter.history, name="history"),
    path("<int:pk>/urges/<int:nth>/acknowledge/", stepping.acknowledge, name="acknowledge"),
    path("<int:pk>/<slug:verb>/", stepping.step, name="step"),
]
