"""Each part of a claim is looked for by itself, where its subject is told of."""

import pytest

from rag.verify.deciding.piecewise import ELSEWHERE, figure_by_figure, part_by_part
from rag.verify.deciding.search import Finding, best
from rag.verify.evidence.parts import parts, whole
from rag.verify.text.reading import read
from tests.rag.verify.small import item

ITEMS = [
    item("甲镇修缮渡船12艘。"),
    item("渔政站新建码头3座，投资500万元。", 2),
    item("甲镇游客达到8万人。乙镇茶叶产量增长4.1%。", 3),
]


def reasons(found: list[Finding | None]) -> list[list[str] | None]:
    """Return what is wrong with each part, None where no sentence was found."""
    return [one if one is None else [problem.reason for problem in one.problems] for one in found]


@pytest.mark.parametrize(
    ("claim", "wrong"),
    [
        ("甲镇修缮渡船12艘，甲镇游客达到8万人。", [[], []]),
        ("甲镇游客达到8万人，增长4.1%。", [[], [ELSEWHERE]]),
    ],
)
def test_each_part_has_a_sentence_of_its_own(claim: str, wrong: list[list[str]]) -> None:
    pieces = parts(read(claim))
    assert reasons(part_by_part(pieces, ITEMS, ())) == wrong


def test_figures_said_apart_are_looked_for_apart() -> None:
    apart = [item("甲镇修缮渡船12艘。"), item("甲镇修缮码头3座。", 2)]
    part = whole(read("甲镇修缮渡船12艘码头3座。"))
    found = best(part, apart, ())
    assert reasons([found]) != [[]]
    assert reasons(figure_by_figure(part, found, apart, ())) == [[], []]


def test_a_part_that_is_borne_out_stays_whole() -> None:
    part = whole(read("渔政站新建码头3座，投资500万元。"))
    found = best(part, ITEMS, ())
    assert figure_by_figure(part, found, ITEMS, ()) == [found]
