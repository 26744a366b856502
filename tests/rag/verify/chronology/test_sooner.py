"""Before and after what, and who was sooner."""

import pytest

from tests.rag.verify.small import label

TEXT = "展会前夕，李明山接受了采访。2017年，东川和河口一道建设绿道。2016年，河口启动绿道。"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("展会前李明山接受采访", True),
        ("展会之前采访的李明山", True),
        ("展会还没开就采访了李明山", True),
        ("展会后李明山接受采访", False),
        ("李明山展会之后才接受采访", False),
        ("东川比河口先动手", False),
        ("东川先动的手", False),
    ],
)
def test_what_was_before_is_not_after(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") == said


@pytest.mark.parametrize("text", ["展会上，县长讲了绿道。", "在展会上，绿道是热词。"])
def test_what_is_told_at_an_event_is_not_after_it(text: str) -> None:
    assert label("展会后县长讲了绿道", text) != "supported"
