"""Known questions are tied to the words of the documents that are there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.embedding import load_embedder
from index.index import Index
from index.library import open_library
from index.tokens import Segmenter
from index.types import Span
from rag.known.file import KnownQuestion, Place
from rag.known.questions import KnownQuestions
from rag.known.table import make_table
from rag.types import Query, Question

REPORT = "# 年报\n\n2021年，青川县建成跨河桥梁12座，加固9座。\n\n青川县小学在校学生3400人。\n"
ASKED = [
    KnownQuestion("修了几座桥", "report", (Place(1, "建成跨河桥梁12座"),), answered=True),
    KnownQuestion("小学生有多少", "report", (Place(2, ""),), answered=True),
    KnownQuestion("桥是谁设计的", "report", (), answered=False),
]

TERMS = Segmenter().terms


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Index]:
    def index(text: str) -> Index:
        folder = tmp_path_factory.mktemp("known")
        (folder / "report.md").write_text(text, "utf-8")
        return open_library(
            folder / "report.md", folder / "var", load_embedder(), Segmenter()
        ).current()

    return index


def looked(known: KnownQuestions, text: str, documents: tuple[str, ...] | None = None) -> list[int]:
    hints = known.look(Query(Question(text, documents=documents), text)).hints
    return [hint.paragraph for hint in hints]


def test_a_hint_names_the_paragraph_and_the_range_of_its_words(
    opened: Callable[[str], Index],
) -> None:
    index = opened(REPORT)
    known = KnownQuestions(ASKED, index, TERMS)
    (best, *_) = known.look(Query(Question("修桥几座"), "修桥几座")).hints
    text = index.paragraph("report", best.paragraph).text
    assert text[best.span.start : best.span.end] == "建成跨河桥梁12座"
    (pupils, *_) = known.look(Query(Question("小学生多少"), "小学生多少")).hints
    assert pupils.span == Span(0, len(index.paragraph("report", 2).text))


def test_a_search_for_nothing_finds_no_place(opened: Callable[[str], Index]) -> None:
    known = KnownQuestions(ASKED, opened(REPORT), TERMS).look(Query(Question(""), ""))
    assert not known.hints


def test_documents_that_are_not_asked_say_nothing(opened: Callable[[str], Index]) -> None:
    known = KnownQuestions(ASKED, opened(REPORT), TERMS)
    assert looked(known, "修了几座桥")
    assert looked(known, "修了几座桥", ("report",))
    assert not looked(known, "修了几座桥", ("another",))


def test_words_that_are_gone_are_told_and_their_questions_rest(
    opened: Callable[[str], Index],
) -> None:
    known = KnownQuestions(ASKED, opened(REPORT.replace("12座", "十二座")), TERMS)
    assert known.problems == ["report: paragraph 1 does not say '建成跨河桥梁12座'"]
    assert looked(known, "小学生有多少")
    assert 1 not in looked(known, "修了几座桥")


def test_questions_on_a_document_that_is_not_there_rest(opened: Callable[[str], Index]) -> None:
    other = [KnownQuestion("修了几座桥", "gone", (Place(1, "桥"),), answered=True)]
    known = KnownQuestions(other, opened(REPORT), TERMS)
    assert not known.problems
    assert not looked(known, "修了几座桥")


def test_what_was_computed_is_kept_and_read_again(
    opened: Callable[[str], Index], tmp_path: Path
) -> None:
    index = opened(REPORT)
    fresh, kept = (KnownQuestions(ASKED, index, TERMS, tmp_path) for _ in range(2))
    assert len(list(tmp_path.glob("questions-*.bin"))) == 1
    assert looked(fresh, "修桥几座") == looked(kept, "修桥几座")


def test_each_document_keeps_what_was_computed_for_it(tmp_path: Path) -> None:
    for document in ("report", "annual", "report"):
        make_table(["修了几座桥"], [True], tmp_path, document)
    make_table(["修了几座桥", "桥有几座"], [True, True], tmp_path, "report")
    assert len(list(tmp_path.glob("questions-*.bin"))) == 2


def test_questions_are_carried_to_a_document_that_tells_the_same(
    opened: Callable[[str], Index],
) -> None:
    things = ("桥梁", "学校", "医院", "公园", "车站", "码头", "村庄", "工厂", "剧院")
    facts = [f"{thing}{count}个" for count, thing in enumerate(things, 11)]
    on_another = [
        KnownQuestion(f"有多少{fact[:2]}啊", "yearbook", (Place(1, fact),), answered=True)
        for fact in facts
    ]
    index = opened("# 年报\n\n" + "\n\n".join(f"青川县有{fact}。" for fact in facts) + "\n")
    assert looked(KnownQuestions(on_another, index, TERMS), "多少公园啊")[0] == 4
