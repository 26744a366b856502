"""A document that tells the same is known by its words and figures; another year's is not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.embedding import load_embedder
from index.index import Index
from index.library import open_library
from index.tokens import Segmenter
from rag.known.retold import Spot, compare, retold

SUMMARY = (
    "2021年，青川县建成跨河桥梁12座",
    "加固旧桥9座",
    "全县设河长46名，负责巡查水质",
    "小学在校学生3400人",
    "专任教师210人",
    "新开公交线路7条，通达全部乡镇",
    "县医院新增床位150张",
    "全年植树2600亩",
    "为1800户老人家庭改造了卫生间",
)
REPORT = """\
# 青川县的一年

这一年（2021年），全县建成了12座跨河桥梁；另有9座旧桥得到加固。

巡查水质的河长，全县已设46名。小学在校学生有3400人，专任教师为210人，比上年多12人。

公交方面，新开线路7条，通达全部的乡镇。县医院的床位新增150张。全年共植树2600亩。
"""
NEXT_YEAR = """\
# 青川县年报

2022年，青川县建成跨河桥梁15座，加固旧桥4座。全县设河长52名，负责巡查水质。

小学在校学生3310人，专任教师223人。新开公交线路3条，通达全部乡镇。县医院新增床位80张。

全年植树1900亩，为2400户老人家庭改造了卫生间。
"""
OTHER = "# 物业办法\n\n业主大会由全体业主组成，每年召开一次会议。\n\n物业费每平方米每月1.8元。\n"


@pytest.fixture
def opened(tmp_path: Path) -> Callable[..., Index]:
    def index(**documents: str) -> Index:
        folder = tmp_path / "documents"
        folder.mkdir()
        for name, text in documents.items():
            (folder / f"{name}.md").write_text(text, "utf-8")
        return open_library(folder, tmp_path / "var", load_embedder(), Segmenter()).current()

    return index


def found(index: Index, cache: Path | None = None) -> dict[str, list[str]]:
    """Return what each document says in place of the words of the summary."""
    return {
        name: [said(index, name, spot) for spot in spots]
        for name, spots in retold(SUMMARY, index, Segmenter().terms, cache)
    }


def said(index: Index, document: str, spot: Spot | None) -> str:
    if spot is None:
        return ""
    return index.paragraph(document, spot.paragraph).text[spot.span.start : spot.span.end]


def test_each_place_has_its_clauses_in_the_document_that_tells_the_same(
    opened: Callable[..., Index],
) -> None:
    places = found(opened(report=REPORT, other=OTHER))
    assert list(places) == ["report"]
    assert "12座跨河桥梁" in places["report"][0]
    assert places["report"][1] == "另有9座旧桥得到加固。"
    assert places["report"][4] == "专任教师为210人，"


def test_what_is_not_told_there_has_no_place(opened: Callable[..., Index]) -> None:
    assert found(opened(report=REPORT))["report"][8] == ""


def test_the_same_words_with_other_figures_are_another_report(
    opened: Callable[..., Index],
) -> None:
    assert not found(opened(next=NEXT_YEAR))


def test_a_few_words_say_too_little(opened: Callable[..., Index]) -> None:
    assert not list(retold(SUMMARY[:4], opened(report=REPORT), Segmenter().terms, None))


def test_nothing_is_found_among_no_documents(opened: Callable[..., Index]) -> None:
    index = opened(other=OTHER)
    assert not found(index)
    assert not compare(SUMMARY, [])["same"].all()


def test_what_was_compared_is_kept(opened: Callable[..., Index], tmp_path: Path) -> None:
    index = opened(report=REPORT)
    assert found(index, tmp_path / "kept") == found(index, tmp_path / "kept")
    assert len(list((tmp_path / "kept").glob("retold-*.bin"))) == 1


def test_a_long_book_is_looked_into_only_where_it_comes_near(
    opened: Callable[..., Index],
) -> None:
    chapters = "\n\n".join(f"第{n}回，{n}位客人在岸边喝茶，谈起{n}件旧事。" for n in range(3000))
    places = found(opened(book=f"{chapters}\n\n{REPORT}", other=OTHER))
    assert "12座跨河桥梁" in places["book"][0]
