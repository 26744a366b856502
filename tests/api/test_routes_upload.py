"""Documents uploaded, replaced and removed on a server with a real library."""

import asyncio
import gzip
import io
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from reportlab.pdfgen.canvas import Canvas
from starlette.testclient import TestClient

from api import routes_upload
from api.middleware import MAX_BODY, MAX_UPLOAD
from api.store import issue, open_keys
from index.lock import write_lock
from rag.settings import load_settings
from server import create_app
from tests.api.fakes import serving

REPORT = "# 青川县年度报告\n\n青川县2022年新建小学5所，新增学位4800个，由县教育局负责实施。\n"
LIBRARIES = "青川县2023年新建了几座图书馆？"


def libraries(count: int) -> bytes:
    return f"# 青川县文化简报\n\n青川县2023年新建图书馆{count}座，藏书九万册。\n".encode()


@dataclass(frozen=True)
class Served:
    """An application over a library of its own."""

    app: FastAPI
    data: Path
    headers: dict[str, str]


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Served:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "annual.md").write_text(REPORT, encoding="utf-8")
    data = tmp_path / "var"
    _, token = issue(open_keys(data), "tests", ["documents"])
    app = create_app(load_settings(corpus=tmp_path / "corpus", data_dir=data))
    return Served(app, data, {"Authorization": f"Bearer {token}"})


@pytest.fixture
def client(served: Served) -> Iterator[TestClient]:
    with TestClient(served.app, headers=served.headers) as client:
        deadline = time.monotonic() + 60
        while client.get("/readyz").status_code != 200:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        yield client


def upload(client, name: str, data: bytes, **fields: str) -> httpx.Response:
    return client.post("/v1/documents", files={"file": (name, data)}, data=fields)


def ask(client, question: str, **more) -> dict:
    return client.post("/v1/ask", json={"question": question, **more}).json()


def problem(response, status: int) -> str:
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    return response.json()["detail"]


def test_the_life_of_a_document(client):
    assert not ask(client, LIBRARIES)["answered"]

    added = upload(client, "文化简报.md", libraries(3), source="县文化局", date="2024-01")
    assert added.status_code == 201
    (first,) = added.json()["documents"]
    assert (first["id"], first["change"], first["source"]) == ("文化简报", "added", "县文化局")
    assert client.get(added.headers["location"]).json()["title"] == "青川县文化简报"
    answer = ask(client, LIBRARIES)
    assert "3座" in answer["answer"]
    (citation,) = answer["citations"]
    assert (citation["document"], citation["version"]) == ("文化简报", first["version"])

    same = upload(client, "文化简报.md", libraries(3), source="县文化局", date="2024-01")
    assert (same.status_code, same.json()["documents"][0]["change"]) == (200, "unchanged")
    assert "location" not in same.headers

    replaced = upload(client, "文化简报.md", libraries(4))
    assert (replaced.status_code, replaced.json()["documents"][0]["change"]) == (200, "replaced")
    assert "4座" in ask(client, LIBRARIES)["answer"]

    old = client.get(citation["url"], params={"version": citation["version"]}).json()
    assert old["text"] == citation["text"]
    assert old["version"] == citation["version"]
    assert client.get(old["url"]).json() == old
    assert "4座" in client.get(citation["url"]).json()["text"]

    assert client.delete("/v1/documents/文化简报").status_code == 204
    assert not ask(client, LIBRARIES)["answered"]
    problem(client.get(citation["url"]), 404)
    url = f"/v1/documents/文化简报?version={citation['version']}"
    assert client.get(url).json()["paragraphs"][citation["paragraph"] - 1]["text"] == old["text"]
    problem(client.delete("/v1/documents/文化简报"), 404)


def test_a_version_that_never_was_is_not_found(client):
    for path in ("annual", "annual/paragraphs/1"):
        problem(client.get(f"/v1/documents/{path}?version=0123456789ab"), 404)
        problem(client.get(f"/v1/documents/{path}?version={'x' * 65}"), 422)
        assert client.get(f"/v1/documents/{path}?version=").status_code == 200


def test_what_was_in_force_on_a_day_is_what_answers(client):
    upload(client, "old.md", libraries(3), effective_from="2023", effective_to="2023-12-31")
    made = upload(client, "new.md", libraries(4), effective_from="2024-01-01", number="青文2号")
    meta = made.json()["documents"][0]["meta"]
    assert meta == {"effective_from": "2024-01-01", "number": "青文2号"}

    assert "3座" in ask(client, LIBRARIES, as_of="2023-06-30")["answer"]
    assert "4座" in ask(client, LIBRARIES, as_of="2024-06-30")["answer"]
    limited = ask(client, LIBRARIES, as_of="2023-06-30", documents=["new"])
    assert (limited["answered"], limited["nearest"]) == (False, [])


@pytest.mark.parametrize(
    ("name", "data", "named"),
    [
        ("leer.md", b"", "empty"),
        ("blank.txt", b" \n\r\n ", "empty"),
        ("broken.pdf", b"%PDF-1.7 and then nothing", "broken.pdf"),
        ("broken.docx", b"PK\x03\x04 and then nothing", "broken.docx"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "picture.png"),
        ("lines.jsonl", b'{"id": "x", "text": ', "lines.jsonl"),
        ("bomb.jsonl.gz", gzip.compress(bytes(300_000_000), 9), "bomb.jsonl.gz"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(client, name, data, named):
    assert named in problem(upload(client, name, data), 422)
    assert len(client.get("/v1/documents").json()["documents"]) == 1


def test_a_scanned_pdf_is_refused_with_what_to_do(client):
    page = io.BytesIO()
    canvas = Canvas(page)
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.save()
    response = upload(client, "scan.pdf", page.getvalue())
    problem(response, 422)
    assert response.json()["type"].endswith("unreadable-document")


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("../../etc/passwd.md", "passwd"),
        ("C:\\Users\\me\\年报.md", "年报"),
        ("/absolute/x.md", "x"),
        ("a\u202eb c.md", "a-b-c"),
        ("....md", "document-"),
    ],
)
def test_a_name_is_only_ever_a_name(client, served, name, document):
    before = {path for path in served.data.parent.rglob("*") if "index" not in path.parts}
    response = upload(client, name, libraries(3))
    assert response.status_code == 201
    assert response.json()["documents"][0]["id"].startswith(document)
    after = {path for path in served.data.parent.rglob("*") if "index" not in path.parts}
    assert {path.name for path in after - before} <= {"g60.sqlite3-wal", "g60.sqlite3-shm"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("effective_from", "last year"),
        ("effective_from", "2025-02-30"),
        ("effective_to", "2024-12-31"),
        ("date", "31.12.2025"),
        ("title", "长" * 301),
    ],
)
def test_a_wrong_field_is_pointed_at(client, field, value):
    fields = {"effective_from": "2025", field: value}
    response = upload(client, "x.md", libraries(3), **fields)
    problem(response, 422)
    assert response.json()["errors"][0]["pointer"] == f"#/{field}"


def test_a_form_without_a_file_or_that_is_none(client):
    path = "/v1/documents"
    assert "file" in problem(client.post(path, files={"other": ("x.md", b"x")}), 422)
    assert "file" in problem(client.post(path, data={"file": "x"}, files={"a": ("b", b"")}), 422)
    assert "name" in problem(upload(client, "../", b"x"), 422)
    assert "255" in problem(upload(client, "长" * 300 + ".md", b"x"), 422)
    assert "multipart" in problem(client.post(path, json={"file": "x"}), 415)
    two = [("file", ("a.md", b"x")), ("file", ("b.md", b"x"))]
    assert "Too many files" in problem(client.post(path, files=two), 422)
    form = {"Content-Type": "multipart/form-data"}
    assert "boundary" in problem(client.post(path, content=b"x", headers=form), 422)
    form = {"Content-Type": "multipart/form-data; boundary=b"}
    problem(client.post(path, content=b"--b\r\ntruncat", headers=form), 422)


def test_a_file_of_many_documents(client):
    rows = [{"id": f"r{n}", "title": f"通报{n}", "text": f"青川县第{n}号通报。"} for n in range(3)]
    data = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    response = upload(client, "many.jsonl", data, issued_by="县政府")
    assert response.status_code == 201
    changed = response.json()["documents"]
    assert [(one["id"], one["change"]) for one in changed] == [(f"r{n}", "added") for n in range(3)]
    assert {one["meta"]["issued_by"] for one in changed} == {"县政府"}
    assert "3 documents" in problem(upload(client, "many.jsonl", data, title="一个"), 422)


def test_more_than_fits_is_refused_whether_it_says_so_or_not(client):
    assert str(MAX_UPLOAD) in problem(upload(client, "x.txt", bytes(MAX_UPLOAD)), 413)
    headers = {"Content-Type": "multipart/form-data; boundary=b"}
    head = b'--b\r\nContent-Disposition: form-data; name="file"; filename="x.txt"\r\n\r\n'
    parts = [head, *[bytes(1 << 20)] * (MAX_UPLOAD >> 20)]
    problem(client.post("/v1/documents", content=iter(parts), headers=headers), 413)


def test_more_than_a_question_may_have_fits_an_upload(client):
    rows = ['{"text": ""}'.replace('""', json.dumps("松" * 20)) for _ in range(3)]
    data = "\n".join(rows).encode() + b"\n" * MAX_BODY
    assert upload(client, "large.jsonl", data).status_code == 201


def test_another_writer_is_waited_for_and_then_named_busy(client, served, monkeypatch, caplog):
    monkeypatch.setattr(routes_upload, "PATIENCE", 0.1)
    (folder,) = (served.data / "index").iterdir()
    with write_lock(folder):
        response = upload(client, "x.md", libraries(3))
        assert "Try again" in problem(response, 503)
        assert int(response.headers["retry-after"]) > 0
        problem(client.delete("/v1/documents/annual"), 503)
        assert ask(client, "青川县2022年新建了几所小学？")["answered"]
    assert "process" in caplog.text
    assert upload(client, "x.md", libraries(3)).status_code == 201


def test_who_added_what_is_in_the_log(client, caplog):
    caplog.set_level("INFO", "g60.api")
    upload(client, "x.md", libraries(3))
    client.delete("/v1/documents/x")
    for change in ("added", "removed"):
        assert any(f" {change} /v1/documents/x" in line for line in caplog.messages)


@contextmanager
def asking(address: str, answers: list[httpx.Response]) -> Iterator[None]:
    """Ask the same two questions again and again, four people at once."""
    over = threading.Event()

    def person() -> None:
        with httpx.Client(base_url=address, timeout=30) as client:
            while not over.is_set():
                questions = (
                    {"question": each} for each in ("青川县2022年新建了几所小学？", LIBRARIES)
                )
                answers.extend(client.post("/v1/ask", json=each) for each in questions)

    people = [threading.Thread(target=person) for _ in range(4)]
    for each in people:
        each.start()
    try:
        yield
    finally:
        over.set()
        for each in people:
            each.join()


def test_no_question_is_dropped_while_documents_come_and_go(served):
    answers: list[httpx.Response] = []
    with (
        serving(served.app) as address,
        asking(address, answers),
        httpx.Client(base_url=address, headers=served.headers, timeout=30) as staff,
    ):
        for count in range(3, 11):
            assert upload(staff, "libraries.md", libraries(count)).status_code in (200, 201)
            assert f"{count}座" in ask(staff, LIBRARIES)["answer"]
        assert staff.delete("/v1/documents/libraries").status_code == 204
        assert not ask(staff, LIBRARIES)["answered"]
    assert {response.status_code for response in answers} == {200}
    schools = [each for each in answers if "小学" in each.request.content.decode()]
    assert len(schools) > 4
    assert all("5所" in each.json()["answer"] for each in schools)


def test_uploads_at_once_are_all_kept(served):
    async def everybody(address: str) -> list[httpx.Response]:
        async with httpx.AsyncClient(base_url=address, headers=served.headers, timeout=60) as staff:
            posts = [
                staff.post("/v1/documents", files={"file": (f"n{n}.md", libraries(n))})
                for n in range(8)
            ]
            return await asyncio.gather(*posts)

    with serving(served.app) as address:
        responses = asyncio.run(everybody(address))
        listed = httpx.get(f"{address}/v1/documents").json()["documents"]
    assert {response.status_code for response in responses} == {201}
    assert {one["id"] for one in listed} == {"annual", *(f"n{n}" for n in range(8))}
