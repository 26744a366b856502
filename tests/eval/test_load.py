"""A question set is used whole or not at all, and every fault is named with its line."""

import gzip
import json
from pathlib import Path

import pytest

from eval.lines import QuestionsError
from eval.load import SHIPPED_QUESTIONS, FaultyQuestions, load_questions
from eval.paragraphs import Paragraphs
from index.read import read_corpus
from index.types import Document, Paragraph
from rag.settings import SHIPPED_CORPUS
from rag.types import Turn
from tests.eval import fakes

GOOD = {
    "id": "a", "question": "云河科创带哪年启动？", "kind": "date", "answerable": True,
    "facts": [["2015年3月"]], "proofs": [[1]], "half": "dev",
}  # fmt: skip


def faults(path: Path) -> list[str]:
    with pytest.raises(FaultyQuestions) as error:
        load_questions(path, fakes.paragraphs())
    return [str(fault) for fault in error.value.faults]


def written(folder: Path, *records: object) -> Path:
    path = folder / "q.jsonl"
    lines = [one if isinstance(one, str) else json.dumps(one) for one in records]
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_the_shipped_set_has_no_fault():
    paragraphs = Paragraphs(read_corpus(SHIPPED_CORPUS).documents)
    found = load_questions(SHIPPED_QUESTIONS, paragraphs)
    assert len(found.questions) == len(found.half("dev")) + len(found.half("test"))
    # The third edition of the set is held back for the most part.
    assert all("questions in dev and" in remark for remark in found.remarks)


def test_every_fault_is_listed_with_its_line(tmp_path):
    path = written(
        tmp_path,
        GOOD,
        '{"id": "b", "question": ',
        {**GOOD, "id": "c", "question": None},
        {**GOOD, "question": "另一个问题？"},
        {**GOOD, "id": "e", "question": "青州如何？", "proofs": [[99]]},
        {**GOOD, "id": "f", "question": "临湖如何？", "facts": [["1999年"]]},
        {**GOOD, "id": "g"},
        {name: value for name, value in GOOD.items() if name != "kind"} | {"question": "白塔？"},
        "[1, 2]",
        {**GOOD, "id": "h", "question": "几座？", "facts": []},
        {**GOOD, "id": "i", "question": "谁？", "facts": "张三"},
        {**GOOD, "id": "j", "question": "何时？", "half": "train"},
        '{"id": "k", "question": "\\ud800？"}',
        "[" * 100_000,
    )
    assert faults(path) == [
        "line 2: it is not JSON (Expecting value)",
        'line 3: there is no text in "question"',
        "line 4: the id a is that of line 1",
        "line 5: there is no paragraph yunhe#99",
        "line 6: no proof says 1999年",
        "line 7: line 1 asks the same",
        'line 8: there is no "kind", which other lines have',
        "line 8: the id a is that of line 1",
        "line 9: it is no JSON object",
        'line 10: it is answerable, but "facts" says nothing a right answer needs',
        'line 11: "facts" is not a list of groups, each a list of equal wordings',
        'line 12: "half" is neither dev nor test',
        "line 13: it holds half a character (a lone surrogate)",
        "line 14: it is not JSON (nested too deeply)",
    ]


@pytest.mark.parametrize("data", [b"", b"\n\n  \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_a_fault(tmp_path, data):
    path = tmp_path / "q.jsonl"
    path.write_bytes(data)
    assert faults(path) == ["there is no question in it"]


def test_another_encoding_is_named_line_by_line(tmp_path):
    path = tmp_path / "q.jsonl"
    good = json.dumps(GOOD, ensure_ascii=False)
    path.write_bytes(good.encode() + b"\n" + good.encode("gbk") + b"\n")
    assert faults(path) == ["line 2: it is not UTF-8 (byte 26)"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("none.jsonl", None), ("q.jsonl.gz", b"\x1f\x8bnot gzip"), ("folder", "folder")],
)
def test_what_cannot_be_read_says_so(tmp_path, name, data):
    path = tmp_path / name
    if data == "folder":
        path.mkdir()
    elif data is not None:
        path.write_bytes(data)
    with pytest.raises(QuestionsError, match=name):
        load_questions(path, fakes.paragraphs())


def test_bare_questions_are_enough(tmp_path):
    path = written(tmp_path, {"question": "云河在哪？"}, {"question": "谁是市长？"})
    first, second = load_questions(path, fakes.paragraphs()).questions
    assert (first.id, second.id) == ("q1", "q2")
    assert first.answerable is None
    assert first.kind == "other"


def test_gzip_and_a_mark_at_the_start_are_fine(tmp_path):
    path = tmp_path / "q.jsonl.gz"
    path.write_bytes(gzip.compress(b"\xef\xbb\xbf" + json.dumps(GOOD).encode()))
    assert load_questions(path, fakes.paragraphs()).questions[0].proofs == ((("yunhe", 1),),)


def test_a_file_that_unpacks_without_end_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "q.jsonl.gz"
    path.write_bytes(gzip.compress(b" " * 10_000))
    monkeypatch.setattr("eval.rows.LARGEST", 1_000)
    with pytest.raises(QuestionsError, match="holds more than"):
        load_questions(path, fakes.paragraphs())


def test_with_several_documents_a_proof_names_its_own(tmp_path):
    other = Document("second", "另一篇", (Paragraph(1, "东岭2015年3月通车。"),))
    both = Paragraphs([fakes.LIBRARY, other])
    path = written(tmp_path, {**GOOD, "proofs": [["second#1", "yunhe#1"]]})
    (question,) = load_questions(path, both).questions
    assert question.proofs == ((("second", 1), ("yunhe", 1)),)
    with pytest.raises(FaultyQuestions) as error:
        load_questions(written(tmp_path, GOOD), both)
    assert "which document?" in str(error.value.faults[0])


def test_a_conversation_is_kept(tmp_path):
    turns = [{"role": "user", "content": "谁？"}, {"role": "assistant", "content": "沈明远。"}]
    (question,) = load_questions(
        written(tmp_path, {**GOOD, "history": turns}), fakes.paragraphs()
    ).questions
    assert question.history == (Turn("user", "谁？"), Turn("assistant", "沈明远。"))
    assert faults(written(tmp_path, {**GOOD, "history": [{"role": "system", "content": "x"}]}))


def test_a_question_that_asks_the_same_as_nothing(tmp_path):
    broken = {**GOOD, "question": 5}
    same = {**GOOD, "id": "b", "question": "哪年？"}
    path = written(tmp_path, broken, {**same, "same_as": "a"})
    assert faults(path) == ['line 1: there is no text in "question"']
    path = written(tmp_path, {**same, "same_as": "z"})
    assert faults(path) == ['line 1: "same_as" names z, which is not there']


def test_what_is_odd_but_no_fault_is_remarked(tmp_path):
    path = written(tmp_path, *(
        {**GOOD, "id": str(n), "question": f"{n}？", "note": "?", "proofs": []} for n in range(3)
    ))  # fmt: skip
    assert load_questions(path, fakes.paragraphs()).remarks == (
        '3 lines have a field "note", which is not read',
        "the kind date has 3 questions in dev and 0 in test",
        "3 answerable questions name no proofs; retrieval and proof measures leave them out",
    )
