"""Asking over HTTP: answers, refusals, streams, searches, verifications."""

import json

import httpx
import pytest

from api.app import build_app
from index.errors import GeneratorError
from index.types import Document, Paragraph
from tests.api.fakes import Shelf, SmallBot, serving

ROADS = "岚州市全年新修公路十二条。其中山区公路七条，投入九亿元。"


def events(text: str) -> list[tuple[str, dict]]:
    """Parse a stream of server-sent events into names and data."""
    found = []
    for block in text.replace("\r\n", "\n").split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if line[:1] != ":")
        if fields:
            found.append((fields["event"], json.loads(fields["data"])))
    return found


def test_an_answer_is_cited_to_the_character(client):
    answer = client.post("/v1/ask", json={"question": "修了多少公路？"}).json()

    assert answer["answer"] == "岚州市全年新修公路十二条。[1]其中山区公路七条，投入九亿元。[2]"
    for sentence in answer["sentences"]:
        assert answer["answer"][sentence["start"] : sentence["end"]] == sentence["text"]
    for citation in answer["citations"]:
        assert citation["text"] == ROADS
        assert citation["text"][citation["start"] : citation["end"]] == citation["quote"]
        assert client.get(citation["url"]).json()["text"] == ROADS


def test_history_and_documents_reach_the_chatbot(client, bot):
    history = [
        {"role": "user", "content": "公路呢？"},
        {"role": "assistant", "content": "十二条。"},
    ]
    body = {"question": "大桥呢？", "history": history, "documents": ["bridges"]}
    assert client.post("/v1/ask", json=body).json()["answered"]

    (question,) = bot.asked
    assert [(turn.role, turn.content) for turn in question.history] == [
        ("user", "公路呢？"),
        ("assistant", "十二条。"),
    ]
    assert question.documents == ("bridges",)


@pytest.mark.parametrize("question", ["", "  \n ", "\x00\x07\u202e", "\ud800"])
def test_a_question_of_nothing_is_refused_kindly(client, question):
    answer = client.post("/v1/ask", content=json.dumps({"question": question}), headers=JSON)

    assert answer.status_code == 200
    assert answer.json()["refusal"]["reason"] == "empty"
    assert answer.json()["citations"] == []


JSON = {"Content-Type": "application/json"}


def test_halves_of_characters_and_controls_do_not_hide_a_question(client, bot):
    body = json.dumps({"question": "公\x00路\ud83d公路？"})
    assert client.post("/v1/ask", content=body, headers=JSON).json()["answered"]
    assert bot.asked[0].text == "公 路 公路？"


@pytest.mark.parametrize("path", ["/v1/ask", "/v1/chat"])
def test_an_unknown_document_is_named_before_anything_is_answered(client, path):
    response = client.post(path, json={"question": "公路？", "documents": ["无此文件"]})

    assert response.status_code == 404
    assert "无此文件" in response.json()["detail"]


def test_a_stream_tells_sources_then_sentences_then_the_whole(client):
    response = client.post("/v1/chat", json={"question": "修了多少公路？"})
    names, data = zip(*events(response.text), strict=True)

    assert response.headers["content-type"].startswith("text/event-stream")
    assert names == ("sources", "sentence", "sentence", "done")
    assert data[0]["sources"][0]["text"] == ROADS
    assert data[1]["text"] == "岚州市全年新修公路十二条。"
    assert data[1]["citations"][0]["quote"] == data[1]["text"]
    whole = client.post("/v1/ask", json={"question": "修了多少公路？"}).json()
    assert data[-1] == whole


def test_a_refusal_is_streamed_as_an_answer(client):
    response = client.post("/v1/chat", json={"question": "xyz"})
    (_, sources), (name, answer) = events(response.text)

    assert sources == {"sources": []}
    assert (name, answer["answered"], answer["refusal"]["reason"]) == ("done", False, "no_evidence")
    assert answer["nearest"][0]["document"] == "bridges"


def test_a_failure_half_way_ends_the_stream_with_a_problem(client, bot):
    bot.error = GeneratorError("http://10.0.0.9/v1 broke off.", "Look at it.")
    response = client.post("/v1/chat", json={"question": "修了多少公路？"})
    names, data = zip(*events(response.text), strict=True)

    assert names == ("sources", "sentence", "error")
    assert data[-1]["status"] == 502
    assert data[-1]["request_id"] == response.headers["x-request-id"]
    assert "10.0.0.9" not in response.text  # an address inside is no visitor's business


def test_comments_keep_a_silent_stream_open(client, bot, monkeypatch):
    monkeypatch.setattr("fastapi.routing._PING_INTERVAL", 0.02)
    bot.pause = 0.1
    response = client.post("/v1/chat", json={"question": "港口呢？"})
    assert ": ping\n\n" in response.text
    assert [name for name, _ in events(response.text)] == ["sources", "sentence", "done"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/chat", {"question": "公路公路？"}),
        (
            "/v1/chat/completions",
            {"messages": [{"role": "user", "content": "公路？"}], "stream": True},
        ),
    ],
)
def test_a_client_that_goes_away_stops_the_work(path, body):
    bot = SmallBot(pause=0.2)
    with serving(build_app(lambda: bot)) as address, httpx.Client(base_url=address) as client:
        with client.stream("POST", path, json=body) as response:
            next(response.iter_lines())

        assert bot.stopped.wait(5)


def test_a_search_shows_passages_with_their_scores(client):
    (found,) = client.post("/v1/search", json={"query": "港口", "k": 3}).json()["passages"]

    assert found["text"].startswith("港口吞吐量")
    assert found["matched"] == ["港口"]
    assert client.get(found["url"]).json()["number"] == found["paragraph"] == 3


@pytest.mark.parametrize("k", [0, 101, "many", 1e400])
def test_a_search_for_an_impossible_number_is_refused(client, k):
    response = client.post("/v1/search", content=json.dumps({"query": "x", "k": k}), headers=JSON)
    assert response.status_code == 422


def test_sentences_are_verified_against_the_documents_or_the_evidence(client):
    text = "大桥于2019年通车。清溪大桥长920米。"
    sentences = client.post("/v1/verify", json={"text": text}).json()["sentences"]
    assert [each["verdict"] for each in sentences] == ["supported", "unsupported"]

    body = {"text": text, "evidence": "据报，清溪大桥长920米。"}
    sentences = client.post("/v1/verify", json=body).json()["sentences"]
    assert [each["supported"] for each in sentences] == [False, True]
    assert sentences[0]["reasons"] == ["查无此句"]


def dated(id: str, number: int, **meta: str) -> Document:  # noqa: A002
    text = f"补贴标准为每户{number}元。"
    return Document(id, f"补贴办法（{id}）", (Paragraph(1, text),), meta=meta)


@pytest.mark.parametrize(
    ("day", "found"),
    [(None, ["old", "new"]), ("2023-06-30", ["old"]), ("2023-07-01", ["new"]), ("2019-12-31", [])],
)
def test_a_search_looks_only_in_what_was_in_force(client, bot, day, found):
    old = dated("old", 100, effective_from="2020", effective_to="2023-06")
    bot.index = Shelf((old, dated("new", 200, effective_from="2023-07-01")))
    body = {"query": "补贴标准", "as_of": day}
    passages = client.post("/v1/search", json=body).json()["passages"]
    assert [each["document"] for each in passages] == found


@pytest.mark.parametrize("day", ["2023", "2023-02-30", "yesterday", ""])
def test_what_is_no_day_is_said_to_be_none(client, day):
    problem = client.post("/v1/search", json={"query": "港口", "as_of": day}).json()
    assert problem["status"] == 422
    assert "YYYY-MM-DD" in problem["detail"]


@pytest.mark.parametrize("field", ["text", "evidence"])
def test_a_sentence_without_an_end_is_not_verified(client, field):
    body = {"text": "大桥。", "evidence": "大桥。", field: "甲" * 1_001}
    problem = client.post("/v1/verify", json=body).json()
    assert problem["status"] == 422
    assert problem["detail"].startswith(f"/{field}: a sentence has 1001 characters; at most 1000")
    assert client.post("/v1/verify", json={**body, field: "甲" * 1_000}).status_code == 200
    assert (
        client.post("/v1/verify", json={**body, field: ("甲" * 999 + "\n") * 9}).status_code == 200
    )


class Connected(SmallBot):
    """A chatbot that holds connections."""

    closed = False

    async def close(self) -> None:
        self.closed = True


def test_connections_are_given_back_when_the_server_stops():
    bot = Connected()
    with serving(build_app(lambda: bot)) as address:
        assert httpx.get(f"{address}/readyz").status_code == 200
        assert not bot.closed
    assert bot.closed
