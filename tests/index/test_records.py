"""Documents as lines, and the version that names what they say."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.records import (
    document_of,
    head_of,
    line_of,
    paragraph_line,
    paragraph_of,
    version_of,
)
from index.types import Document, Paragraph, Span
from tests.index.builders import document


@given(st.text(), st.lists(st.text(), max_size=3))
def test_a_paragraph_comes_back_from_its_line(text: str, headings: list[str]) -> None:
    paragraph = Paragraph(3, text, tuple(headings), "list", (Span(0, 2), Span(5, 9)))
    line = paragraph_line(paragraph)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert paragraph_of(line) == paragraph


def test_a_lone_surrogate_comes_back_too() -> None:
    paragraph = Paragraph(1, "a\ud800")
    assert paragraph_of(paragraph_line(paragraph)) == paragraph
    assert line_of({"id": "\udcff"}) == b'{"id":"\\udcff"}\n'
    assert version_of(document("\udcff", "\ud800"))


def test_a_document_comes_back_from_its_head_and_paragraphs() -> None:
    whole = Document(
        "d",
        "题",
        (Paragraph(1, "文"),),
        "报",
        "2024-03-05",
        "zh",
        MappingProxyType({"number": "1"}),
    )
    assert document_of(head_of(whole), whole.paragraphs) == whole


@pytest.mark.parametrize(
    "other",
    [
        document("d", "文", "二"),
        document("e", "文", title="d"),
        document("d", "文", title="题"),
        document("d", "文", date="2024"),
        document("d", "文", meta={"number": "1"}),
        Document("d", "d", (Paragraph(1, "文", ("一",)),)),
        Document("d", "d", (Paragraph(1, "文", (), "note"),)),
    ],
)
def test_a_version_changes_with_anything_the_document_says(other: Document) -> None:
    assert version_of(document("d", "文")) == version_of(document("d", "文"))
    assert version_of(document("d", "文")) != version_of(other)
