"""The same questions as a table, and what can be wrong with a table."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from eval import sheets
from eval.load import FaultyQuestions, load_questions
from eval.question import EvalQuestion
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
        'line 1: no row names a column "question" (or 问题)'
    ]


def test_a_row_with_too_many_cells(tmp_path):
    assert faults(csv_file(tmp_path, "id,question\na,谁？,什么,何时\n")) == [
        "line 2: it has 4 cells, the headings 2"
    ]


def read(path: Path) -> tuple[EvalQuestion, ...]:
    return load_questions(path, fakes.paragraphs()).questions


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_as_excel_saves_it_in_china(tmp_path, encoding, delimiter):
    rows = [["序号", "问题", "要点"], ["一", "云河科创带哪年启动？", "2015年3月"]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    (question,) = read(csv_file(tmp_path, text, encoding))
    assert (question.id, question.text) == ("一", "云河科创带哪年启动？")
    assert question.facts == (("2015年3月",),)


def test_csv_that_is_no_text(tmp_path):
    path = csv_file(tmp_path, "")
    path.write_bytes(b"question\n\xff\xfe\x00\x81\n")
    assert faults(path) == ["it is not UTF-8; save the table as “CSV UTF-8”"]


def test_headings_below_a_title_with_blank_rows_and_another_sheet_before(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["填写说明"])
    sheet = book.create_sheet("题目")
    head, asked = [" 问题 ", "题型", "答案"], ["谁是白塔市市长？", "人物", "沈明远"]
    for row in (["问答测试题"], [], head, asked, [], ["沈明远哪年任职？", None, "2019年"]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("B4:B6")
    book.save(tmp_path / "q.xlsx")
    first, second = read(tmp_path / "q.xlsx")
    assert (first.id, second.id) == ("q4", "q6")
    assert first.kind == second.kind == "人物"
    assert (first.reference, first.facts, first.answerable) == ("沈明远", (), True)


def test_numbers_and_days_are_read_as_excel_shows_them(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["question", "facts", "id"])
    for number, (value, shown) in enumerate(
        [(0.0435, "0.00%"), (47000, "#,##0"), (20.0, "General"), (date(2015, 3, 1), "yyyy-mm-dd"),
         ("甲\n乙", "General")], 1
    ):  # fmt: skip
        sheet.append([f"问题{number}？", value, 1000 + number])
        sheet.cell(number + 1, 2).number_format = shown
        sheet.cell(number + 1, 3).number_format = "#,##0"
    book.save(tmp_path / "q.xlsx")
    found = read(tmp_path / "q.xlsx")
    assert [one.id for one in found] == ["1001", "1002", "1003", "1004", "1005"]
    assert [one.facts for one in found] == [
        (("4.35%",),),
        (("47000", "47,000"),),
        (("20",),),
        (("2015年3月1日", "2015-03-01"),),
        (("甲",), ("乙",)),
    ]


def test_rows_that_are_only_numbered_are_not_asked(tmp_path):
    path = csv_file(tmp_path, "编号,问题,能否回答\n1,谁？,无\n2,,\n3,,无\n")
    assert [(one.id, one.text) for one in read(path)] == [("1", "谁？"), ("3", "")]


def test_an_old_or_locked_workbook_is_named(tmp_path):
    path = tmp_path / "q.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (fault,) = faults(path)
    assert "before 2007, or locked" in fault


def test_a_workbook_is_known_by_its_bytes(tmp_path):
    path = as_xlsx(tmp_path, [["question"], ["谁？"]])
    assert len(read(path.rename(tmp_path / "questions"))) == 1


def test_a_workbook_that_unpacks_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "LARGEST", 1_000)
    (fault,) = faults(as_xlsx(tmp_path, [["question"], ["谁？"]]))
    assert "it unpacks to more than" in fault


def test_a_sheet_that_is_formatted_to_its_end_is_refused(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["question"])
    book.active.cell(1_048_576, 1).number_format = "0.00"
    book.save(tmp_path / "q.xlsx")
    (fault,) = faults(tmp_path / "q.xlsx")
    assert fault == "it has 1048576 rows; delete those below the questions, or split it"


def test_plain_text_has_a_question_on_each_line(tmp_path):
    path = tmp_path / "q.txt"
    path.write_bytes("谁？\r\n\r\n 何时？ \n".encode("gbk"))
    assert [(one.id, one.text) for one in read(path)] == [("q1", "谁？"), ("q3", "何时？")]


def test_one_json_list_has_the_lines_of_its_objects(tmp_path):
    path = tmp_path / "q.json"
    path.write_text('[\n{"问题": "谁？"},\n\n {"question": "何时？"}\n]', "utf-8")
    assert [(one.id, one.text) for one in read(path)] == [("q2", "谁？"), ("q4", "何时？")]
    path.write_text('[{"question": "谁？"},\n{"question": ', "utf-8")
    assert faults(path) == ["line 2: it is not JSON (Expecting value)"]
    path.write_text("[]", "utf-8")
    assert faults(path) == ["there is no question in it"]


def test_json_lines_in_another_encoding(tmp_path):
    path = tmp_path / "q.jsonl"
    path.write_bytes('{"question": "青州有多少高新技术企业？"}\n'.encode("gbk"))
    assert read(path)[0].text == "青州有多少高新技术企业？"


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
