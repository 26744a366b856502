"""What a printed text shows without saying so."""

import pytest

from tests.rag.verify.small import label

TITLE = "青溪茶香飘四方——访青溪镇镇长陈望山"
LINES = (
    "名人访谈",
    "种好茶园修好茶路",
    "青溪茶香飘四方",
    "——访青溪镇镇长陈望山",
    "■ 本报记者 周小雨吴大可",
    "今年的茶会前夕，青溪镇镇长陈望山接受了访谈。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("文章的标题是“青溪茶香飘四方”。", True),
        ("这篇访谈的主标题为《青溪茶香飘四方》。", True),
        ("访谈的副标题是“访青溪镇镇长陈望山”。", True),
        ("这篇文章的作者是周小雨和吴大可。", True),
        ("访谈署名周小雨、吴大可。", True),
        ("文章的标题是“种好茶园修好茶路”。", False),
        ("访谈的副标题是“青溪茶香飘四方”。", False),
        ("访谈的主标题是“访青溪镇镇长陈望山”。", False),
        ("这篇文章的作者是周小雨。", False),
        ("这篇文章的作者是陈望山。", False),
        ("本文标题称青溪茶香飘四方。", True),
        ("本文副标题称青溪茶香飘四方。", False),
        ("引题由两个短语组成：种好茶园、修好茶路。", True),
        ("引题由三个短语组成：种好茶园、修好茶路。", False),
        ("副标题由两个短语组成：种好茶园、修好茶路。", False),
        ("这篇访谈刊在“名人访谈”栏目名下。", True),
        ("这篇访谈刊在“种好茶园修好茶路”栏目。", False),
        ("访谈署名周小雨、吴大可，刊登在“名人访谈”栏目。", True),
        ("访谈署名陈望山，刊登在“名人访谈”栏目。", False),
    ],
)
def test_title_and_authors_are_read_off(claim: str, said: bool) -> None:
    assert (label(claim, *LINES, title=TITLE) == "supported") == said
