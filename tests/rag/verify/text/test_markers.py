"""Markers in every shape models write them."""

import pytest

from rag.verify.text.markers import parse_markers


@pytest.mark.parametrize(
    ("written", "markers"),
    [
        ("增长了[1]", (1,)),
        ("增长了【2】", (2,)),
        ("增长了［３］", (3,)),
        ("增长了[1,2]", (1, 2)),
        ("增长了[1、2]", (1, 2)),
        ("增长了[2][1]", (2, 1)),
        ("增长了[1-3]", (1, 2, 3)),
        ("增长了[1][1]", (1,)),
        ("增长了¹", (1,)),
        ("增长了¹²", (12,)),
        ("增长了[^4]", (4,)),
        ("增长了[来源1]", (1,)),
        ("增长了【1†source】", (1,)),
        ("增长了[[1]](http://a.example/)", (1,)),
        ("增长了<sup>1, 2</sup>", (1, 2)),
    ],
)
def test_reads_a_marker_and_takes_it_out(written: str, markers: tuple[int, ...]) -> None:
    assert parse_markers(written) == ("增长了", markers)


@pytest.mark.parametrize(
    "text",
    ["国发[2023]12号", "〔2023〕1号", "面积100km²", "容积10m³", "他说[笑]", "[1-60]号楼"[5:]],
)
def test_leaves_what_is_no_marker(text: str) -> None:
    assert parse_markers(text) == (text, ())
