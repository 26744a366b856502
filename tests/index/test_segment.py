"""Segments: written from documents, and from what lives of other segments."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from index.drafts import Draft, Entry, draft_documents, draft_segment, write_segment
from index.embedding import SHIPPED
from index.files import verify_file
from index.normalise import fold
from index.passages import indexed_text
from index.segment import Segment
from index.static import StaticEmbedder
from index.tokens import Segmenter
from index.types import Document, Paragraph, Span
from tests.index.builders import HashingEmbedder, document

SEGMENTER = Segmenter()
EMBEDDER = HashingEmbedder(4)
RICH = Document(
    "rich",
    "题",
    (Paragraph(1, "松江。" * 200, ("一", "二"), "note", (Span(3, 9),)), Paragraph(2, "走廊。")),
    "报",
    "2024",
    "zh",
    {"effective_from": "2024"},
)


def draft(*documents: Document, archived: Sequence[str] = ()) -> Draft:
    entries = [Entry(each, from_corpus=False, archived=each.id in archived) for each in documents]
    return draft_documents(entries, EMBEDDER, SEGMENTER, lambda count: None)


def written(folder: Path, *drafts: Draft) -> Segment:
    sums = write_segment(folder, drafts, "model")
    for name, checksum in sums.items():
        verify_file(folder / name, checksum)
    return Segment(folder, "model")


def test_documents_paragraphs_and_passages_come_back(tmp_path: Path) -> None:
    segment = written(tmp_path / "s", draft(document("a", "甲。", ""), RICH, document("empty")))
    assert (segment.documents, segment.passages) == (3, len(segment.vectors))
    assert segment.document(1) == RICH
    assert segment.document(2).paragraphs == ()
    assert segment.numbered(1, 2) == RICH.paragraphs[1]
    assert segment.numbered(1, 3) is segment.numbered(1, 0) is None
    passages = [segment.passage(row) for row in range(segment.passages)]
    assert "".join(each.text for each in passages) == "甲。" + "松江。" * 200 + "走廊。"
    assert {each.context for each in passages[1:-1]} == {"题 › 一 › 二"}
    assert segment.table.dated.tolist() == [False, True, False]


def test_paragraphs_may_be_numbered_in_any_way(tmp_path: Path) -> None:
    odd = Document("o", "o", (Paragraph(7, "七。"), Paragraph(3, "三。")))
    segment = written(tmp_path / "s", draft(odd))
    assert segment.numbered(0, 3) == odd.paragraphs[1]
    assert [segment.passage(row).paragraph for row in range(2)] == [7, 3]


def test_an_archived_document_can_be_read_and_has_no_passages(tmp_path: Path) -> None:
    segment = written(tmp_path / "s", draft(RICH, document("b", "乙。"), archived=["rich"]))
    assert segment.document(0) == RICH
    assert [segment.passage(row).document for row in range(segment.passages)] == ["b"]


def test_a_merge_is_what_one_segment_of_all_would_be(tmp_path: Path) -> None:
    first = written(tmp_path / "1", draft(document("a", "甲。"), RICH, document("c", "丙。")))
    second = written(tmp_path / "2", draft(document("d", "丁走廊。", "戊。")))
    alive = np.array([True, True, False])
    merged = written(
        tmp_path / "m",
        draft_segment(first, alive, kept=np.array([True, True, True])),
        draft_segment(second, np.array([True]), kept=np.array([True])),
    )
    once = written(
        tmp_path / "o",
        draft(
            document("a", "甲。"),
            RICH,
            document("c", "丙。"),
            document("d", "丁走廊。", "戊。"),
            archived=["c"],
        ),
    )
    for mine, other in ((merged.table, once.table), (merged.postings, once.postings)):
        for name in mine.__slots__:
            np.testing.assert_array_equal(getattr(mine, name), getattr(other, name), name)
    np.testing.assert_allclose(merged.vectors, once.vectors)
    assert list(map(list, merged.embedded.tokens)) == list(map(list, once.embedded.tokens))
    assert list(merged.texts) == list(once.texts)
    assert [merged.document(row) for row in range(4)] == [once.document(row) for row in range(4)]


def test_each_passage_has_its_text_folded_and_its_tokens(tmp_path: Path) -> None:
    embedder = StaticEmbedder(SHIPPED)
    entries = [Entry(RICH, from_corpus=False), Entry(document("b", "產業Ａ"), from_corpus=False)]
    draft = draft_documents(entries, embedder, SEGMENTER, lambda count: None)
    segment = written(tmp_path / "s", draft)
    for row in range(segment.passages):
        text = indexed_text(segment.passage(row))
        assert segment.texts[row] == fold(text)
        assert segment.embedded.tokens[row].tolist() == embedder.tokens(text).tolist()
    assert segment.texts[segment.passages - 1] == "b\n产业a"


def test_what_is_not_kept_is_gone(tmp_path: Path) -> None:
    first = written(tmp_path / "1", draft(document("a", "甲。", "乙。"), RICH))
    flags = np.array([False, True])
    merged = written(tmp_path / "m", draft_segment(first, flags, flags))
    assert merged.documents == 1
    assert merged.document(0) == RICH
    assert merged.passage(merged.passages - 1).text == "走廊。"


def test_an_empty_segment(tmp_path: Path) -> None:
    segment = written(tmp_path / "s", draft())
    assert (segment.documents, segment.passages) == (0, 0)


def test_a_half_written_folder_is_not_written_into(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    with pytest.raises(FileExistsError):
        written(tmp_path / "s", draft())
