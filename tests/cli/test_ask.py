"""`g60 ask`: a cited answer, a refusal, and every way the input can be wrong."""

import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("dossier")


def asked(g60, *arguments: str) -> dict:
    status, out, err = g60("ask", *arguments, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


def test_the_research_intensity_of_songjiang_is_cited(g60):
    answer = asked(g60, "松江的研发投入强度是多少？")
    assert answer["answered"]
    assert "6.79%" in answer["answer"]
    assert any("6.79%" in citation["quote"] for citation in answer["citations"])


def test_every_quote_is_verbatim(g60):
    answer = asked(g60, "九城市是哪九个？")
    for citation in answer["citations"]:
        assert citation["text"][citation["start"] : citation["end"]] == citation["quote"]


def test_three_things_asked_in_one_breath_are_answered(g60):
    answer = asked(g60, "孩子做手抄报：G60从1.0到2.0再到3.0，每一版各是什么时候开始的？")["answer"]
    assert all(day in answer for day in ("2016年5月24日", "2017年7月", "2018年6月"))


def test_a_later_part_is_answered_about_what_the_first_is_about(g60):
    answer = asked(g60, "程书记是哪年出生的，学历如何？")["answer"]
    assert "1964年" in answer
    assert "管理学博士" in answer


def test_no_sentence_is_quoted_that_takes_up_one_that_is_not(g60):
    assert "具体做法" not in asked(g60, "金融链具体怎么做")["answer"]


def test_a_person_reads_the_quotation_under_the_answer(g60):
    status, out, _ = g60("ask", "松江的研发投入强度是多少？")
    assert status == 0
    assert "6.79%" in out
    assert "[1] " in out


def test_the_weather_is_refused_without_a_citation(g60):
    answer = asked(g60, "今天上海天气怎么样？")
    assert not answer["answered"]
    assert answer["citations"] == []
    assert answer["refusal"]["reason"] in ("no_evidence", "out_of_scope")


@pytest.mark.parametrize("question", ["", "   ", "\u3000\n", "？？", "\u200b\x07"])
def test_nothing_asked_is_said_to_be_nothing(g60, question):
    answer = asked(g60, question)
    assert answer["refusal"]["reason"] == "empty"


def test_a_hundred_thousand_characters_are_refused_at_once(g60):
    answer = asked(g60, "松江" * 50_000)
    assert not answer["answered"]
    assert answer["refusal"]


def test_control_characters_do_not_hide_the_question(g60):
    assert "6.79%" in asked(g60, "松江的\x00研发\x1b投入强度是多少？")["answer"]


def test_bytes_that_are_no_text_are_named(g60):
    status, out, err = g60("ask", "松江\udcff\udcfe")
    assert (status, out) == (1, "")
    assert err == "g60: The text is not UTF-8. Type it, or convert it with iconv.\n"


def test_a_follow_up_is_understood(g60, elsewhere):
    turns = [
        {"role": "user", "content": "1.0版G60科创走廊是什么时候启动的？"},
        {"role": "assistant", "content": "2016年5月24日。[1]"},
    ]
    history = elsewhere / "history.json"
    history.write_text(json.dumps(turns), encoding="utf-8")
    assert "2017年7月" in asked(g60, "那2.0版呢？", "--history", str(history))["answer"]


@pytest.mark.parametrize(
    "content",
    ["", "{}", "nonsense", '[{"role": "judge", "content": "x"}]', '[{"role": "user"}]', "[7]"],
)
def test_a_history_of_another_shape_is_refused(g60, elsewhere, content):
    history = elsewhere / "history.json"
    history.write_text(content, encoding="utf-8")
    status, _, err = g60("ask", "松江？", "--history", str(history))
    assert status == 1
    assert '"role": "user" or "assistant"' in err


def test_a_missing_history_is_named(g60):
    status, _, err = g60("ask", "松江？", "--history", "no-such.json")
    assert status == 1
    assert "no-such.json" in err


def test_without_a_question_the_usage_is_shown(g60):
    status, _, err = g60("ask")
    assert status == 2
    assert "usage: g60 ask" in err


def test_the_article_answers_from_its_own_paragraph(g60, shared: Path, monkeypatch):
    monkeypatch.setenv("G60_CORPUS", str(shared / "article" / "g60-interview.txt"))
    answer = asked(g60, "九城市贡献了全国多少GDP？")
    assert "1/15" in answer["answer"]
    (citation, *_) = answer["citations"]
    assert "1/15" in citation["quote"]
    assert citation["text"][citation["start"] : citation["end"]] == citation["quote"]
