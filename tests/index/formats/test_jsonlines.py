"""Records of JSON lines become paragraphs of lines that belong together."""

import json

from hypothesis import given
from hypothesis import strategies as st

from index.formats.jsonlines import PARAGRAPH_CHARACTERS, draft


def texts(text):
    return [block.text for block in draft("x", {"id": "1", "text": text}).blocks]


def test_a_statute_with_its_list_is_one_paragraph():
    article = "有下列情形之一的，仓库应当停业：\n（一）受潮的；\n（二）有虫害的。"
    assert texts(article) == [article]


def test_a_blank_line_parts_paragraphs():
    assert texts("仓库九点开门。\n\n\u3000\u3000违者罚款。\n \n") == [
        "仓库九点开门。",
        "违者罚款。",
    ]


def test_lines_that_do_not_fit_together_stay_apart():
    long, short = "稻" * (PARAGRAPH_CHARACTERS + 1), "谷" * (PARAGRAPH_CHARACTERS // 2)
    assert texts(f"{long}\n{short}\n{short}") == [long, short, short]
    assert texts(f"{short}\n{short[1:]}\n{long}") == [f"{short}\n{short[1:]}", long]


def test_windows_line_ends_part_paragraphs_too():
    assert texts("仓库九点开门。\r\n\r\n违者罚款。") == ["仓库九点开门。", "违者罚款。"]


@given(st.text("稻 \n\r\u3000谷。", max_size=60).map(lambda text: text * 9).filter(str.strip))
def test_every_paragraph_is_a_stretch_of_the_text_and_nothing_is_lost(text):
    found = draft("x", json.loads(json.dumps({"text": text})))
    for block in found.blocks:
        (span,) = block.spans
        assert block.text == text[span.start : span.end] == block.text.strip() != ""
        assert "\n\n" not in block.text
    kept = "".join("".join(block.text.split()) for block in found.blocks)
    assert kept == "".join(text.split())
