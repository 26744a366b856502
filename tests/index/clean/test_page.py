import re
import unicodedata

import pytest

from index.clean.page import reconstruct

BLANKS = re.compile(r"\s")

# First and last characters of the article's paragraphs, as an editor would cut them.
ARTICLE = [
    ("编者按：", "的热词。"), ("3月5日", "的专访。"), ("历史是", "和力量。"), ("2024", "八周年。"),
    ("正如程", "践伟力。"), ("早在20", "量发展。"), ("程向民指出，八", "果展。"),
    ("殷殷嘱", "懈奋斗。"), ("《长三角", "行走廊。"), ("如何实", "技创新。"), ("去年年", "产力。"),
    ("习近平", "新动能。"), ("对此，", "而言："), ("一是要", "新高地。"), ("二是以", "制高点。"),
    ("程向民指出，要", "成效。"), ("一是加", "新生态。"), ("二是推", "心建设。"),
    ("三是提", "务平台。"), ("四是完", "展高地。"), ("嘉宾简", "区长等职。"),
    ("自长三", "与使命。"),
    ("6年来，G", "大动力。"), ("6年来，区", "践样本。"), ("程向民明", "新氛围。"),
    ("一要坚", "大市场。"), ("二要坚", "法权益。"), ("三要坚", "竞争力。"), ("2024", "大贡献。"),
]  # fmt: skip


def solid(text):
    return BLANKS.sub("", unicodedata.normalize("NFKC", text))


@pytest.fixture(scope="module")
def article(shared):
    return reconstruct((shared / "article" / "g60-interview.txt").read_text("utf-8"))


def test_the_article_is_cut_as_an_editor_would(article):
    texts = [b.text for b in article.blocks if b.kind in ("body", "note", "box")]
    assert len(texts) == len(ARTICLE)
    for text, (start, end) in zip(texts, ARTICLE, strict=True):
        assert (text[: len(start)], text[-len(end) :]) == (start, end)


def test_the_article_loses_no_character_and_gains_none(article):
    for block in article.blocks:
        pieces = "".join(article.text[s.start : s.end] for s in block.spans)
        assert solid(pieces) == solid(block.text)
    shown = "".join(b.text for b in article.blocks) + "".join({b.headings[0] for b in article.blocks
                                                              if b.headings})  # fmt: skip
    # What is not shown: the banner (27), the sponsor (20), second prints of two captions (14 + 13).
    assert len(solid(article.text)) - len(solid(shown)) == 74


def test_the_article_says_what_stands_under_which_heading(article):
    assert article.title.endswith("先锋——专访中共上海市松江区委书记程向民")
    kinds = [(b.kind, b.text[:4]) for b in article.blocks if b.kind not in ("body", "note", "box")]
    assert kinds == [
        ("title", "高端访谈"), ("title", "激活创新"), ("title", "长三角G"), ("title", "——专访"),
        ("byline", "■何秀芳"), ("caption", "中共上海"), ("caption", "G60科"),
    ]  # fmt: skip
    under = {b.text[:6]: b.headings for b in article.blocks}
    assert under["早在2007"] == ("千钧嘱托，一张蓝图绘到底",)
    assert under["殷殷嘱托重若"] == ("千钧嘱托，一张蓝图绘到底",)
    assert under["去年年底中央"] == ("“三先”走廊，凝心聚力抓科创",)
    assert under["四是完善良性"] == ("“四链”融合，唯实唯干求突破",)
    assert under["一要坚持以市"] == ("九城共建，涵养一流生态圈",)
    assert under["编者按：今年"] == ()
