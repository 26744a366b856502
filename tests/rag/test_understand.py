"""What questions ask for."""

import pytest

from index.normalise import fold
from index.tokens import Segmenter
from rag.understand import understand


@pytest.fixture(scope="module")
def words():
    return Segmenter().words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("渡口哪年启用的？", "date"),
        ("首任经理是谁？", "person"),
        ("总部设在哪里？", "place"),
        ("公司有多少艘渡轮？", "number"),
        ("夜航占比是多少？", "number"),
        ("为什么停航？", "reason"),
        ("怎样购票？", "manner"),
        ("什么是夜航制度？", "definition"),
        ("公司是否开通了夜航？", "yesno"),
        ("航线有哪些？", "list"),
        ("航程多久？", "duration"),
        ("哪家公司经营渡口？", "organisation"),
        ("经理获得了什么称号？", "thing"),
    ],
)
def test_the_kind_of_answer(words, text, kind):
    assert understand(fold(text), words).kind == kind


@pytest.mark.parametrize(
    ("wording", "kind"),
    [("When did the ferry start?", "date"), ("How many ferries?", "number"), ("Who?", "person")],
)
def test_english_is_judged_by_its_own_words(words, wording, kind):
    assert understand("渡轮", words, fold(wording)).kind == kind


@pytest.mark.parametrize(
    ("text", "unit"),
    [("码头面积多少平方公里？", "平方公里"), ("票价是多少钱？", "元"), ("夜航占比是多少？", "%")],
)
def test_the_unit_asked_for(words, text, unit):
    assert understand(fold(text), words).unit == unit


def test_what_only_names_the_document_is_set_apart(words):
    asked = understand("根据江口渡运公司的年报，首任经理是谁？", words)
    assert "渡运" not in "".join(asked.terms)
    assert asked.head == "经理"
    assert asked.source


def test_constraints_are_found(words):
    asked = understand(fold("2021年《江口渡运志》记载的“快航”有12艘吗？"), words)
    assert asked.years == ("2021",)
    assert asked.quoted == ("江口渡运志", "快航")
    assert "12" in asked.numbers


@pytest.mark.parametrize("text", ["", "？", "什么", "\x00", "的的的", "多少" * 500])
def test_scraps_do_no_harm(words, text):
    assert understand(fold(text), words).text == fold(text)
