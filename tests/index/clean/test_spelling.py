import pytest

from index.clean.spelling import spell
from index.traced import Traced


def spelled(text, **options):
    return spell(Traced.of(text, 0, len(text)), **options).text


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("2031年 8月 23日", "2031年8月23日"),
        ("长三角 G60 走廊", "长三角G60走廊"),
        ("高 端 访 谈", "高端访谈"),
        ("眺望新征程 ，如何", "眺望新征程，如何"),
        ("是最好的老师,总是", "是最好的老师，总是"),
        ("方案(2031-2035年)", "方案（2031-2035年）"),
        ("开仓时间:9:00", "开仓时间：9:00"),
        ("共1,200吨", "共1,200吨"),
        ("Ｇ６０", "G60"),
        ('他说"要发展",而不是"等待".', "他说“要发展”，而不是“等待”。"),
        ("”新“质", "“新”质"),
        ("AI Lab opens, at last.", "AI Lab opens, at last."),
        ("零宽\u200b字符", "零宽字符"),
    ],
)
def test_spaces_widths_and_quotation_marks_are_set_right(printed, meant):
    assert spelled(printed) == meant


def test_names_keep_the_space_between_them():
    assert spelled("苏小禾 林 田 摄", names=True) == "苏小禾 林 田 摄"
    assert spelled("高 端 访 谈", names=True) == "高端访谈"


def test_every_character_keeps_its_place():
    text = "共 1/25的人口,和 粮食"
    line = spell(Traced.of(text, 0, len(text)))
    assert [text[place] for place in line.places] == list(line.text.replace("，", ","))
