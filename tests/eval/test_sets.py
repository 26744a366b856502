"""Question sets brought to one form."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval.lines import QuestionsError
from eval.sets import Asked, read_asked, read_contexts, write_corpus
from index.read import read_corpus


def write(folder: Path, *records: dict[str, Any]) -> Path:
    path = folder / "set.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def test_questions_with_relevant_documents(tmp_path: Path) -> None:
    path = write(tmp_path, {"id": 7, "question": "谁？", "relevant": ["a", 3]})
    assert read_asked(path) == [Asked("7", "谁？", frozenset({"a", "3"}))]


def test_judgements_follow_the_ids_that_an_index_gives(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps({"id": "法 律/第1条.json", "text": "正文。"}), encoding="utf-8")
    (document,) = read_corpus(corpus).documents
    path = write(tmp_path, {"id": 7, "question": "谁？", "relevant": ["法 律/第1条.json"]})
    assert read_asked(path)[0].relevant == {document.id}


def test_our_own_questions_name_paragraphs(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        {"id": "q1", "question": "谁？", "proofs": [[5], [6, 7]]},
        {"id": "q2", "question": "没有答案的？", "proofs": []},
    )
    (asked,) = read_asked(path)
    assert asked.relevant == {"g60-dossier#5", "g60-dossier#6", "g60-dossier#7"}


def test_ids_that_come_twice_are_told_apart(tmp_path: Path) -> None:
    record = {"id": "q", "question": "谁？", "relevant": ["a"]}
    assert [one.id for one in read_asked(write(tmp_path, record, record))] == ["0:q", "1:q"]


def test_contexts_are_kept_once(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        {"question": "何时？", "context": "始于春天。", "answers": ["春天"]},
        {"question": "何地？", "context": "始于春天。", "answers": [], "answerable": False},
        {"question": "何人？", "contexts": ["甲来了。", "乙走了。"], "answers": ["乙"]},
    )
    contexts, asked = read_contexts(path)
    assert list(contexts.values()) == ["始于春天。", "甲来了。", "乙走了。"]
    assert [one.relevant for one in asked] == [{"c0"}, {"c2"}]
    assert asked[1].documents == ("c1", "c2")


def test_without_the_answer_word_for_word_all_contexts_count(tmp_path: Path) -> None:
    path = write(tmp_path, {"question": "何人？", "contexts": ["甲", "乙"], "answers": ["丙"]})
    assert read_contexts(path)[1][0].relevant == {"c0", "c1"}


def test_a_corpus_of_contexts_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "contexts.jsonl"
    write_corpus(path, {"c0": "始于春天。\n终于秋天。", "c1": "甲来了。"})
    assert [document.id for document in read_corpus(path).documents] == ["c0", "c1"]


@pytest.mark.parametrize(
    "records",
    [[], [{"question": "谁？"}], [{"question": "谁？", "relevant": 0.5}], [{"relevant": ["a"]}]],
)
def test_a_set_that_cannot_be_used(tmp_path: Path, records: list[dict[str, Any]]) -> None:
    with pytest.raises(QuestionsError):
        read_asked(write(tmp_path, *records))


@pytest.mark.parametrize("relevant", ["a", ["a"], {"a": 2, "b": 0}])
def test_judgements_in_other_shapes(tmp_path: Path, relevant: object) -> None:
    path = write(tmp_path, {"id": "q", "question": "谁？", "relevant": relevant})
    assert read_asked(path)[0].relevant == {"a"}
