"""What precisely is asked for, and whether a sentence has it."""

import pytest

from index.normalise import fold
from index.tokens import Segmenter
from rag.reading.demand import demand
from rag.understand import understand


def has(question, text):
    """Return whether a text has what the question demands; None if it demands nothing."""
    folded = fold(question)
    wanted = demand(understand(folded, Segmenter().words))
    return None if wanted is None else any(wanted.found(fold(text), folded))


@pytest.mark.parametrize(
    ("question", "meets", "misses"),
    [
        ("江口渡的常住人口是多少？", "江口渡有常住居民3.2万人。", "江口渡的人口占全县的1/25。"),
        ("渡口的面积有多大？", "渡口占地15公顷。", "渡口新设18个泊位、3座栈桥。"),
        ("2021年的进出口额是多少？", "进出口额达到18亿元。", "进出口额等六项指标居全县前列。"),
        ("渡轮公司有多少家门店？", "公司共有门店12家。", "公司共有渡轮九艘。"),
        ("渡口的电话是多少？", "联系电话0512-5550123。", "渡口设有电话亭3座。"),
        ("公司是几月几号成立的？", "公司于1998年6月3日成立。", "公司成立于1998年。"),
        ("公司是哪一年成立的？", "公司成立于1998年。", "公司由三人合伙成立。"),
        ("夜航班次占比是多少？", "夜航班次占18.2%。", "夜航共有渡轮120艘。"),
        ("公司在哪条路上？", "公司设在临江路8号。", "公司设在渡口西侧。"),
        (
            "渡口的生产总值是多少？",
            "渡口的生产总值为18亿元。",
            "“十三五”期间，渡口的生产总值增长10.5%。",
        ),
        ("这篇专访登在哪家报纸？", "专访刊登于《江口日报》。", "本文是一篇报纸专访。"),
        ("小企业能拿多少补贴？", "小企业补贴展位费的40%。", "2023年，小企业有六项指标领先。"),
        ("它在全县排名第几？", "客运量居全县第二。", "客运量居全县前列。"),
    ],
)
def test_only_a_sentence_with_the_thing_itself_meets_a_demand(question, meets, misses):
    assert has(question, meets)
    assert has(question, misses) is False


def test_what_the_question_says_itself_is_no_answer():
    assert not has("1998年成立的是哪一年？", "那是1998年的事。")


@pytest.mark.parametrize("question", ["公司为什么停航？", "渡轮有什么特点？", "客流增加了多少？"])
def test_where_anything_may_answer_nothing_is_demanded(question):
    assert has(question, "") is None


def test_a_number_that_counts_the_cities_is_no_amount_of_people():
    assert has("一共多少人参加？", "九城市共同参加。") is False


def test_how_much_of_all_there_is_may_be_a_share():
    assert has("渡口贡献了全国多少GDP？", "渡口贡献了全国1/15的GDP。")
