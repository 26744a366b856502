"""Answers held against reading sets."""

import gzip
import json

import pytest

from eval.lines import QuestionsError
from eval.reading import contains, evaluate_reading, outcome, plain_overlap, read_reading
from rag.types import Answer

HARBOUR = "江口渡运公司成立于1998年6月，首任经理是陈大江。公司共有渡轮九艘，总部设在临港。"
LIBRARY = "海风图书馆藏书三十万册，馆长是林小雨，周一闭馆。图书馆建于1987年。"


@pytest.fixture
def questions(tmp_path):
    records = [
        ("q1", "江口渡运公司成立于哪一年？", HARBOUR, ["1998年6月"], True),
        ("q2", "海风图书馆的馆长是谁？", LIBRARY, ["林小雨"], True),
        ("q3", "火星探测器的燃料重量是多少吨？", HARBOUR, [], False),
    ]
    path = tmp_path / "set.jsonl.gz"
    keys = ("id", "question", "context", "answers", "answerable")
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for record in records:
            lines.write(json.dumps(dict(zip(keys, record, strict=True))) + "\n")
    return path


@pytest.mark.parametrize("closed", [True, False])
def test_a_set_is_measured_through_the_whole_chatbot(questions, closed):
    found = evaluate_reading(questions, closed=closed)
    assert found["n"] == 3
    assert found["measures"]["answer_contained"]["value"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["measures"]["refused"]["value"] == pytest.approx(1 / 3, abs=1e-4)
    assert found["measures"]["baseline_contained"]["value"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["measures"]["hit@1"]["value"] == 1.0
    assert found["refusal"] == {"precision": 1.0, "recall": 1.0, "wrongly_refused": 0.0}


def test_yes_and_no_stand_at_the_beginning():
    assert contains("是，公司共有渡轮九艘。[1]", ["YES"])
    assert not contains("公司是九艘渡轮的所有者。", ["YES"])
    assert contains("否，总部设在临港。", ["NO"])


def test_an_answer_is_found_whatever_the_spacing_and_width():
    assert contains("占比达 18.2％ 。", ["18.2%"])
    assert not contains("占比达18.2%。", ["", "。"])


def test_a_refusal_contains_nothing(questions):
    one = read_reading(questions)[0]
    refused = Answer("id", "收录的文件里没有1998年6月。", answered=False)
    assert not outcome(one, refused).contained


def test_the_baseline_is_the_sentence_with_most_in_common():
    assert plain_overlap("总部设在哪里", [LIBRARY, HARBOUR]) == "公司共有渡轮九艘，总部设在临港。"
    assert plain_overlap("总部", []) == ""


def test_a_record_without_a_question_is_named(tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text('{"context": "渡轮"}\n', "utf-8")
    with pytest.raises(QuestionsError, match="question"):
        read_reading(path)


def test_an_empty_set_is_no_set(tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text("\n", "utf-8")
    with pytest.raises(QuestionsError):
        read_reading(path)
