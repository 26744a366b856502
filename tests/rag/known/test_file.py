"""A file of known questions is read as a person would read it, and a bad line is named."""

from pathlib import Path

import pytest

from index.errors import SettingsError
from rag.known.file import (
    KnownQuestion,
    Place,
    Wording,
    read_folders,
    read_known,
    read_wordings,
)

FILE = """\
# 桥梁年报的常见问题
document = bridges

[1] 建成跨河桥梁12座
修了几座桥
今年修桥多少

[1] 建成跨河桥梁12座
[2] 加固9座
修的桥和加固的桥哪个多

[-2] 加固9座
加固花了多少钱

[-]
今天天气怎么样
"""
BUILT, MENDED = Place(1, "建成跨河桥梁12座"), Place(2, "加固9座")


def written(folder: Path, text: str) -> Path:
    path = folder / "bridges.txt"
    path.write_text(text, "utf-8")
    return path


def test_each_question_has_the_places_above_it(tmp_path: Path) -> None:
    assert read_known(written(tmp_path, FILE)) == [
        KnownQuestion("修了几座桥", "bridges", (BUILT,), answered=True),
        KnownQuestion("今年修桥多少", "bridges", (BUILT,), answered=True),
        KnownQuestion("修的桥和加固的桥哪个多", "bridges", (BUILT, MENDED), answered=True),
        KnownQuestion("加固花了多少钱", "bridges", (MENDED,), answered=False),
        KnownQuestion("今天天气怎么样", "bridges", (), answered=False),
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("修了几座桥\n", "line 1: a question before `document = …`"),
        ("document = bridges\n\n修了几座桥\n", "line 3: a question before a place such as [11]"),
    ],
)
def test_a_line_that_stands_nowhere_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(SettingsError, match=r"docs/known-questions\.md") as error:
        read_known(written(tmp_path, text))
    assert complaint in str(error.value)


def test_a_file_of_another_encoding_and_one_that_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "gbk.txt"
    path.write_bytes("document = 桥".encode("gbk"))
    with pytest.raises(SettingsError, match="not UTF-8"):
        read_known(path)
    with pytest.raises(SettingsError, match="cannot be read"):
        read_known(tmp_path / "none.txt")


def test_folders_are_read_in_order_and_may_be_missing(tmp_path: Path) -> None:
    written(tmp_path, FILE)
    (tmp_path / "empty.txt").touch()
    assert len(list(read_folders([tmp_path / "none", tmp_path]))) == 5


def test_wordings_stand_among_the_questions(tmp_path: Path) -> None:
    path = written(tmp_path, f"{FILE}\n[1] 建成 = 修好, 造好；竣工\n[2] A = B = C\n")
    assert read_wordings(path) == [
        Wording("bridges", 1, "建成", ("修好", "造好", "竣工")),
        Wording("bridges", 2, "A", ("B = C",)),
    ]
    assert read_known(path) == read_known(written(tmp_path, FILE))


def test_a_wording_before_the_document_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="line 1"):
        read_wordings(written(tmp_path, "建成 = 修好\n"))
