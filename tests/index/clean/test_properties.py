"""Whatever the page: no character of a paragraph is lost, and none is invented."""

import re
import unicodedata

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from index.clean.lines import measured
from index.clean.page import reconstruct

LETTERS = "粮仓稻谷收储乡镇农户科技创新发展安全质量检测管理人员中心建设的了在和是有为一二三"
BLANKS = re.compile(r"\s")
QUOTES = str.maketrans("“”", '""')

sentences = st.lists(
    st.text(alphabet=LETTERS, min_size=3, max_size=30)
    | st.sampled_from(
        ["2031年 3月 5日", "长三角 G60 走廊", "6.79%", "“卡”", "《办法》", "A,B(c)", "占 1/5"]
    ),
    min_size=1,
    max_size=6,
).map(lambda parts: "，".join(parts) + "。")
paragraphs = st.lists(sentences, min_size=1, max_size=4).map("".join)
asides = st.sampled_from(
    [
        "一粒米的旅程",
        "嘉宾简介：苏大禾，男，一九七〇年生。",
        "北仓外景 苏小禾 摄",
        "GG6060北仓外景北仓外景 苏小禾苏小禾 摄摄",
    ]
)


@st.composite
def pages(draw):
    """Lines of paragraphs, wrapped at some width, with something put between now and then."""
    width = draw(st.integers(8, 40))
    indent = draw(st.sampled_from(["", "　　"]))
    gap = draw(st.sampled_from(["\n", "\n\n"]))
    lines = []
    for text in draw(st.lists(paragraphs, min_size=1, max_size=8)):
        whole = indent + text
        lines.append("\n".join(whole[i : i + width] for i in range(0, len(whole), width)))
        if draw(st.booleans()):
            lines.append("\n" + draw(asides) + "\n")
    return draw(st.sampled_from(["", " ", "\ufeff"])) + gap.join(lines)


def solid(text):
    folded = unicodedata.normalize("NFKC", text).translate(QUOTES)
    return BLANKS.sub("", folded).replace("\ufeff", "").replace(".", "。")


@settings(max_examples=150, deadline=None)
@given(pages())
def test_the_spans_of_a_paragraph_give_its_text(page):
    draft = reconstruct(page)
    seen = set()
    for block in draft.blocks:
        pieces = solid("".join(page[s.start : s.end] for s in block.spans))
        assert pieces == solid(block.text)
        places = {i for s in block.spans for i in range(s.start, s.end) if not page[i].isspace()}
        assert not places & seen
        seen |= places


@settings(max_examples=100, deadline=None)
@given(st.lists(paragraphs, min_size=1, max_size=8), st.integers(8, 40), st.booleans())
def test_a_page_of_nothing_but_paragraphs_loses_nothing(texts, width, indented):
    lines = []
    for text in texts:
        whole = "　　" * indented + text
        lines.append("\n".join(whole[i : i + width] for i in range(0, len(whole), width)))
    page = "\n\n".join(lines)
    assume(not any(line.doubled for line in measured(page)))  # by chance it looks overprinted
    draft = reconstruct(page)
    places = {i for b in draft.blocks for s in b.spans for i in range(s.start, s.end)}
    left = "".join(char for i, char in enumerate(page) if i not in places)
    headings = {heading for block in draft.blocks for heading in block.headings}
    left = solid(left)
    for heading in sorted(headings, key=len, reverse=True):
        left = left.replace(solid(heading), "")
    assert not left


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_at_all_is_taken(text):
    for block in reconstruct(text).blocks:
        assert block.text.strip() == block.text != ""
