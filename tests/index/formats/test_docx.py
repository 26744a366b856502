import io
import zipfile

import pytest

from index.errors import DocumentError
from index.formats.docx import read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f"""<?xml version="1.0"?><w:styles {W}>
<w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="a2"><w:name w:val="标题 2"/></w:style>
<w:style w:styleId="t"><w:name w:val="Title"/></w:style></w:styles>"""


def word(body, styles=STYLES):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body if "<?" in body else document(body))
        archive.writestr("word/styles.xml", styles)
    return out.getvalue()


def document(body):
    return f'<?xml version="1.0"?><w:document {W}><w:body>{body}</w:body></w:document>'


def p(text, style=""):
    runs = "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in text.split("|"))
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def cell(text):
    return f"<w:tc>{p(text)}</w:tc>"


def test_headings_paragraphs_and_tables_come_in_order():
    table = "".join(
        f"<w:tr>{''.join(map(cell, row.split()))}</w:tr>" for row in ("城市 产量", "临禾 6.79")
    )
    body = (
        p("粮食收储办法", "t") + p("总则", "a1") + p("为了规范|收储|工作，制定本办法。")
        + p("范围", "a2")
        + f"<w:tbl>{table}</w:tbl>" + p("") + p("附则", "a1") + p("本办法自公布之日起施行。")
    )  # fmt: skip
    draft = read("x.docx", word(body))
    assert draft.title == "粮食收储办法"
    assert [(b.kind, b.headings, b.text) for b in draft.blocks] == [
        ("body", ("总则",), "为了规范收储工作，制定本办法。"),
        ("table", ("总则", "范围"), "城市：临禾；产量：6.79"),
        ("body", ("附则",), "本办法自公布之日起施行。"),
    ]


def test_headings_without_styles_are_told_by_their_look():
    body = p("关于开仓的通知") + p("一、时间") + p("每日九点开仓。") + p("二、地点") + p("北仓。")
    draft = read("x.docx", word(body))
    assert draft.title == "关于开仓的通知"
    assert [b.headings for b in draft.blocks if b.kind == "body"] == [("一、时间",), ("二、地点",)]


def test_deleted_text_is_not_read():
    body = "<w:p><w:r><w:t>九点</w:t></w:r><w:del><w:r><w:t>十点</w:t></w:r></w:del></w:p>"
    assert [b.text for b in read("x.docx", word(body)).blocks] == ["九点"]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 broken",
        word(f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><w:document {W}/>'),
        word(document("<w:p>" * 2000 + "</w:p>" * 2000)),
        word(document("<w:p><w:t>")),
    ],
)
def test_broken_and_hostile_files_are_refused(data):
    with pytest.raises(DocumentError, match="damaged"):
        read("x.docx", data)


def test_a_zip_bomb_is_refused():
    with pytest.raises(DocumentError, match="unpacks"):
        read("x.docx", word('<?xml version="1.0"?>' + " " * (65 << 20)))


def test_old_and_locked_files_are_refused_with_what_to_do():
    with pytest.raises(DocumentError, match="password"):
        read("x.doc", b"\xd0\xcf\x11\xe0" + b"x" * 100)
