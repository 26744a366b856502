"""The command as a whole: usage, one-line errors, no traceback."""

import socket
import subprocess
import sys
import threading
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.conftest import ROOT


def test_an_unknown_command_is_wrong_usage(g60):
    status, _, err = g60("frobnicate")
    assert status == 2
    assert "usage: g60" in err


@pytest.mark.parametrize(
    ("setting", "value", "named"),
    [
        ("G60_CORPUS", "no/such/folder", "no/such/folder"),
        ("G60_PORT", "many", "G60_PORT"),
        ("G60_EMBEDDING", "no/such/model", "no/such/model"),
    ],
)
def test_what_cannot_be_used_is_one_line_that_names_it(g60, monkeypatch, setting, value, named):
    monkeypatch.setenv(setting, value)
    status, out, err = g60("ask", "松江？")
    assert (status, out) == (1, "")
    assert named in err
    assert err.count("\n") == 1


def test_an_empty_corpus_says_what_to_put_there(g60, elsewhere, monkeypatch):
    (elsewhere / "nothing").mkdir()
    monkeypatch.setenv("G60_CORPUS", str(elsewhere / "nothing"))
    status, _, err = g60("search", "松江")
    assert status == 1
    assert "nothing" in err


def test_a_broken_document_is_named_and_the_others_serve(g60, elsewhere, monkeypatch):
    corpus = elsewhere / "corpus"
    corpus.mkdir()
    (corpus / "good.md").write_text("# 年报\n\n甲市2021年建成桥梁12座。\n", encoding="utf-8")
    (corpus / "broken.jsonl").write_text('{"id": "x", "text": ', encoding="utf-8")
    monkeypatch.setenv("G60_CORPUS", str(corpus))
    status, out, err = g60("ask", "甲市2021年建成了多少座桥梁？")
    assert status == 0
    assert "12座" in out
    assert "broken.jsonl" in err


def test_a_file_where_the_data_folder_should_be_is_named(g60, elsewhere, monkeypatch):
    (elsewhere / "var").write_text("", encoding="utf-8")
    status, _, err = g60("ask", "松江？")
    assert status == 1
    assert "G60_DATA_DIR" in err


def test_config_says_where_each_value_came_from(g60, monkeypatch):
    monkeypatch.setenv("G60_PORT", "9001")
    status, out, _ = g60("config")
    assert status == 0
    line = next(line for line in out.splitlines() if line.startswith("G60_PORT"))
    assert "9001" in line
    assert "[environment]" in line


def test_search_explains_itself(g60, monkeypatch, built: Path):
    monkeypatch.setenv("G60_DATA_DIR", str(built))
    status, out, _ = g60("search", "产业联盟", "-k", "3")
    assert status == 0
    assert "g60-dossier" in out
    assert g60("search", "产业联盟", "-k", "0")[0] == 2


def start(*arguments: str, folder: Path, built: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "cli.main", *arguments],
        env={"PYTHONPATH": str(ROOT), "PATH": "", "G60_DATA_DIR": str(built)},
        cwd=folder, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_serve_answers_until_it_is_interrupted(elsewhere, built):
    with start("serve", "--port", "0", folder=elsewhere, built=built) as server:
        watchdog = threading.Timer(60, server.kill)
        watchdog.start()
        try:
            line = server.stderr.readline()
            port = int(line.rsplit(":", 1)[1].strip().rstrip("/"))
            connection = HTTPConnection("127.0.0.1", port, timeout=30)
            with closing(connection):
                connection.request("GET", "/healthz")
                assert connection.getresponse().status == 200
        finally:
            server.terminate()
            server.wait(30)
            watchdog.cancel()


def test_a_port_in_use_is_one_line(elsewhere, built):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        with start("serve", "--port", port, folder=elsewhere, built=built) as server:
            assert server.wait(60) == 1
            err = server.stderr.read()
    assert "in use" in err
    assert err.count("\n") == 1
