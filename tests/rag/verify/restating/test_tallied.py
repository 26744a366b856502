"""Claims that count wrongly by their own list."""

import pytest

from rag.verify.restating.tallied import miscounts
from rag.verify.text.reading import read
from tests.rag.verify.small import label


@pytest.mark.parametrize(
    ("claim", "wrong"),
    [
        ("茶业有两个要点：种茶、制茶、卖茶。", True),
        ("茶业有四个要点：种茶是根本，制茶是关键，卖茶是目的。", True),
        ("茶业有三个要点：种茶、制茶、卖茶。", False),
        ("茶业有两个要点，即种茶和制茶。", False),
        ("茶业要抓好三件事：种茶，制茶。", True),
        ("茶业要抓好两件事：种茶，制茶。", False),
        ("茶业有三项举措：种好和管好茶树、修茶厂、办茶展。", False),
        ("茶业有五个要点：种茶、制茶、卖茶等。", False),
        ("茶业有两个要点：种茶要懂土，懂水，制茶要懂火。", False),
    ],
)
def test_its_own_list_tells(claim: str, wrong: bool) -> None:
    assert miscounts(read(claim)) == wrong


def test_it_is_said_before_any_text_is_asked() -> None:
    text = "茶业有三个要点：种茶、制茶、卖茶。"
    assert label("茶业有两个要点：种茶、制茶、卖茶。", text) == "contradicted"
    assert label("茶业有三个要点：卖茶、种茶、制茶。", text) == "supported"
