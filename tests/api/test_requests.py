"""Whatever is sent, the answer is an answer or a problem document: never a crash."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from api.requests import MAX_QUESTION, AskIn, VerifyIn
from rag.types import Turn

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)
FIELDS = st.sampled_from(["question", "history", "documents", "query", "k", "text", "messages"])
PATHS = st.sampled_from(["/v1/ask", "/v1/chat", "/v1/search", "/v1/verify", "/v1/chat/completions"])
LITTLE = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@LITTLE
@given(path=PATHS, body=st.dictionaries(FIELDS, JSON) | JSON)
def test_any_json_is_answered(client, path, body):
    check(client.post(path, content=json.dumps(body), headers={"Content-Type": "application/json"}))


@LITTLE
@given(path=PATHS, body=st.binary(max_size=200))
def test_any_bytes_are_answered(client, path, body):
    check(client.post(path, content=body, headers={"Content-Type": "application/json"}))


@LITTLE
@given(question=st.text(st.characters(exclude_categories=()), max_size=50))
def test_any_question_is_answered(client, question):
    body = json.dumps({"question": question})
    response = client.post("/v1/ask", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == 200
    assert response.json()["answered"] in {True, False}


def check(response) -> None:
    if response.status_code == 200:
        assert response.headers["content-type"].startswith(
            ("application/json", "text/event-stream")
        )
    else:
        assert 400 <= response.status_code < 500
        assert response.headers["content-type"] == "application/problem+json"


def test_a_request_becomes_a_question():
    body = {"question": "再说说？", "history": [{"role": "user", "content": "公路"}], "more": 1}
    question = AskIn.model_validate(body).value()
    assert (question.text, question.history) == ("再说说？", (Turn("user", "公路"),))
    assert question.documents is None


@pytest.mark.parametrize("day", [None, "2025-03-01", "2024-02-29"])
def test_a_question_may_be_about_a_day(day):
    assert AskIn(question="？", as_of=day).value().as_of == (day or "")


@pytest.mark.parametrize(
    "day", ["", "2025-02-29", "2025", "20250301", "2025-3-1", "today", 20250301]
)
def test_what_is_no_day_is_refused(client, day):
    response = client.post("/v1/ask", json={"question": "？", "as_of": day})
    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == "#/as_of"


def test_what_cannot_be_meant_becomes_a_space():
    assert AskIn(question="公\x00路\u202e\ud800\n\t完").question == "公 路  \n\t完"


@pytest.mark.parametrize("length", [MAX_QUESTION, MAX_QUESTION + 1])
def test_the_length_of_a_question_is_limited(length):
    if length <= MAX_QUESTION:
        assert len(AskIn(question="路" * length).question) == length
    else:
        with pytest.raises(ValidationError):
            AskIn(question="路" * length)


def test_evidence_may_be_left_out():
    assert VerifyIn(text="一句。").evidence is None
