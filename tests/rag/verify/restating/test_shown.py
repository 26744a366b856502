"""What each line of a printed text is called."""

from index.types import Paragraph
from rag.types import EvidenceItem
from rag.verify.restating.shown import shown

TITLE = "青溪茶香飘四方——访青溪镇镇长陈望山"


def kinds(*paragraphs: Paragraph) -> list[tuple[str, str]]:
    items = [EvidenceItem(one.number, "d", TITLE, one, 1.0) for one in paragraphs]
    return [(one.kind, one.text) for one in shown(items)]


def test_lines_before_and_of_the_title() -> None:
    assert kinds(
        Paragraph(1, "名人访谈"),
        Paragraph(2, "种好十里茶园修好百里茶路"),
        Paragraph(3, "青溪茶香飘四方"),
        Paragraph(4, "——访青溪镇镇长陈望山"),
        Paragraph(5, "今年的茶会前夕，镇长接受了访谈。"),
    ) == [
        ("栏目", "名人访谈"),
        ("引题", "种好十里茶园修好百里茶路"),
        ("标题", "青溪茶香飘四方"),
        ("副标题", "——访青溪镇镇长陈望山"),
    ]


def test_a_line_that_tells_who_took_a_picture_and_its_neighbour_are_captions() -> None:
    assert kinds(Paragraph(30, "青溪镇镇长陈望山在茶山"), Paragraph(31, "青溪茶山 周小雨 摄")) == [
        ("图片说明", "青溪镇镇长陈望山在茶山"),
        ("图片说明", "青溪茶山"),
    ]


def test_a_sentence_may_call_a_quotation_so() -> None:
    assert kinds(Paragraph(9, "文章的副标题为“访青溪镇镇长陈望山”，登在“名人访谈”栏目。")) == [
        ("栏目", "名人访谈"),
        ("副标题", "访青溪镇镇长陈望山"),
    ]


def test_a_line_under_a_heading_is_no_title() -> None:
    assert kinds(Paragraph(2, "种好十里茶园修好百里茶路", headings=("茶园",))) == [
        ("小标题", "茶园")
    ]
