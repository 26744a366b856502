import gzip
import json
import os

import pytest

from index.errors import CorpusError, DocumentError
from index.read import read_bytes, read_corpus

NOTICE = "关于做好稻谷收储工作的通知\n\n各乡镇要按时开仓。\n\n仓库每日九点开门。\n"


def records(*rows):
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be"])
def test_a_text_file_reads_the_same_in_every_encoding(encoding):
    (document,) = read_bytes("通知.txt", NOTICE.encode(encoding))
    assert document.id == "通知"
    assert "各乡镇要按时开仓。" in [p.text for p in document.paragraphs]


def test_front_matter_names_the_document():
    data = (
        "---\nid: rice-1\ntitle: 稻谷收储办法\nsource: 粮食局\ndate: 2031-05-06\n"
        "effective_from: 2031-06-01\nissued_by: 粮食局\ncolour: blue\n---\n开仓时间为九点。\n"
    )
    (document,) = read_bytes("x/y.md", data.encode())
    assert (document.id, document.title) == ("rice-1", "稻谷收储办法")
    assert (document.source, document.date) == ("粮食局", "2031-05-06")
    assert dict(document.meta) == {"effective_from": "2031-06-01", "issued_by": "粮食局"}


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_json_lines_are_one_document_a_record(pack):
    data = records(
        {"id": 7, "title": "甲法第一条", "text": "仓库应当防潮。\n\n违者罚款。", "date": "2030"},
        {"id": "b", "title": "甲法第二条", "text": "本法自公布之日起施行。"},
    )
    first, second = read_bytes("laws.jsonl.gz", pack(data))
    assert [p.text for p in first.paragraphs] == ["仓库应当防潮。", "违者罚款。"]
    assert (first.id, first.date, second.id) == ("7", "2030", "b")
    assert all(
        p.text == d.text[p.spans[0].start : p.spans[0].end]
        for d in (first, second)
        for p in d.paragraphs
    )


def test_a_broken_record_is_named_and_the_others_serve(tmp_path):
    file = tmp_path / "laws.jsonl"
    file.write_bytes(
        records({"id": "a", "title": "甲", "text": "开仓。"}) + b'\n{"id": "b", "tex\n'
    )
    corpus = read_corpus(file)
    assert [document.id for document in corpus.documents] == ["a"]
    assert "line 2" in corpus.problems[0].what
    with pytest.raises(DocumentError, match="line 2"):
        read_bytes(file.name, file.read_bytes())


def test_a_folder_serves_its_good_files_and_names_the_broken_ones(tmp_path):
    (tmp_path / "b.txt").write_text(NOTICE)
    (tmp_path / "a.md").write_text("# 办法\n\n每日开仓。")
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "c.txt").write_bytes("仓库九点开门。".encode("gb18030"))
    (tmp_path / "deep" / "broken.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "empty.md").write_text("\n")
    (tmp_path / "image.png").write_bytes(b"\x89PNG")
    os.mkfifo(tmp_path / "pipe.txt")
    corpus = read_corpus(tmp_path)
    assert [document.id for document in corpus.documents] == ["a", "b", "c"]
    named = " ".join(problem.what for problem in corpus.problems)
    assert all(name in named for name in ("broken.txt", "empty.md", "image.png", "pipe.txt"))
    assert len(corpus.problems) == 4


def test_two_documents_of_one_id_are_a_problem(tmp_path):
    (tmp_path / "a.md").write_text("# 甲\n\n一。")
    (tmp_path / "a.txt").write_text("二。\n\n三。")
    corpus = read_corpus(tmp_path)
    assert [document.title for document in corpus.documents] == ["甲"]
    assert "a.txt" in corpus.problems[0].what


def test_nothing_to_serve_is_an_error_of_one_line(tmp_path):
    (tmp_path / "void").mkdir()
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "x.txt").write_bytes(b"\xff\x00\x01" * 50)
    for path in (tmp_path / "void", tmp_path / "bad", tmp_path / "missing", tmp_path / "n\0o"):
        with pytest.raises(CorpusError) as caught:
            read_corpus(path)
        assert "\n" not in str(caught.value)
        assert caught.value.to_do


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_folder_is_an_error(tmp_path):
    tmp_path.chmod(0)
    try:
        with pytest.raises(CorpusError, match="cannot be read"):
            read_corpus(tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_half_characters_are_refused():
    with pytest.raises(DocumentError, match="half characters"):
        read_bytes("x.jsonl", rb'{"id": "a", "title": "t", "text": "\ud800"}')


def test_sixty_thousand_statutes_are_read_in_seconds(shared):
    corpus = read_corpus(shared / "data" / "stard.corpus.jsonl.gz")
    assert len(corpus.documents) == 62_510
    assert corpus.problems == ()


@pytest.mark.parametrize("name", ["x.txt", "x.md"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_system_make_the_same_paragraphs(name, end):
    text = "---\ntitle: 仓规\n---\n" if name == "x.md" else "仓规\n\n"
    text = (text + "各乡镇要按时开仓。\n\n仓库每日九点开门。\n").replace("\n", end)
    if name == "x.md" and end == "\r":
        return  # no system of this century writes front matter so
    (document,) = read_bytes(name, text.encode())
    assert document.title == "仓规"
    assert [p.text for p in document.paragraphs if p.kind == "body"] == [
        "各乡镇要按时开仓。",
        "仓库每日九点开门。",
    ]
    for paragraph in document.paragraphs:
        assert "".join(text[s.start : s.end] for s in paragraph.spans) == paragraph.text
