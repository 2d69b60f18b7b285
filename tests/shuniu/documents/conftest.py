"""What the tests of 立项 share."""

from __future__ import annotations

import pytest
from django.test import Client

from shuniu.documents.models import Draft
from tests.cast import Cast
from tests.shuniu.documents.papers import take_in


@pytest.fixture
def draft(cast: Cast, friday: object) -> Draft:
    """The plan as the clerk has just taken it in."""
    return take_in(cast)


@pytest.fixture
def clerk(cast: Cast, client: Client) -> Client:
    """The clerk's browser."""
    client.force_login(cast.clerk, backend="django.contrib.auth.backends.ModelBackend")
    return client
