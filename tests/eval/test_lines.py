"""Question sets on disk."""

import gzip
import json
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


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ({"answers": "春天"}, {"answers": ["春天"]}),
        ({"answers": {"text": ["春", "夏"], "answer_start": [0, 9]}}, {"answers": ["春", "夏"]}),
        ({"answers": [{"text": "春天", "start": 3}, 7]}, {"answers": ["春天", "7"]}),
        ({"answers": None}, {"answers": []}),
        ({"contexts": "始于春天。"}, {"contexts": ["始于春天。"]}),
        ({"contexts": [{"title": "四季", "text": "春天。"}, " "]}, {"contexts": ["春天。"]}),
        ({"context": ["甲", "乙"]}, {"contexts": ["甲", "乙"]}),
        ({"context": None}, {"contexts": []}),
        ({"answerable": "False"}, {"answerable": False}),
        ({"answerable": 1}, {"answerable": True}),
        ({"answerable": None}, {}),
        ({"question": 7}, {"question": 7}),
    ],
)  # fmt: skip
def test_fields_are_brought_to_one_shape(tmp_path: Path, given: dict, read: dict) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text(json.dumps(given), "utf-8")
    assert list(read_lines(path)) == [read]


def test_one_answer_goes_for_the_list(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text('{"answer": "春天"}', "utf-8")
    (record,) = read_lines(path)
    assert record["answers"] == ["春天"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"question": null}', 'line 2: "question" is no text'),
        ('{"question": ["谁？"]}', 'line 2: "question" is no text'),
        ('{"answers": [{"start": 3}]}', 'line 2: "answers" holds an object without "text"'),
        ('{"answerable": "maybe"}', 'line 2: "answerable" is neither true nor false'),
        ("[" * 100_000, "line 2 is not JSON"),
    ],
)
def test_what_has_no_shape_is_named_with_its_line(
    tmp_path: Path, line: str, complaint: str
) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text("\n" + line, "utf-8")
    with pytest.raises(QuestionsError, match=complaint):
        list(read_lines(path))
