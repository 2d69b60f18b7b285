"""Finding text: what is found is exactly the substring, on both databases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shuniu.kernel.fulltext import TextIndex, pairs

pytestmark = pytest.mark.django_db
INDEX = TextIndex("kernel_test_words")


class Plain:
    """What a migration's editor is to the index; SQLite's own refuses to work inside a test's transaction."""

    connection = connection

    def execute(self, statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)


@pytest.fixture
def index() -> Iterator[TextIndex]:
    INDEX.create(Plain())
    yield INDEX
    INDEX.drop(Plain())


def found(text: str) -> set[int]:
    where, parameters = INDEX.holding(text)
    with connection.cursor() as cursor:
        column = "rowid" if connection.vendor == "sqlite" else "id"
        cursor.execute(f"SELECT {column} FROM {INDEX.table} WHERE {where}", parameters)  # noqa: S608
        return {row[0] for row in cursor.fetchall()}


def keep(*texts: str) -> None:
    INDEX.put(enumerate(texts, start=1))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("医共体药品", ["医共", "共体", "体药", "药品"]), ("督", ["督"]), ("GDP增长5%", ["gdp", "增长", "5"]), ("", []), ("，。！", []),
        ("市A区", ["市", "a", "区"]),
    ],
)  # fmt: skip
def test_the_words_of_a_text(text: str, words: list[str]) -> None:
    assert pairs(text) == words


@pytest.mark.usefixtures("index")
@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("药品目录", {1}), ("药品", {1, 2}), ("目录 药品", {1}), ("医共体 采购", set()), ("品目", {1}), ("体品", set()), ("药", {1, 2}),
        ("2026", {2}), ("", set()), ("，", set()), ("gdp", {3}), ("GDP", {3}), ('药品" OR "x', set()), ("药品'", {1, 2}), ("药品*", {1, 2}),
        ("NEAR(药品)", set()), (") | (", set()),
    ],
)  # fmt: skip
def test_phrases_are_substrings_and_nothing_is_syntax(asked: str, ids: set[int]) -> None:
    keep("统一县域医共体药品目录", "2026年药品集中采购", "GDP增长5%")
    assert found(asked) == ids


@pytest.mark.usefixtures("index")
def test_a_text_put_again_replaces_the_old() -> None:
    keep("统一药品目录")
    keep("统一耗材目录")
    assert (found("药品"), found("耗材")) == (set(), {1})


HANZI = st.text(alphabet="市县药品目录统一采购办", min_size=1, max_size=12)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(HANZI, min_size=1, max_size=4), st.text(alphabet="市县药品目录统一采购办", min_size=2, max_size=4))
def test_two_or_more_characters_are_found_exactly_as_a_substring(
    index: TextIndex, texts: list[str], asked: str
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {INDEX.table}")  # noqa: S608
    keep(*texts)
    assert found(asked) == {n for n, text in enumerate(texts, start=1) if asked in text}
