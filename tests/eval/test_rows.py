"""The same questions as a table, and what can be wrong with a table."""

import io
from pathlib import Path

import openpyxl
import pytest

from eval.load import FaultyQuestions, load_questions
from tests.eval import fakes

HEAD = ["id", "question", "kind", "answerable", "facts", "proofs", "history", "forbidden"]
ROWS = [
    ["a", "云河科创带哪年启动？", "date", "true", "2015年3月|二〇一五年三月", "1", "", ""],
    ["b", "由哪几座城市共建？", "list", "是", "青州；临湖；白塔", "1", "", ""],
    ["c", "那基金呢？", "follow_up", "FALSE", "", "",
     '[{"role": "user", "content": "谁？"}, {"role": "assistant", "content": "不知。"}]', "好｜行"],
]  # fmt: skip


def csv_file(folder: Path, text: str, encoding: str = "utf-8-sig") -> Path:
    path = folder / "q.csv"
    path.write_bytes(text.encode(encoding))
    return path


def as_csv(rows: list[list[str]]) -> str:
    return "\r\n".join(",".join('"' + c.replace('"', '""') + '"' for c in row) for row in rows)


def as_xlsx(folder: Path, rows: list[list[object]]) -> Path:
    book, data = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(data)
    path = folder / "q.xlsx"
    path.write_bytes(data.getvalue())
    return path


def faults(path: Path) -> list[str]:
    with pytest.raises(FaultyQuestions) as error:
        load_questions(path, fakes.paragraphs())
    return [str(fault) for fault in error.value.faults]


def test_csv_and_xlsx_hold_the_same_questions(tmp_path):
    from_csv = load_questions(csv_file(tmp_path, as_csv([HEAD, *ROWS])), fakes.paragraphs())
    from_xlsx = load_questions(as_xlsx(tmp_path, [HEAD, *ROWS]), fakes.paragraphs())
    assert from_csv.questions == from_xlsx.questions
    first, second, third = from_csv.questions
    assert first.facts == (("2015年3月", "二〇一五年三月"),)
    assert second.facts == (("青州",), ("临湖",), ("白塔",))
    assert third.answerable is False
    assert third.forbidden == ("好", "行")
    assert len(third.history) == 2


def test_numbers_and_truths_typed_into_cells_are_read(tmp_path):
    rows = [["question", "answerable", "facts", "proofs", "difficulty"],
            ["多少亿元？", True, "20亿元", 3, 2.0]]  # fmt: skip
    (question,) = load_questions(as_xlsx(tmp_path, rows), fakes.paragraphs()).questions
    assert question.answerable is True
    assert question.proofs == ((("yunhe", 3),),)
    assert question.difficulty == 2


def test_faults_of_a_table_have_the_line_of_the_file(tmp_path):
    text = 'id,question,answerable,proofs\na,"两行的\n问题？",no,\nb,谁？,maybe,\nc,何时？,no,77\n'
    assert faults(csv_file(tmp_path, text)) == [
        'line 4: "answerable" cannot be read: write true or false',
        "line 5: there is no paragraph yunhe#77",
    ]


def test_a_table_without_the_column_question(tmp_path):
    assert faults(csv_file(tmp_path, "id,text\na,谁？\n")) == [
        'line 1: the first row names no column "question"'
    ]


def test_a_row_with_too_many_cells(tmp_path):
    assert faults(csv_file(tmp_path, "id,question\na,谁？,什么,何时\n")) == [
        "line 2: it has 4 cells, the first row 2"
    ]


def test_csv_in_another_encoding(tmp_path):
    assert faults(csv_file(tmp_path, "id,question\na,谁？\n", "gbk")) == [
        "line 2: it is not UTF-8; save the table as “CSV UTF-8”"
    ]


def test_an_unfinished_quotation(tmp_path):
    (fault,) = faults(csv_file(tmp_path, 'id,question\na,"谁？\n'))
    assert "it is not CSV" in fault


@pytest.mark.parametrize("data", [b"PK\x03\x04broken", b"no zip at all", b""])
def test_what_is_no_workbook(tmp_path, data):
    path = tmp_path / "q.xlsx"
    path.write_bytes(data)
    (fault,) = faults(path)
    assert "it is no XLSX workbook" in fault


def test_an_empty_table(tmp_path):
    assert faults(csv_file(tmp_path, "")) == ["there is no question in it"]
    assert faults(as_xlsx(tmp_path, [["question"]])) == ["there is no question in it"]
