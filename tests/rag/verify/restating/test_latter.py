"""The former and the latter of two figures of a claim."""

import pytest

from rag.verify.restating.latter import compared_own
from rag.verify.text.reading import read

FIGURES = read("鱼产量增长134%，用电量增长64%").quantities


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("前者的增幅是后者的两倍多", True),
        ("前者的增幅是后者的三倍多", False),
        ("后者的增幅是前者的两倍多", False),
        ("前者比后者高70个百分点", True),
        ("后者比前者高70个百分点", False),
        ("前者高于后者", True),
        ("后者快于前者", False),
        ("后者不到前者的一半", True),
        ("前者超过后者的两倍", True),
        ("前者超过后者的三倍", False),
        ("前者增得更快", True),
        ("后者的增幅更大", False),
        ("后者的增幅要小一些", True),
    ],
)
def test_the_two_figures_decide(said: str, right: bool) -> None:
    assert compared_own(said, FIGURES) is right


def test_other_clauses_and_more_figures_are_left() -> None:
    assert compared_own("鱼产量增长得更快", FIGURES) is None
    assert compared_own("前者由县里负责", FIGURES) is None
    assert compared_own("前者高于后者", FIGURES[:1]) is None
    assert compared_own("前者高于后者", read("18座冷库，增长64%").quantities) is None
