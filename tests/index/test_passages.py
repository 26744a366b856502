"""Passages: windows of whole sentences that never leave their paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from index.passages import PASSAGE_CHARACTERS, cut, windows
from index.types import Document, Paragraph


def document(*texts: str) -> Document:
    return Document(
        id="d",
        title="走廊",
        paragraphs=tuple(
            Paragraph(number, text, headings=("一、缘起", "策源"))
            for number, text in enumerate(texts, 1)
        ),
    )


def test_a_short_paragraph_is_one_passage_with_its_heading_path_as_context() -> None:
    (passage,) = cut(document("松江在增长。九城在合作。"))
    assert passage.text == "松江在增长。九城在合作。"
    assert passage.context == "走廊 › 一、缘起 › 策源"
    assert (passage.document, passage.paragraph, passage.start) == ("d", 1, 0)


def test_a_long_paragraph_is_cut_between_sentences_into_about_equal_windows() -> None:
    text = "九座城市一起建设一条科技走廊。" * 40
    lengths = [len(passage.text) for passage in cut(document(text))]
    assert max(lengths) <= PASSAGE_CHARACTERS
    assert min(lengths) > PASSAGE_CHARACTERS / 2
    assert all(passage.text.endswith("。") for passage in cut(document(text)))


def test_a_sentence_too_long_is_cut_between_clauses_and_else_anywhere() -> None:
    assert all(p.text.endswith("，") for p in cut(document("九座城市一起建设，" * 60)))
    assert len(cut(document("长" * (PASSAGE_CHARACTERS * 2 + 1)))) == 3


def test_blank_paragraphs_have_no_passage() -> None:
    assert cut(document("", " \n")) == []
    assert [passage.paragraph for passage in cut(document("", "有。"))] == [2]


@given(
    st.lists(st.text("甲乙。，\n ", max_size=30), max_size=4),
)
def test_a_passage_is_the_text_of_its_range_and_nothing_is_lost(texts: list[str]) -> None:
    whole = document(*texts)
    for passage in cut(whole):
        assert passage.text == texts[passage.paragraph - 1][passage.start : passage.end]
    for text in texts:
        spans = windows(text, 7)
        assert all(span.end - span.start <= 7 for span in spans)
        kept = "".join(text[span.start : span.end] for span in spans)
        assert "".join(kept.split()) == "".join(text.split())
