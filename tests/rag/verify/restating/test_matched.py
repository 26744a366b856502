"""Two rows: 甲、乙、丙分别是主线、保障和标准."""

import pytest

from rag.verify.restating.matched import matched, mismatched
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXTS = (
    "建设文明渔港，一要坚持以绿色为鲜明底色。",
    "建设文明渔港，二要坚持以安全为根本前提。",
    "这种风气叫作“船长敢闯、渔民敢干、银行敢贷”。",
    "到2034年，东岸码头建成满六周年。到2034年，西塘船闸启用满八周年。",
)


def test_the_first_goes_with_the_first() -> None:
    assert [one.text for told in matched(read("船长、渔民分别敢闯、敢干。")) for one in told] == [
        "船长敢闯。",
        "渔民敢干。",
    ]
    assert not list(matched(read("船长、渔民、银行分别敢闯、敢干。")))
    assert not list(matched(read("东岸和西塘分别有3座和4座冷库。")))


def test_a_sentence_that_pairs_them_otherwise() -> None:
    body = ["船长敢闯、渔民敢干"]
    assert mismatched(read("船长、渔民分别敢干、敢闯。"), body)
    assert not mismatched(read("船长、渔民分别敢闯、敢干。"), body)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("建设文明渔港，绿色、安全分别是鲜明底色和根本前提。", True),
        ("建设文明渔港，绿色、安全分别是根本前提和鲜明底色。", False),
        ("船长、渔民和银行这三方，各自对应的是敢闯、敢干、敢贷。", True),
        ("船长、渔民和银行这三方，各自对应的是敢干、敢闯、敢贷。", False),
        ("船长、渔民和船厂这三方，各自对应的是敢闯、敢干、敢贷。", False),
        ("2034年迎来六周年和八周年：分别对应东岸码头建成、西塘船闸启用。", True),
        ("2034年迎来六周年和八周年：分别对应西塘船闸启用、东岸码头建成。", False),
    ],
)
def test_pairs_are_borne_out_one_by_one(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said
