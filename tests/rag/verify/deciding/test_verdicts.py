"""What was found for the parts of a claim, put together."""

from rag.verify.deciding.search import Finding
from rag.verify.deciding.verdicts import reasoned, together
from rag.verify.evidence.parts import window
from rag.verify.evidence.problem import Problem, contradicted, unsupported
from rag.verify.modality import causes
from rag.verify.text.reading import read
from tests.rag.verify.small import item


def finding(*problems: Problem, share: float = 1.0, text: str = "渡船停运。") -> Finding:
    """Return a sentence that was found for a part, with what is wrong."""
    reading = read(text)
    return Finding(window(item(text), reading, reading.sentences[0]), problems, share, 1.0)


def test_without_problems_it_is_supported_once_by_each_sentence() -> None:
    verdict = together([finding(), finding()])
    assert (verdict.label, len(verdict.supports)) == ("supported", 1)


def test_a_part_that_nothing_is_found_for_stops_all() -> None:
    assert together([finding(), None]).label == "unsupported"
    assert together([]).label == "unsupported"


def test_a_difference_contradicts_only_where_enough_is_said() -> None:
    wrong = contradicted("数字不同")
    assert together([finding(wrong), finding(unsupported("没有"))]).label == "contradicted"
    assert together([finding(wrong, share=0.4)]).label == "unsupported"
    assert together([finding(wrong, share=0.4)]).reasons == ("数字不同",)


def test_a_reason_must_be_given_by_the_text() -> None:
    text = "渡船停运。河口涨水。"
    claim = "因为河口涨水，渡船停运。"
    assert reasoned(claim, [finding(text=text)]).reasons == (causes.REASON,)
    assert reasoned("渡船停运。", [finding(text=text)]).label == "supported"
