"""What a claim dates each by itself and tells in one."""

import pytest

from rag.verify.restating.by_date import told_by_date
from rag.verify.restating.year_runs import without_run
from rag.verify.text.reading import read
from tests.rag.verify.small import label

LIFE = "林舟2001年参加工作，2006年5月当选河长。"
PIERS = "2019年，镇里启动了北码头的建设。2020年，乙镇建成了南码头。2021年，渡口换了新船。"


def test_each_dated_statement_stands_alone_with_whom_it_is_of() -> None:
    text = "林舟先在2001年参加工作，到2006年5月才当选河长。"
    assert told_by_date(read(text)) == ["林舟2001年参加工作。", "林舟2006年5月当选河长。"]
    text = "林舟先当选河长再参加工作，时间分别是2006年5月和2001年。"
    assert told_by_date(read(text)) == ["林舟2006年5月，当选河长。", "林舟2001年，参加工作。"]
    text = "从2019年到2021年，镇里依次启动北码头、建成南码头、换了新船。"
    assert told_by_date(read(text))[1] == "2020年，镇里建成南码头。"


@pytest.mark.parametrize(
    "claim",
    [
        "林舟先在2006年当选河长，到2001年才参加工作。",  # the dates fall
        "林舟到2006年才当选河长，之前先在2010年参加工作。",
        "从2001年当选时起，林舟才在2006年看河。",  # a date that goes for what follows
        "从2019年到2021年，镇里依次启动北码头、建成南码头。",  # two for three years
        "林舟2001年参加工作。",
        "2020年介于两者之间：2021年换了新船，2022年建成南码头。",
    ],
)
def test_nothing_is_taken_apart_that_its_dates_speak_against(claim: str) -> None:
    assert not told_by_date(read(claim))


def test_years_in_a_row_bear_out_that_there_was_one_a_year() -> None:
    dated = "2019年开工，2020年封顶，2021年启用"
    for run in ("差不多一年一步", "三年三步"):
        assert without_run(read(f"{dated}，{run}。")).strip("，。") == dated
    assert "连续" not in without_run(read(f"{dated}，码头连续三年都有进展。"))
    assert "连续" in without_run(read(f"{dated}，码头连续五年都有进展。"))
    assert "一年一步" in without_run(read("2019年开工，2023年启用，一年一步。"))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("林舟是先工作、后当河长的：2001年参加工作，2006年5月当选河长。", True),
        ("林舟是先当河长、后工作的：2001年参加工作，2006年5月当选河长。", False),
        ("林舟先在2001年参加工作，到2006年5月才当选河长。", True),
        ("林舟先在2001年当选河长，到2006年5月才参加工作。", False),
        ("林舟先参加工作再当选河长，时间分别是2001年和2006年5月。", True),
        ("林舟先参加工作再当选河长，时间分别是2006年5月和2001年。", False),
        ("镇里2019年启动北码头建设，2021年渡口换了新船，夹在中间的2020年乙镇建成了南码头。", True),
        ("镇里2019年启动北码头建设，2020年乙镇建成了南码头，夹在中间的2021年渡口换了新船。", False),
        ("2019年启动北码头、2020年建成南码头、2021年换新船，连着三年都有进展。", True),
        ("2019年启动北码头、2021年建成南码头、2020年换新船，连着三年都有进展。", False),
        ("从2019年到2021年，依次启动北码头、建成南码头、换了新船。", True),
        ("从2019年到2021年，依次建成南码头、启动北码头、换了新船。", False),
    ],
)
def test_dated_statements_told_in_one(claim: str, said: bool) -> None:
    assert (label(claim, LIFE, PIERS) == "supported") is said
