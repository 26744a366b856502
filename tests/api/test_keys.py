"""Who is let in: everybody, who has a key, who has a key with the scope."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import build_app
from api.keys import Access
from api.store import SqliteKeys, issue, open_keys, utc_now
from tests.api.fakes import SmallBot

QUESTIONS = {
    "/v1/ask": {"question": "公路？"},
    "/v1/chat": {"question": "公路？"},
    "/v1/search": {"query": "公路"},
    "/v1/verify": {"text": "公路。"},
    "/v1/chat/completions": {"messages": [{"role": "user", "content": "公路？"}]},
}


@pytest.fixture
def store(tmp_path: Path) -> SqliteKeys:
    return open_keys(tmp_path)


def client_of(access: Access) -> Iterator[TestClient]:
    with TestClient(build_app(SmallBot, access=access)) as client:
        while client.get("/readyz").status_code != 200:
            time.sleep(0.001)
        yield client


@pytest.fixture
def public(store: SqliteKeys) -> Iterator[TestClient]:
    yield from client_of(Access(store))


@pytest.fixture
def closed(store: SqliteKeys) -> Iterator[TestClient]:
    yield from client_of(Access(store, public=False))


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def problem(response, status: int) -> str:
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["www-authenticate"].startswith('Bearer realm="g60"')
    return response.json()["detail"]


@pytest.mark.parametrize("path", QUESTIONS)
def test_a_closed_server_asks_for_a_key_and_says_how(closed, path):
    detail = problem(closed.post(path, json=QUESTIONS[path]), 401)
    assert "Authorization: Bearer g60_" in detail
    assert "scope ask" in detail


@pytest.mark.parametrize("path", QUESTIONS)
def test_a_closed_server_answers_who_has_a_key(closed, store, path):
    _, token = issue(store, "", ["ask"])
    assert closed.post(path, json=QUESTIONS[path], headers=bearer(token)).status_code == 200


def test_a_closed_server_shows_its_documents_only_to_keys(closed, store):
    _, token = issue(store, "", ["documents"])
    for path in ("", "/bridges", "/bridges/paragraphs/1"):
        problem(closed.get(f"/v1/documents{path}"), 401)
        assert closed.get(f"/v1/documents{path}", headers=bearer(token)).status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/", "/widget.js", "/docs", "/v1/models"])
def test_what_tells_nothing_of_the_documents_stays_open(closed, path):
    assert closed.get(path).status_code == 200


@pytest.mark.parametrize("token", ["none", "sk-of-somebody-else", ""])
def test_what_an_openai_client_must_send_does_not_matter_to_an_open_server(public, token):
    headers = bearer(token)
    assert public.post("/v1/ask", json={"question": "公路？"}, headers=headers).status_code == 200


def test_a_key_of_another_server_opens_nothing(closed):
    problem(closed.post("/v1/ask", json={"question": "?"}, headers=bearer("sk-x")), 401)


@pytest.mark.parametrize("token", ["g60_", "g60_x", "g60_" + "x" * 10_000, "g60_é"])
def test_a_key_that_is_not_known_is_refused_even_where_none_is_needed(public, token):
    headers = {"Authorization": f"Bearer {token}".encode()}
    response = public.post("/v1/ask", json={"question": "公路？"}, headers=headers)
    assert "revoked" in problem(response, 401)
    assert 'error="invalid_token"' in response.headers["www-authenticate"]


def test_a_revoked_key_is_refused_from_the_next_request_on(closed, store):
    key, token = issue(store, "", ["ask"])
    ask = {"json": {"question": "公路？"}, "headers": bearer(token)}
    assert closed.post("/v1/ask", **ask).status_code == 200
    store.revoke(key.id, utc_now())
    problem(closed.post("/v1/ask", **ask), 401)


def test_a_key_without_the_scope_is_told_which_one_is_missing(closed, store):
    _, token = issue(store, "", ["reports"])
    response = closed.post("/v1/ask", json={"question": "?"}, headers=bearer(token))
    assert "scope ask" in problem(response, 403)
    assert 'error="insufficient_scope", scope="ask"' in response.headers["www-authenticate"]


@pytest.mark.parametrize("authorization", ["Basic g60_x", "g60_x", "Bearer", "  ", "Bearer  "])
def test_a_header_that_brings_no_key_is_as_none(public, authorization):
    headers = {"Authorization": authorization}
    assert public.post("/v1/ask", json={"question": "公路？"}, headers=headers).status_code == 200


def test_documents_are_changed_with_a_key_alone(public, store):
    problem(public.post("/v1/documents"), 401)
    problem(public.delete("/v1/documents/bridges"), 401)
    _, token = issue(store, "", ["ask", "reports"])
    problem(public.post("/v1/documents", headers=bearer(token)), 403)
    problem(public.delete("/v1/documents/bridges", headers=bearer(token)), 403)


def test_the_key_is_looked_at_before_the_body(public):
    broken = {"Content-Type": "multipart/form-data; boundary=b"}
    response = public.post("/v1/documents", content=b"no form at all", headers=broken)
    assert "key" in problem(response, 401)


def test_a_database_that_broke_lets_nobody_in_and_says_so_in_the_log(store, tmp_path, caplog):
    _, token = issue(store, "", ["ask"])
    for path in tmp_path.glob("g60.sqlite3*"):
        path.write_bytes(b"broken" * 1000)
    for client in client_of(Access(store, public=False)):
        response = client.post("/v1/ask", json={"question": "?"}, headers=bearer(token))
        assert response.status_code == 503
        assert str(tmp_path) not in response.text
    assert "g60.sqlite3" in caplog.text
