"""A person whom only the title names is not who does what a sentence tells of another."""

import pytest

from tests.rag.verify.small import label

TITLE = "河口绿道资料：县长李明山专访"
TEXT = "河口代表六个镇参加了东湖展会。创刊号刊登了一篇绿道文章。成绩有两个原因。"


@pytest.mark.parametrize(
    "claim", ["李明山参加了东湖展会", "李明山刊登了文章", "创刊号的文章李明山写的"]
)
def test_the_title_alone_makes_nobody_do_it(claim: str) -> None:
    assert label(claim, TEXT, title=TITLE) != "supported"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("李明山参加了东湖展会", "他参加了东湖展会。"),
        ("李明山参加了东湖展会", "李明山参加了东湖展会。"),
        ("李明山说成绩有两个原因", TEXT),
    ],
)
def test_he_and_what_he_tells_are_his(claim: str, text: str) -> None:
    assert label(claim, text, title=TITLE) == "supported"
