"""A client of an application with the small chatbot."""

import time
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from api.app import build_app
from tests.api.fakes import SmallBot


@pytest.fixture
def bot() -> SmallBot:
    """The chatbot behind `client`."""
    return SmallBot()


@pytest.fixture
def client(bot: SmallBot) -> Iterator[TestClient]:
    """A client of a server that is ready."""
    with TestClient(build_app(lambda: bot, ["https://example.org"])) as client:
        while client.get("/readyz").status_code != 200:
            time.sleep(0.001)
        yield client
