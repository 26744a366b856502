import io

import pypdfium2
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from index.clean.page import reconstruct
from index.errors import DocumentError
from index.formats.pdf import read
from tests.index.pages import FONT, f1, page

PAGES = [(seed, 2 + seed % 2) for seed in range(100, 114)]


def typeset(draw, pages=1):
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for number in range(pages):
        canvas.setFont(FONT, 10)
        draw(canvas, number)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def body(draft):
    return [block.text for block in draft.blocks if block.kind == "body"]


def test_typeset_pages_come_back_as_they_were_set(record_property):
    scores, raw, blank = [], [], []
    for seed, columns in PAGES:
        made = page(seed, columns)
        scores.append(f1(body(read("x.pdf", made.pdf)), made.paragraphs))
        document = pypdfium2.PdfDocument(made.pdf)
        text = document[0].get_textpage().get_text_range()
        raw.append(f1(body(reconstruct(text)), made.paragraphs))
        blank.append(f1(text.replace("\r", "").split("\n\n"), made.paragraphs))
    figures = {"read": scores, "text of another extractor": raw, "blank-line split": blank}
    for name, values in figures.items():
        record_property(name, round(sum(values) / len(values), 3))
    assert sum(scores) / len(PAGES) >= 0.95
    assert sum(raw) / len(PAGES) >= 0.9
    assert sum(blank) / len(PAGES) < 0.1


def test_headings_boxes_and_captions_stay_out_of_the_paragraphs():
    for seed, columns in PAGES[:6]:
        made = page(seed, columns)
        draft = read("x.pdf", made.pdf)
        headings = {heading for block in draft.blocks for heading in block.headings}
        assert headings == set(made.headings)
        assert {b.kind for b in draft.blocks} <= {"title", "body", "box", "caption"}


def test_a_table_is_read_row_by_row():
    rows = ["城市 产量 年份", "临禾 6.79 2031", "北仓 5.10 2030", "南仓 4.2 2029"]

    def draw(canvas, _):
        canvas.drawString(50, 780, "各地粮食产量见下表，单位为万吨，数据来自统计部门的年度公报。")
        for number, row in enumerate(rows):
            for column, cell in enumerate(row.split()):
                canvas.drawString(60 + 120 * column, 740 - 18 * number, cell)

    tables = [b.text for b in read("x.pdf", typeset(draw)).blocks if b.kind == "table"]
    assert tables == [
        "城市：临禾；产量：6.79；年份：2031",
        "城市：北仓；产量：5.10；年份：2030",
        "城市：南仓；产量：4.2；年份：2029",
    ]


def test_running_heads_and_page_numbers_are_dropped():
    def harvest(number):
        return f"第{'一二三四'[number]}年的收成比上一年增加了百分之{number + 2}。"

    def draw(canvas, number):
        canvas.drawString(50, 810, "临禾市粮食年鉴")
        canvas.drawString(290, 30, f"— {number + 1} —")
        canvas.drawString(50, 700, harvest(number))

    assert body(read("x.pdf", typeset(draw, 4))) == [harvest(number) for number in range(4)]


def test_a_scan_is_refused_with_what_to_do():
    data = typeset(lambda canvas, _: canvas.rect(50, 50, 400, 600, fill=1))
    with pytest.raises(DocumentError, match=r"scan.*ocrmypdf"):
        read("x.pdf", data)


@pytest.mark.parametrize("data", [b"%PDF-1.4", b"%PDF-1.7\n" + bytes(range(256)) * 20])
def test_a_broken_file_is_refused(data):
    with pytest.raises(DocumentError, match="damaged"):
        read("x.pdf", data)
