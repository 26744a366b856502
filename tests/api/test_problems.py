"""Every error is a problem document that says what to do, under an id that is in the log."""

import json
import logging
import threading

import pytest
from starlette.testclient import TestClient

from api.app import build_app
from api.middleware import MAX_BODY
from index.errors import IndexingError
from tests.api.fakes import SmallBot

JSON = {"Content-Type": "application/json"}


def problem(response, status: int) -> dict:
    """Return the problem document, having checked its form."""
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    document = response.json()
    assert {"type", "title", "status", "detail", "request_id"} <= document.keys()
    assert document["status"] == status
    assert document["request_id"] == response.headers["x-request-id"]
    assert len(response.content) < 2000
    return document


def test_an_unknown_address(client):
    assert "/docs" in problem(client.get("/v2/ask"), 404)["detail"]


def test_a_method_that_is_not_possible_names_the_one_that_is(client):
    response = client.get("/v1/ask")
    assert "POST" in problem(response, 405)["detail"]
    assert response.headers["allow"] == "POST"


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe\x00", b'{"question": "\xb9\xab\xc2\xb7"}', b"[" * 100_000]
)
def test_a_body_that_is_no_json(client, body):
    response = client.post("/v1/ask", content=body, headers=JSON)
    assert "JSON" in problem(response, 400 if body else 422)["detail"] or not body


def test_a_body_without_its_type(client):
    response = client.post("/v1/ask", content=b'{"question": "x"}')
    assert "Content-Type: application/json" in problem(response, 415)["detail"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "#/question"),
        ({"question": None}, "#/question"),
        ({"question": 7}, "#/question"),
        ({"question": "x", "history": "y"}, "#/history"),
        ({"question": "x", "history": [{"role": "system", "content": "y"}]}, "#/history/0/role"),
        ({"question": "x", "documents": []}, "#/documents"),
        ([], "#"),
        ("公路", "#"),
    ],
)
def test_a_wrong_field_is_pointed_at(client, body, pointer):
    document = problem(client.post("/v1/ask", json=body), 422)
    assert document["errors"][0]["pointer"] == pointer
    assert pointer.removeprefix("#") in document["detail"]


def test_a_question_of_100000_characters_says_what_fits(client):
    document = problem(client.post("/v1/ask", json={"question": "路" * 100_000}), 422)
    assert "4000 characters" in document["detail"]


def test_a_body_that_is_too_large_is_not_read(client):
    body = b'{"question": "' + b"x" * MAX_BODY + b'"}'
    assert (
        str(MAX_BODY) in problem(client.post("/v1/ask", content=body, headers=JSON), 413)["detail"]
    )


def test_a_body_that_does_not_say_how_large_it_is(client):
    parts = (b"x" * 65536 for _ in range(MAX_BODY // 65536 + 1))
    problem(client.post("/v1/ask", content=parts, headers=JSON), 413)


@pytest.mark.parametrize(
    "error", [RuntimeError("/srv/secret"), IndexingError("/srv/secret.", "Fix.")]
)
def test_what_is_inside_stays_in_the_log(client, bot, caplog, error):
    bot.error = error
    response = client.post("/v1/ask", json={"question": "公路？"})

    document = problem(response, 503 if isinstance(error, IndexingError) else 500)
    assert "secret" not in response.text
    logged = next(each for each in caplog.records if each.levelno == logging.ERROR)
    assert document["request_id"] in logged.getMessage()
    assert "/srv/secret" in logged.getMessage()


def test_errors_reach_pages_of_allowed_origins(client, bot):
    bot.error = RuntimeError()
    headers = {"Origin": "https://example.org"}
    response = client.post("/v1/ask", json={"question": "公路？"}, headers=headers)

    assert response.headers["access-control-allow-origin"] == "https://example.org"
    problem(response, 500)


def test_other_origins_are_not_allowed(client):
    response = client.get("/v1/documents", headers={"Origin": "https://elsewhere.org"})
    assert "access-control-allow-origin" not in response.headers


def test_a_browser_may_ask_before_it_asks(client):
    headers = {
        "Origin": "https://example.org",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    response = client.options("/v1/chat", headers=headers)
    assert response.status_code == 200
    assert response.headers["x-request-id"]


def test_a_request_id_is_taken_over_and_logged(client, caplog):
    caplog.set_level(logging.INFO, "g60.api")
    response = client.get("/v1/documents", headers={"X-Request-ID": "trace-7"})

    assert response.headers["x-request-id"] == "trace-7"
    assert any("trace-7 GET /v1/documents 200" in line for line in caplog.messages)


@pytest.mark.parametrize("forged", ["a b", "x" * 65, "a;b=c", "é"])
def test_a_request_id_that_could_forge_the_log_is_replaced(client, forged):
    response = client.get("/healthz", headers={"X-Request-ID": forged.encode()})
    assert response.headers["x-request-id"] != forged


def test_the_log_keeps_one_line_for_a_path_of_several(client, caplog):
    caplog.set_level(logging.INFO, "g60.api")
    problem(client.get("/v1/documents/a%0Ab"), 404)
    assert any("/v1/documents/a%0Ab" in line for line in caplog.messages)


def test_the_id_of_a_problem_is_in_the_log_as_it_is_set_up_by_default(client, caplog):
    document = problem(client.get("/v1/nothing"), 404)
    assert any(document["request_id"] in line for line in caplog.messages)


def test_until_the_documents_are_open_the_process_is_up_but_not_ready():
    opened = threading.Event()

    def open_slowly() -> SmallBot:
        assert opened.wait(5)
        return SmallBot()

    with TestClient(build_app(open_slowly)) as client:
        try:
            assert client.get("/healthz").json() == {"status": "ok"}
            response = client.get("/readyz")
            assert "Try again" in problem(response, 503)["detail"]
            assert response.headers["retry-after"]
            problem(client.post("/v1/chat", json={"question": "公路？"}), 503)
        finally:
            opened.set()


def test_documents_that_cannot_be_opened_are_in_the_log(caplog):
    def fail() -> SmallBot:
        raise IndexingError("The disk is full.", "Free some space.")

    with TestClient(build_app(fail)) as client:
        while not caplog.records:
            client.get("/healthz")
        assert "log" in problem(client.get("/readyz"), 503)["detail"]
    assert "The disk is full. Free some space." in caplog.text


def test_the_description_of_the_api_knows_problems(client):
    paths = client.get("/openapi.json").json()["paths"]
    for operation in paths["/v1/ask"].values():
        assert "application/problem+json" in json.dumps(operation["responses"]["default"])
        assert "422" not in operation["responses"]


def test_a_pointer_names_the_field_and_no_type(client):
    body = {"messages": [{"role": "user", "content": 5}]}
    problem = client.post("/v1/chat/completions", json=body).json()
    assert {each["pointer"] for each in problem["errors"]} == {"#/messages/0/content"}
