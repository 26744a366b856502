"""The measures of an answer's words, each by hand."""

import pytest

from eval.answers import (
    concision,
    correct,
    facts_said,
    invents_figure,
    reference_figures,
    reference_said,
    shortest_proof,
)
from eval.question import EvalQuestion
from eval.response import Response
from eval.score import score
from tests.eval import fakes

PARAGRAPHS = fakes.paragraphs()


def question(*facts: str, proof: int = 2, **more) -> EvalQuestion:
    groups = tuple((fact,) for fact in facts)
    return EvalQuestion("q", "青州如何？", answerable=True, facts=groups,
                        proofs=(((("yunhe", proof)),),), **more)  # fmt: skip


def said(text: str) -> Response:
    return Response("q", answered=True, answer=text)


def test_every_fact_is_needed():
    asked = question("4.35%", "2.3万家")
    assert correct(asked, said("强度为4.35%，企业2.3万家。[1]")) == 1
    assert correct(asked, said("强度为4.35%。[1]")) == 0
    assert facts_said(asked, said("强度为4.35%。[1]")) == 0.5


def test_a_refusal_is_not_correct_even_if_it_names_the_fact():
    refused = Response("q", answered=False, answer="4.35%不在资料中。")
    assert correct(question("4.35%"), refused) == 0
    assert facts_said(question("4.35%"), refused) == 0


@pytest.mark.parametrize(
    ("polarity", "text", "right"),
    [
        ("yes", "是的，强度为4.35%。", 1), ("yes", "不是，强度为4.35%。", 0),
        ("no", "没有。强度为4.35%。", 1), ("no", "是的，强度为4.35%。", 0),
        ("yes", "Yes: 4.35%.", 1), ("no", "Yes：强度为4.35%。", 0), ("yes", "No: 4.35%.", 0),
        ("yes", "强度为4.35%。", 1), ("no", "强度为4.35%。", 1),
        ("no", "Yes, it is 4.35%.", 0), ("yes", "有关部门说是4.35%。", 1),
        ("yes", "不仅如此，还有4.35%。", 1),
    ],
)  # fmt: skip
def test_an_answer_must_not_begin_with_the_wrong_side(polarity, text, right):
    assert correct(question("4.35%", polarity=polarity), said(text)) == right


def test_the_shortest_proof_counts_a_sentence_once():
    both = "青州有高新技术企业2.3万家，其中两成是外来企业。"
    assert shortest_proof(question("2.3万家"), PARAGRAPHS) == len(both)
    assert shortest_proof(question("2.3万家", "两成"), PARAGRAPHS) == len(both)
    other = "2022年，青州的研发投入强度为4.35%。"
    assert shortest_proof(question("2.3万家", "4.35%"), PARAGRAPHS) == len(both) + len(other)


def test_concision_is_the_proof_beside_the_answer():
    needed = len("2022年，青州的研发投入强度为4.35%。")
    assert concision(question("4.35%"), said("4.35%。"), PARAGRAPHS) == 1
    whole = fakes.TEXTS[1]
    assert concision(question("4.35%"), said(whole), PARAGRAPHS) == needed / len(whole)


@pytest.mark.parametrize(
    ("text", "invented"),
    [
        ("强度为4.35%。[1]", False), ("有23,000家。[1]", False), ("有2.3万家。[1]", False),
        ("强度为4.53%。[1]", True), ("有2.4万家。[1]", True), ("青州很好。[1]", False),
        ("吞吐量为810万吨。[9]", False), ("占1/5。[1]", True),
    ],
)  # fmt: skip
def test_a_figure_must_stand_in_the_evidence(text, invented):
    assert invents_figure(question("x"), said(text), [("yunhe", 2)], PARAGRAPHS) == invented


def test_a_figure_of_the_question_may_be_repeated():
    asked = EvalQuestion("q", "2031年呢？")
    assert not invents_figure(asked, said("2031年没有记载。"), [], PARAGRAPHS)


def test_a_premise_corrected_is_handled_rightly_and_needs_no_refusal():
    asked = next(q for q in _questions() if q.kind == "false_premise")
    corrected = said("云河科创带由青州、临湖、白塔三座城市共建，没有第四座。")
    scores = score(asked, corrected, fakes.checker())
    assert scores["right"] == scores["false_premise"] == (1.0, 1.0)
    assert "refusal_recall" not in scores


def _questions() -> list[EvalQuestion]:
    from eval.question import parse

    return [parse(record, "", PARAGRAPHS) for record in fakes.records()]


def referred(reference: str) -> EvalQuestion:
    return EvalQuestion("r", "？", answerable=True, reference=reference)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("研发投入强度为4.35%。[1]", 1.0),
        ("2022年，青州的研发投入强度为 4.35%，居三城之首。[1]", 1.0),
        ("青州港全年吞吐量为810万吨。", 1 / 11),  # 为 and a figure: 度为 is not 量为
        ("", 0.0),
    ],
)
def test_a_reference_in_prose_is_compared_by_pairs_of_characters(text, share):
    found = reference_said(referred("研发投入强度为4.35%"), said(text))
    assert found == pytest.approx(share, abs=0.1)


def test_a_refusal_says_nothing_of_a_reference():
    refused = Response("r", answered=False, answer="研发投入强度为4.35%")
    assert reference_said(referred("研发投入强度为4.35%"), refused) == 0
    assert reference_figures(referred("4.35%"), refused) == (0, 1)


def test_the_figures_of_a_reference_in_any_form():
    wanted = referred("共有4.7万家企业，占21.6%，分布在九个城市。")
    assert reference_figures(wanted, said("有47,000家，占21.6%。[3]")) == (2, 2)
    assert reference_figures(wanted, said("有47家，占21.7%。")) == (0, 2)


def test_a_question_with_a_reference_alone_is_neither_right_nor_wrong(tmp_path):
    scores = score(referred("研发投入强度为4.35%"), said("研发投入强度为4.35%。"), fakes.checker())
    assert scores["reference"] == (1.0, 1.0)
    assert scores["wrong_refusals"] == (0.0, 1.0)
    assert not {"right", "correct", "facts", "proven"} & scores.keys()
