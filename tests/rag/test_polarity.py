"""Yes-or-no questions become the statements they ask about."""

import pytest

from rag.polarity import denies, excludes, statement_of


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("公司开通了夜航吗", "公司开通了夜航"),
        ("公司是否开通了夜航？", "公司开通了夜航"),
        ("舟山是不是四个渡口之一", "舟山是四个渡口之一"),
        ("请问渡轮有12艘吗", "渡轮有12艘"),
        ("公司1998年成立，对吗？", "公司1998年成立"),
        ("台州在不在四个渡口里", "台州在四个渡口里"),
        ("夜航开通了没有", "夜航开通了"),
    ],
)
def test_a_yes_or_no_question_becomes_a_statement(question, statement):
    assert statement_of(question) == statement


@pytest.mark.parametrize(
    "question", ["公司有几艘渡轮？", "谁开通了夜航", "公司开通了夜航还是快航？", "夜航", "", "吗"]
)
def test_another_question_has_no_statement(question):
    assert statement_of(question) == ""


def test_what_excludes_others_has_to_be_said():
    assert excludes("夜航是公司单独开通的", "公司与港务局联合开通夜航")
    assert not excludes("夜航是公司单独开通的", "公司单独开通夜航")


def test_denial_is_told_from_words_that_only_look_like_it():
    assert denies("公司没有开通夜航")
    assert not denies("公司在无锡不断扩大夜航")
