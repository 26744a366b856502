"""A list with a figure to each thing, told of one head."""

import pytest

from rag.verify.restating.dealt import dealt
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXT = (
    "镇上莲藕的产量累计增幅为54%。镇上菱角的产量累计增幅为38%。"
    "到2024年，茶厂开工满六周年。到2024年，船闸通航满八周年。"
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("镇上两项累计增幅：莲藕54%，菱角38%。", True),
        ("镇上两项累计增幅：莲藕38%，菱角54%。", False),
        ("镇上三项累计增幅：莲藕54%，菱角38%。", False),
        ("2024年的两个周年，依次是茶厂开工六周年、船闸通航八周年。", True),
        ("2024年的两个周年，依次是茶厂开工八周年、船闸通航六周年。", False),
    ],
)
def test_each_is_looked_for_by_itself(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") == said


@pytest.mark.parametrize(
    "claim", ["增幅：莲藕54%。", "增幅：莲藕54%的一半是27%。", "莲藕54%，菱角38%。"]
)
def test_what_is_no_such_list_is_left(claim: str) -> None:
    assert dealt(read(claim)) == []
