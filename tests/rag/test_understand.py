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
        ("审批要几个工作日？", "duration"),
        ("船票有效期多长？", "duration"),
        ("补贴每月几号前到账？", "date"),
        ("码头在哪段时间检修？", "date"),
        ("哪家公司经营渡口？", "organisation"),
        ("经理获得了什么称号？", "thing"),
        ("首任经理叫啥", "person"),
        ("夜航补贴找谁申请", "organisation"),
        ("渡口办得好不好", "yesno"),
        ("经理是本地人不", "yesno"),
        ("夜航是啥意思", "definition"),
        ("渡口有哪三条航线？", "list"),
        ("经理都有啥头衔", "list"),
        ("夜航跟快航有什么区别", "list"),
        ("渡口算个啥地位", "thing"),
        ("渡口发展得咋样", "thing"),
        ("渡口靠啥挣钱", "manner"),
        ("建这些码头图个啥", "reason"),
        ("客流增幅", "number"),
        ("九座码头几周年了", "number"),
        ("陈大江任职的公司是？", "organisation"),
        ("夜航补贴由哪一方支付？", "organisation"),
        ("渡口水域宽度", "number"),
        ("夜航过渡费", "number"),
        ("谁在渡口收过渡费？", "person"),
        ("渡运节是哪一期报道的？", "number"),
        ("首任经理生日", "date"),
        ("船票有效期", "duration"),
        ("渡轮是哪国造的？", "place"),
        ("四座码头的位置", "place"),
        ("开通夜航的目的是什么？", "reason"),
        ("夜航停开的主因是？", "reason"),
        ("渡口以何理由停航？", "reason"),
        ("公司為甚麼開通夜航？", "reason"),
        ("这座码头可以视为什么建筑？", "place"),
        ("停航造成的后果如何？", "thing"),
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
    [
        ("客流一年涨多少？", ""),
        ("客流占全省多少？", "%"),
        ("平台算力有多大？", ""),
        ("码头面积多少平方公里？", "平方公里"),
        ("票价是多少钱？", "元"),
        ("夜航占比是多少？", "%"),
    ],
)
def test_the_unit_asked_for(words, text, unit):
    assert understand(fold(text), words).unit == unit


@pytest.mark.parametrize(
    ("text", "head", "focus"),
    [
        ("夜航补贴怎么申请？", "申请", ()),
        ("渡口由谁运营？", "运营", ()),
        ("多少天给答复？", "答复", ()),
        ("渡口起了什么作用？", "渡口", ("作用",)),
    ],
)
def test_what_is_asked_about(words, text, head, focus):
    asked = understand(fold(text), words)
    assert (asked.head, asked.focus) == (head, focus)


def test_the_subject_of_an_english_question_does_not_name_the_kind_of_answer(words):
    folded = fold("什么 渡口 打算 建设")
    assert understand(folded, words, "what does the ferry plan to build").focus == ()
    assert understand(folded, words, "which ferry is planned").focus == ("渡口",)


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


def test_how_high_a_share_is_asks_for_its_amount(words):
    assert understand("研发投入强度多高?", words).text == "研发投入强度多少?"
    assert understand("灯塔有多高?", words).text == "灯塔有多高?"
