"""The rooms put together: real documents in, cited answers out, over HTTP."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from rag.settings import Settings, load_settings
from server import create_app

REPORT = """---
id: report
title: 岚州市2025年交通年报
source: 岚州市交通局
date: 2025-12-31
---

## 公路

2025年，岚州市新修公路十二条，投入资金九亿元。

## 港口

岚州港全年吞吐量为3600万吨，比上年增长8.5%。
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    return load_settings(corpus=folder, data_dir=tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings)) as client:
        deadline = time.monotonic() + 60
        while client.get("/readyz").status_code != 200:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield client


def test_a_question_is_answered_from_the_documents(client):
    answer = client.post("/v1/ask", json={"question": "岚州港全年吞吐量是多少？"}).json()

    assert answer["answered"]
    assert "3600万吨" in answer["answer"]
    (citation,) = answer["citations"][:1]
    assert citation["text"][citation["start"] : citation["end"]] == citation["quote"]
    assert client.get(citation["url"]).json()["text"] == citation["text"]


def test_what_the_documents_do_not_say_is_refused(client):
    answer = client.post("/v1/ask", json={"question": "明天岚州会下雨吗？"}).json()
    assert not answer["answered"]
    assert answer["citations"] == []
    assert answer["refusal"]["reason"] in {"no_evidence", "out_of_scope"}


def test_a_search_finds_passages(client):
    found = client.post("/v1/search", json={"query": "新修公路", "k": 3}).json()["passages"]
    assert "十二条" in found[0]["text"]


def test_a_wrong_figure_is_not_supported(client):
    text = "岚州港全年吞吐量为3600万吨。岚州港全年吞吐量为5200万吨。"
    sentences = client.post("/v1/verify", json={"text": text}).json()["sentences"]
    assert [each["supported"] for each in sentences] == [True, False]


def test_origins_come_from_the_settings(settings: Settings, tmp_path: Path):
    allowed = settings.model_copy(update={"allowed_origins": ("https://office.example",)})
    with TestClient(create_app(allowed)) as client:
        origin = {"Origin": "https://office.example"}
        headers = client.get("/healthz", headers=origin).headers
    assert headers["access-control-allow-origin"] == "https://office.example"
