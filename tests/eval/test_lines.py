"""Question sets on disk."""

import gzip
from pathlib import Path

import pytest

from eval.lines import QuestionsError, field, read_lines

TEXT = '{"id": 1}\n\n{"id": "二"}\n'


def test_plain_and_gzipped_are_read_alike(tmp_path: Path) -> None:
    plain, packed = tmp_path / "plain.jsonl", tmp_path / "packed.jsonl.gz"
    plain.write_text(TEXT, encoding="utf-8")
    packed.write_bytes(gzip.compress(TEXT.encode()))
    assert list(read_lines(plain)) == list(read_lines(packed)) == [{"id": 1}, {"id": "二"}]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "marked.jsonl"
    path.write_text(TEXT, encoding="utf-8-sig")
    assert len(list(read_lines(path))) == 2


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b'{"id": 1}\n{"id": ', "line 2 is not JSON"),
        (b"[1, 2]\n", "line 1 is not a JSON object"),
        (b"\xff\xfe\x00", "cannot be read"),
        (gzip.compress(TEXT.encode())[:-9], "cannot be read"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, data: bytes, complaint: str) -> None:
    path = tmp_path / "broken"
    path.write_bytes(data)
    with pytest.raises(QuestionsError, match=complaint):
        list(read_lines(path))


def test_a_missing_file_and_a_missing_field(tmp_path: Path) -> None:
    with pytest.raises(QuestionsError, match="cannot be read"):
        list(read_lines(tmp_path / "none"))
    with pytest.raises(QuestionsError, match='no field "question"'):
        field({"id": 1}, "question", tmp_path)
