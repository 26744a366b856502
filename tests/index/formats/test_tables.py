from index.formats.tables import rows_as_text
from index.traced import Traced


def rows(*lines):
    return [[Traced.of(cell, 0, len(cell)) for cell in line.split("|")] for line in lines]


def text(*lines, **options):
    return [row.text for row in rows_as_text(rows(*lines), **options)]


def test_each_row_can_be_read_by_itself():
    assert text("城市|产量", "临禾|6.79", "北仓|5.1") == [
        "城市：临禾；产量：6.79",
        "城市：北仓；产量：5.1",
    ]


def test_a_table_without_column_names_keeps_its_cells_apart():
    assert text("项目名称|北仓扩建", "负责人|苏大禾") == ["项目名称 | 北仓扩建", "负责人 | 苏大禾"]
    assert text("项目名称|说明", "北仓|扩建", header=True) == ["项目名称：北仓；说明：扩建"]


def test_empty_cells_and_rows_are_left_out():
    assert text("城市|产量|年份", "临禾||2031", "||") == ["城市：临禾；年份：2031"]


def test_separators_have_no_place_in_the_source():
    (row,) = rows_as_text(rows("城市|产量", "临禾|6"), header=True)
    assert row.places.count(-1) == 3
