"""What is said of a part of a document must rest on that part."""

import pytest

from index.types import Paragraph
from rag.types import Claim, Evidence, EvidenceItem
from rag.verify import EvidenceVerifier

PARAGRAPHS = (
    Paragraph(1, "编者按：茶叶成了今年茶会上的热词。"),
    Paragraph(2, "青溪镇扛起了振兴茶业的担子，在制茶上敢打头阵。"),
    Paragraph(3, "嘉宾简介：陈望山，1964年出生，籍贯安徽。"),
    Paragraph(4, "历史总能给人启迪。", headings=("一片叶子",)),
    Paragraph(5, "青溪镇累计建成了16个茶园。", headings=("一片叶子",)),
    Paragraph(6, "镇长陈望山认为，修路是青溪镇的必由之路。", headings=("一条路",)),
    Paragraph(7, "外地游客去年到访了8万人次。", headings=("一条路",)),
    Paragraph(8, "青溪镇将全力改善茶农的住房。", headings=("一条路",)),
)


def verdict(claim: str, *numbers: int) -> str:
    items = tuple(
        EvidenceItem(one.number, "d", "青溪茶香", one, 1.0)
        for one in PARAGRAPHS
        if not numbers or one.number in numbers
    )
    return EvidenceVerifier().verify(Claim(claim), Evidence(items)).label


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("编者按写道，茶叶成了今年茶会上的热词。", True),
        ("编者按称，青溪镇在制茶上敢打头阵。", True),
        ("编者按的评价是，青溪镇扛起了振兴茶业的担子。", True),
        ("据嘉宾简介，陈望山1964年出生。", True),
        ("人物简介显示，陈望山1964年出生。", True),
        ("编者按写道，青溪镇累计建成了16个茶园。", False),
        ("编者按称，修路是青溪镇的必由之路。", False),
        ("编者按提到，陈望山1964年出生。", False),
        ("嘉宾简介写着，青溪镇在制茶上敢打头阵。", False),
        ("嘉宾简介显示，陈望山1965年出生。", False),
        ("文末表示，青溪镇将全力改善茶农的住房。", True),
        ("访谈结尾说，青溪镇将全力改善茶农的住房。", True),
        ("文末表示，青溪镇累计建成了16个茶园。", False),
        ("访谈开篇提到，历史总能给人启迪。", True),
        ("访谈开篇提到，外地游客去年到访了8万人次。", False),
    ],
)
def test_a_part_is_known_by_its_heading_or_its_first_line(claim: str, said: bool) -> None:
    assert (verdict(claim) == "supported") is said


def test_a_few_paragraphs_do_not_tell_which_is_the_last() -> None:
    assert verdict("文末表示，外地游客去年到访了8万人次。", 5, 6, 7) != "supported"


def test_where_the_part_is_not_shown_nothing_is_said_of_it() -> None:
    assert verdict("编者按称，修路是青溪镇的必由之路。", 5, 6, 7) == "unsupported"
