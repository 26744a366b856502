import pytest

from index.errors import DocumentError
from index.formats.html import read

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8">
<title>粮食收储办法 - 临禾市政府网</title>
<meta name="PubDate" content="2031-03-05 09:00"><meta name="ContentSource" content="粮食局"></head>
<body class="page with-sidebar">
<div class="top-nav"><a href="1">首页</a><a href="2">新闻</a></div>
<div class="crumbs">当前位置：<a>首页</a> &gt; <a>文件</a></div>
<div class="wrap"><div class="left"><h1>粮食收储办法</h1>
<div id="zoom"><p>　　为了规范粮食收储工作，保障粮食安全，制定本办法。</p>
<h2>第一章 总则</h2>
<p>收储工作应当<b>公开</b>透明，<a href="x">市粮食局</a>负责监督管理工作。</p>
<ul><li>早稻每吨三千元</li><li>小麦另定</li></ul>
<h3>产量</h3>
<table><tr><th>城市</th><th>产量</th></tr><tr><td>临禾</td><td>6.79</td></tr></table>
<p style="display: none">看不见的字</p>
<p>第一行<br>第二行<script>alert("1")</script></p></div></div>
<div class="right">
<ul><li><a href="3">某地召开会议研究部署粮食安全生产工作</a></li></ul></div></div>
<footer>版权所有 临禾市人民政府 地址：临禾市中山路一号市政府大楼三层</footer></body></html>"""


def test_only_the_main_text_of_a_page_is_read():
    draft = read("x.html", PAGE.encode())
    assert draft.title == "粮食收储办法"
    assert dict(draft.fields) == {"date": "2031-03-05", "source": "粮食局"}
    chapter = ("第一章 总则",)
    assert [(b.kind, b.headings, b.text) for b in draft.blocks] == [
        ("body", (), "为了规范粮食收储工作，保障粮食安全，制定本办法。"),
        ("body", chapter, "收储工作应当公开透明，市粮食局负责监督管理工作。"),
        ("list", chapter, "早稻每吨三千元"),
        ("list", chapter, "小麦另定"),
        ("table", (*chapter, "产量"), "城市：临禾；产量：6.79"),
        ("body", (*chapter, "产量"), "第一行"),
        ("body", (*chapter, "产量"), "第二行"),
    ]


def test_spans_lead_to_the_extracted_text():
    draft = read("x.html", PAGE.encode())
    for block in draft.blocks:
        pieces = "".join(draft.text[s.start : s.end] for s in block.spans)
        assert pieces == block.text.replace("：", "").replace("；", "") or pieces == block.text


def test_headings_without_markup_are_told_by_their_look():
    lines = ["一、总体要求", "坚持安全第一，坚持节约优先。", "二、任务", "建仓二十座。"]
    page = "".join(f"<p>{line}</p>" for line in lines)
    assert [(b.headings, b.text) for b in read("x.html", page.encode()).blocks] == [
        (("一、总体要求",), "坚持安全第一，坚持节约优先。"),
        (("二、任务",), "建仓二十座。"),
    ]


@pytest.mark.parametrize("declared", ["gb2312", "utf-8", "no-such"])
def test_the_encoding_is_the_declared_one_or_the_right_one(declared):
    page = f'<meta charset="{declared}"><p>各乡镇要按时开仓，优质优价收购稻谷。</p>'
    (block,) = read("x.html", page.encode("gb18030")).blocks
    assert block.text == "各乡镇要按时开仓，优质优价收购稻谷。"


def test_a_page_nested_without_end_is_refused():
    page = "<div>" * 5000 + "正文" + "</div>" * 5000
    with pytest.raises(DocumentError, match="nests"):
        read("x.html", page.encode())
