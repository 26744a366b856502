"""A claim in other words is put into those of the sentence it is about, and held against it."""

import pytest

from index.normalise import fold
from index.types import Paragraph
from rag.known.file import Wording
from rag.known.verifier import WordedVerifier
from rag.known.wordings import Wordings
from rag.types import Claim, Evidence, EvidenceItem
from rag.verify import EvidenceVerifier
from rag.verify.chronology.order import OTHER_WAY

TEXT = "青川县倾注心血治理河道，2021年建成跨河桥梁12座。县水务局牵头设立河长46名，负责巡查水质。"
WORDINGS = (
    Wording("report", 1, "倾注心血", ("下了大功夫", "花大力气")),
    Wording("report", 1, "治理河道", ("整治河流", "把河管好")),
    Wording("report", 1, "牵头", ("带头", "挑头")),
    Wording("report", 1, "巡查水质", ("盯着水干不干净",)),
    Wording("report", 1, "词已不在", ("水务局",)),
    Wording("report", 2, "河长", ("校长",)),
    Wording("other", 1, "河长", ("村长",)),
)


def evidence(document: str = "report", text: str = TEXT) -> Evidence:
    return Evidence((EvidenceItem(1, document, "年报", Paragraph(1, text), 1.0),))


@pytest.fixture
def wordings() -> Wordings:
    return Wordings(WORDINGS)


@pytest.mark.parametrize(
    ("claim", "reworded"),
    [
        ("青川县下了大功夫整治河流。", "青川县倾注心血治理河道。"),
        ("河长盯着水干不干净，由县水务局挑头设立。", "河长巡查水质，由县水务局牵头设立。"),
        ("县水务局牵头设立河长。", "县水务局牵头设立河长。"),  # its own words already
        ("青川县有校长46名。", "青川县有校长46名。"),  # said of another paragraph
        # in a quotation another word is another quotation
        ("县水务局“带头整治河流”，挑头设立河长。", "县水务局“带头整治河流”，牵头设立河长。"),
        ("", ""),
    ],
)
def test_a_claim_is_put_into_the_words_of_its_sentence(
    wordings: Wordings, claim: str, reworded: str
) -> None:
    assert fold(wordings.reword(claim, evidence())) == fold(reworded)


def test_a_document_of_which_nothing_is_known_leaves_a_claim_as_it_is(wordings: Wordings) -> None:
    claim = "青川县下了大功夫整治河流。"
    assert wordings.reword(claim, evidence("unknown")) == claim


def test_words_that_are_gone_say_nothing(wordings: Wordings) -> None:
    claim = "县水务局挑头设立河长。"
    assert wordings.reword(claim, evidence(text="县水务局设立河长46名。")) == claim


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("2021年青川县花大力气整治河流，建成12座跨河桥梁。", True),
        ("县水务局带头设立46名河长，盯着水干不干净[1]。", True),
        ("2021年青川县花大力气整治河流，建成21座跨河桥梁。", False),
        ("县教育局带头设立46名河长，盯着水干不干净。", False),
        ("县水务局带头设立河长46名，负责盯着桥梁。", False),
    ],
)
def test_what_is_said_in_known_words_is_borne_out_and_what_is_wrong_is_not(
    wordings: Wordings, claim: str, supported: bool
) -> None:
    verifier = WordedVerifier(EvidenceVerifier(), lambda: wordings)
    verdict = verifier.verify(Claim(claim), evidence())
    assert verdict.supported is supported
    assert bool(verdict.reasons) is not supported
    if supported:
        assert all(one.end <= len(TEXT) for one in verdict.supports)
        assert verdict.supports


def test_statements_that_are_joined_may_each_be_said_in_words_of_its_own(
    wordings: Wordings,
) -> None:
    verifier = WordedVerifier(EvidenceVerifier(), lambda: wordings)
    claim = "青川县花大力气整治河流。县水务局带头设立46名河长，盯着水干不干净。"
    assert verifier.verify(Claim(claim), evidence()).supported
    assert not verifier.verify(Claim(claim.replace("46", "64")), evidence()).supported


def test_nothing_is_looked_up_where_the_documents_say_it_so(wordings: Wordings) -> None:
    asked: list[Wordings] = []

    def known() -> Wordings:
        asked.append(wordings)
        return wordings

    verifier = WordedVerifier(EvidenceVerifier(), known)
    assert verifier.verify(Claim("县水务局牵头设立河长46名。"), evidence()).supported
    assert not asked


def test_what_is_told_in_the_wrong_order_is_not_tried_in_other_words() -> None:
    text = "陈大江2001年入职，2005年入党。"
    verifier = WordedVerifier(EvidenceVerifier(), _no_wordings)
    verdict = verifier.verify(Claim("陈大江是先入党、后入职的。"), evidence(text=text))
    assert verdict.reasons == (OTHER_WAY,)


def _no_wordings() -> Wordings:
    pytest.fail("wordings were asked for")


def test_what_is_only_planned_is_not_tried_as_done_in_other_words() -> None:
    text = "青川县要建成的是跨河桥梁。"
    known = Wordings([Wording("report", 1, "建成", ("打造起来", "早已打造起来"))])
    verifier = WordedVerifier(EvidenceVerifier(), lambda: known)
    verdict = verifier.verify(Claim("跨河桥梁，青川县早已建成。"), evidence(text=text))
    assert verdict.label == "contradicted"


# Words of the report, most of which the page has too: so the page tells the same.
WHOLE = (
    *WORDINGS,
    Wording("report", 1, "倾注心血治理河道", ("在河道治理上下功夫",)),
    Wording("report", 1, "县水务局牵头设立河长", ("河长由县水务局挑头设立",)),
    Wording("report", 1, "负责巡查水质", ("管着巡查水质",)),
    Wording("report", 1, "建成跨河桥梁", ("跨河桥梁建到",)),
)
RESTATED = (
    "在治理河道上，青川县很用心，跨河桥梁建到12座。河长由县水务局挑头设立，46名负责巡查水质。"
)


@pytest.mark.parametrize(
    ("claim", "reworded"),
    [
        ("河长由县水务局带头设立。", "河长由县水务局挑头设立。"),
        ("河长由县水务局牵头设立。", "河长由县水务局挑头设立。"),  # the report's own word
        ("青川县整治河流。", "青川县治理河道。"),
    ],
)
def test_what_is_known_of_a_report_serves_the_page_that_retells_it(
    claim: str, reworded: str
) -> None:
    assert fold(Wordings(WHOLE).reword(claim, evidence("page", RESTATED))) == fold(reworded)


def test_what_is_known_of_a_report_is_nothing_to_a_page_on_other_things() -> None:
    text = "学校食堂由家长委员会挑头，每周公示一次菜谱和价格，学生每餐8元。"
    claim = "学校食堂由家长委员会带头。"
    assert Wordings(WHOLE).reword(claim, evidence("meals", text)) == claim


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("县水务局带头设立46名河长，盯着水干不干净。", True),
        ("县水务局带头设立64名河长，盯着水干不干净。", False),
        ("县教育局带头设立46名河长，盯着水干不干净。", False),
    ],
)
def test_the_page_itself_decides(claim: str, supported: bool) -> None:
    verifier = WordedVerifier(EvidenceVerifier(), lambda: Wordings(WHOLE))
    assert verifier.verify(Claim(claim), evidence("page", RESTATED)).supported is supported


def test_the_head_of_a_district_is_no_district_with_a_sign_to_it() -> None:
    known = Wordings((Wording("report", 1, "青川县", ("川北青县",)),))
    assert fold(known.reword("川北青县治理河道。", evidence())) == "青川县治理河道。"
    assert known.reword("川北青县长治理河道。", evidence()) == "川北青县长治理河道。"
