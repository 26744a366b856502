"""What each line of a printed text is called: its titles, its column, its captions.

A title stands as a line of its own, its second half after a dash, the line before it leads to it; a
column has a short line before all of them; a caption says who took the picture, or stands beside
one that does. Or a sentence calls a quotation so: 副标题为“…”.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.types import EvidenceItem
from rag.verify.modality.wording import squeeze
from rag.verify.text.reading import folded

MAIN, SECOND, LEADING, CAPTION, COLUMN = "标题", "副标题", "引题", "图片说明", "栏目"
HEADING = "小标题"
CALLED = {
    **dict.fromkeys(("标题", "题目", "主标题", "大标题", "主题目", "正题", "主题"), MAIN),
    **dict.fromkeys(("副标题", "副题"), SECOND),
    HEADING: HEADING,
    **dict.fromkeys(("引题", "肩题", "眉题"), LEADING),
    **dict.fromkeys(
        ("图片说明", "图说", "照片说明", "图注", "图片的说明", "照片的说明", "说明"), CAPTION
    ),
}
NAMES = "|".join(sorted(CALLED, key=len, reverse=True))
# what a claim on a text begins with
TEXT = r"^\s*(?:在)?(?:这|该|本)?(?:篇|份)?(?:文章|专访|访谈|报道|采访|稿件|文稿|文)?的?"
COLUMN_LENGTH = 6  # signs of the name of a column
TOP = 4  # paragraphs that may stand before a title which the evidence does not show
LINE = 40  # signs of a line that is no sentence
_DASH = "——"
_STOPS = re.compile(r"[。！？；：:，,]|^\s*[■□▲●◆◎★☆]")
_TAKEN = re.compile(r"(?:^|\s)\S{1,12}\s*摄影?\s*$")
_CALLED_SO = re.compile(
    rf"(?P<what>{NAMES})(?:[(（](?P<too>[一-鿿]{{1,4}})[)）])?(?:则|就)?(?:是|为|叫|:|：)?(?:《(?P<title>[^《》]{{4,80}})》|“(?P<name>[^“”]{{4,80}})”)"
)


_COLUMN = re.compile(r"“([^“”]{2,20})”(?=栏目|专栏)")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a stretch of a paragraph is called, and the stretch without what it is called."""

    kind: str
    text: str
    item: EvidenceItem
    start: int
    end: int


def shown(items: Sequence[EvidenceItem]) -> Iterator[Shown]:
    """Yield what the evidence shows of titles, captions and columns."""
    lines = [item for item in items if _is_line(item)]
    titles = {item.document: item.paragraph.number for item in lines if _half(item) == MAIN}
    for item in items:
        text = item.paragraph.text
        for heading in item.paragraph.headings:
            yield Shown(HEADING, heading, item, 0, len(text))
        if item not in lines:
            for match in _COLUMN.finditer(text):
                yield Shown(COLUMN, match[1], item, *match.span(1))
            for match in _CALLED_SO.finditer(text):
                group = "title" if match["title"] else "name"
                yield Shown(CALLED[match["what"]], match[group], item, *match.span(group))
            continue
        kind = _half(item) or _beside_title(item, titles) or _caption(item, lines, items)
        if kind:
            yield Shown(kind, _TAKEN.sub("", text) or text, item, 0, len(text))


def _is_line(item: EvidenceItem) -> bool:
    text = item.paragraph.text
    return len(text) <= LINE and not _STOPS.search(text) and not item.paragraph.headings


def _half(item: EvidenceItem) -> str:
    """Return which half of its document's title a line is."""
    main, _, second = item.title.partition(_DASH)
    line = squeeze(folded(item.paragraph.text)).strip("—-")
    if second and line == squeeze(folded(second)):
        return SECOND
    return MAIN if line == squeeze(folded(main)) else ""


def _beside_title(item: EvidenceItem, titles: dict[str, int]) -> str:
    """Return whether a line leads to the title or names the column, both being before it."""
    title = titles.get(item.document, TOP)
    number, length = item.paragraph.number, len(item.paragraph.text)
    if number >= title:
        return ""
    return COLUMN if length <= COLUMN_LENGTH else LEADING


def _caption(
    item: EvidenceItem, lines: Sequence[EvidenceItem], items: Sequence[EvidenceItem]
) -> str:
    """Return whether a line is a caption: it, or the line beside it, tells who took a picture.

    So is one that stands under no heading after text that does.
    """
    number = item.paragraph.number
    own = [one for one in items if one.document == item.document]
    beside = [one for one in lines if one in own and abs(one.paragraph.number - number) <= 1]
    aside = any(one.paragraph.headings and one.paragraph.number < number for one in own)
    taken = any(_TAKEN.search(one.paragraph.text) for one in beside)
    return CAPTION if aside or taken else ""
