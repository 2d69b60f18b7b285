"""A program that asks the API in somebody's name."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from shuniu.people.api import issue_token
from tests.cast import Cast


@dataclass
class Program:
    """Asks with a token."""

    client: Client
    token: str

    def get(self, path: str, **query: Any) -> HttpResponse:
        return self.client.get(f"/api{path}", query, headers={"Authorization": f"Bearer {self.token}"})

    def post(self, path: str, data: Any) -> HttpResponse:
        return self.client.post(
            f"/api{path}", json.dumps(data), content_type="application/json",
            headers={"Authorization": f"Bearer {self.token}"},
        )  # fmt: skip


@pytest.fixture
def program(cast: Cast) -> Callable[[str], Program]:
    """The program of a member of the cast."""
    return lambda role: Program(Client(), issue_token(actor=cast.standing(role), name="测试").text)


@pytest.fixture(autouse=True)
def _friday(friday: object) -> None:
    """It is Friday, 20 November 2026."""
