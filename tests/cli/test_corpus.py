"""`g60 index`: the life of a document on the command line."""

import json
from pathlib import Path

import pytest

BRIDGES = "# 青川县年报\n\n2021年，青川县建成跨河桥梁12座。\n"


@pytest.fixture(autouse=True)
def corpus(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = elsewhere / "corpus"
    folder.mkdir()
    (folder / "annual.md").write_text(BRIDGES, encoding="utf-8")
    monkeypatch.setenv("G60_CORPUS", str(folder))
    return folder


def added(g60, name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    status, out, _ = g60("index", "add", name)
    assert status == 0
    return out.split()[0]


def test_a_document_is_added_listed_shown_replaced_and_removed(g60):
    assert added(g60, "schools.md", "# 学校\n\n2022年，青川县新建小学5所。\n") == "added"
    assert "5所" in g60("ask", "青川县2022年新建了几所小学？")[1]

    listed = json.loads(g60("index", "list", "--json")[1])["documents"]
    assert [one["id"] for one in listed] == ["annual", "schools"]
    assert "[1] 2022年，青川县新建小学5所。" in g60("index", "show", "schools")[1]

    assert added(g60, "schools.md", "# 学校\n\n2022年，青川县新建小学6所。\n") == "replaced"
    assert added(g60, "schools.md", "# 学校\n\n2022年，青川县新建小学6所。\n") == "unchanged"
    assert "6所" in g60("ask", "青川县2022年新建了几所小学？")[1]

    assert g60("index", "remove", "schools")[0] == 0
    assert "所小学" not in g60("ask", "青川县2022年新建了几所小学？")[1]
    assert g60("index", "show", "schools")[0] == 1


def test_an_added_document_survives_a_build(g60):
    added(g60, "schools.md", "# 学校\n\n2022年，青川县新建小学5所。\n")
    status, out, _ = g60("index", "build")
    assert (status, out) == (0, "2 documents, 2 passages; search by meaning: exact\n")


def test_what_cannot_be_read_is_named_and_the_rest_is_added(g60, elsewhere):
    folder = elsewhere / "more"
    folder.mkdir()
    (folder / "good.txt").write_text("青川县新建图书馆3座。\n", encoding="utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 nothing more")
    status, out, err = g60("index", "add", str(folder))
    assert status == 1
    assert out.startswith("added")
    assert "bad.pdf" in err


def test_nothing_to_add_is_an_error_of_one_line(g60):
    status, out, err = g60("index", "add", "no-such-folder")
    assert (status, out) == (1, "")
    assert "no-such-folder" in err
    assert err.count("\n") == 1


def test_a_removed_document_that_never_was_is_named(g60):
    status, _, err = g60("index", "remove", "nobody")
    assert status == 1
    assert "nobody" in err


def test_check_finds_a_damaged_byte_and_does_not_repair_it_unasked(g60, elsewhere):
    assert g60("index", "build")[0] == 0
    assert g60("index", "check")[:2] == (0, "The index is whole.\n")

    arrays = next((elsewhere / "var" / "index").rglob("arrays.bin"))
    content = bytearray(arrays.read_bytes())
    content[len(content) // 2] ^= 1
    arrays.write_bytes(content)

    for _ in range(2):
        status, _, err = g60("index", "check")
        assert status == 1
        assert arrays.name in err
        assert "g60 index build" in err
    assert g60("index", "build")[0] == 0
    assert g60("index", "check")[0] == 0
