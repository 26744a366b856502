"""Which place in a list of the text something is said to have."""

import pytest

from rag.verify.chronology.positions import each_place, in_place
from rag.verify.text.numbered import numbered
from rag.verify.text.reading import read
from tests.rag.verify.small import item, label

TEXT = (
    "青溪镇种茶有三条办法：一是改良茶苗，二是翻修茶厂，三是办好茶展。茶叶的颜色是青、黄、红三种。",
    "“三网”建设的第一项工程（水网）是挖通河渠。",
    "“三网”建设的第二项工程（路网）是拓宽村道。",
    "“三网”建设的第三项工程（电网）是架设线路。",
    "绿道有三个版本：1.0版是“源起河口”，2.0版是“两岸相连”，3.0版是“七镇共修”。",
    "2023年，青溪镇的茶叶产值、茶园面积、茶农人数排在全县前列。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("青溪镇种茶的头一条办法是改良茶苗。", True),
        ("青溪镇种茶的头一条办法是翻修茶厂。", False),
        ("在青溪镇种茶的三条办法里，翻修茶厂排第二。", True),
        ("在青溪镇种茶的三条办法里，翻修茶厂排第三。", False),
        ("在青溪镇种茶的四条办法里，翻修茶厂排第二。", False),
        ("青溪镇种茶的最后一条办法，是办好茶展。", True),
        ("青溪镇种茶的最后一条办法，是改良茶苗。", False),
        ("路网排在“三网”建设工程的第二位。", True),
        ("路网排在“三网”建设工程的末位。", False),
        ("三项工程中的第三项，是架设线路。", True),
        ("三项工程中的第三项，是拓宽村道。", False),
        ("在绿道的三个版本中，居中的一个叫“两岸相连”。", True),
        ("在绿道的三个版本中，居中的一个叫“七镇共修”。", False),
        ("绿道的第二个版本叫“两岸相连”。", True),
        ("绿道的第三个版本叫“两岸相连”。", False),
        ("2023年，青溪镇的茶叶产值排全县第一。", False),
    ],
)
def test_the_place_is_that_of_the_list(claim: str, said: bool) -> None:
    assert (label(claim, *TEXT) == "supported") == said


def test_where_no_list_is_meant_nothing_is_told() -> None:
    evidence = [item(text, number) for number, text in enumerate(TEXT, start=1)]
    for claim in (
        "今年是青溪镇办茶展的第三个年头。",
        "青溪镇的产值位列全县第一。",
        "镇里有两条河。",
    ):
        assert in_place(read(claim), evidence) is None


def test_lists_are_found_in_a_sentence_over_paragraphs_and_by_versions() -> None:
    evidence = [item(text, number) for number, text in enumerate(TEXT, start=1)]
    found = [one for one in numbered(evidence) if not one.plain]
    assert [len(one.items) for one in found] == [3, 3, 3]
    assert found[-1].head == "“三网”建设的"


def test_several_places_are_told_apart() -> None:
    assert each_place("举措里排第一的是修路，排第四的是种茶。") == [
        "举措里排第一的是修路。",
        "举措里排第四的是种茶。",
    ]
    assert not each_place("举措里排第一的是修路。")
    texts = ("第一项举措是修路。", "第二项举措是种茶。", "第三项举措是养鱼。")
    assert label("举措里排第一的是修路，排第三的是养鱼。", *texts) == "supported"
    assert label("举措里排第一的是养鱼，排第三的是修路。", *texts) != "supported"
