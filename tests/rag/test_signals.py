"""The named numbers that ranking rests on."""

from typing import TypeAlias

import numpy as np
import pytest

from index.lexicon import read_lexicon
from index.texts import Texts
from index.tokens import Segmenter
from rag.probe import ADDED_WEIGHT, FILLER_WEIGHT, WORD_WEIGHT, Probe, Prober
from rag.query import NO_WORD, QueryReader
from rag.signals import GATES, SIGNALS, Candidates, look_through, measure
from rag.types import Query, Question

SEGMENTER = Segmenter()
Passage: TypeAlias = tuple[str, str, int]  # context, text, paragraph
UNKNOWN = 9.0


def idf(term: str) -> float:
    """Pretend that the corpus has everything but 火星."""
    return UNKNOWN if term in {"火星", NO_WORD} else 2.0


def probe(text: str) -> Probe:
    queries = QueryReader(SEGMENTER.words, lambda term: term != "火星", read_lexicon())
    return Prober(SEGMENTER, queries, idf).probe(Query(Question(text), text))


def candidates(asked: Probe, *passages: Passage) -> Candidates:
    texts = Texts.of((context, text) for context, text, _ in passages)
    return look_through(asked, texts, np.array([paragraph for _, _, paragraph in passages]))


def signals(text: str, *passages: Passage) -> list[dict[str, float]]:
    size = len(passages)
    sparse, dense = np.linspace(2, 1, size), np.linspace(0.5, 0.1, size)
    late = np.linspace(0.6, 0.3, size)
    asked = probe(text)
    table, _ = measure(asked, candidates(asked, *passages), sparse, dense, late)
    return [dict(zip(SIGNALS, row.tolist(), strict=True)) for row in table]


def passage(text: str, context: str = "", paragraph: int = 1) -> Passage:
    return context, text, paragraph


def test_a_probe_weighs_what_was_asked_above_filler_and_lexicon() -> None:
    found = probe("请问高企有多少")
    assert found.terms["高企"] == WORD_WEIGHT
    assert found.terms["多少"] == FILLER_WEIGHT
    assert found.terms["高新技术企业"] == ADDED_WEIGHT
    assert set(found.words) == {"高企"}
    assert "高新技术企业" in found.added["高企"]


def test_a_word_weighs_more_than_a_pair_that_is_none() -> None:
    terms = probe("松江企业").terms
    assert terms["松江"] == terms["企业"] == WORD_WEIGHT > terms["江企"] == 1.0


def test_the_share_of_unknown_words() -> None:
    assert probe("松江").unknown == 0
    assert probe("火星").unknown == 1
    assert probe("松江火星").unknown == pytest.approx(UNKNOWN / (UNKNOWN + 2))
    assert probe("").unknown == 1


def test_how_much_of_a_question_the_lexicon_knows() -> None:
    assert probe("高企").covered == 1
    assert probe("高企火星火星").covered == pytest.approx(1 / 3)
    assert probe("火星").covered == probe("").covered == 0


def test_an_english_question_is_all_of_the_lexicon() -> None:
    query = Query(Question("funds for high-tech"), "资金 高新技术", "en", wording="funds high-tech")
    queries = QueryReader(SEGMENTER.words, lambda _: True, read_lexicon())
    assert Prober(SEGMENTER, queries, idf).probe(query).covered == 1


def test_near_passages_of_one_law_speak_for_each_other() -> None:
    of_one, of_another, of_the_first, alone = signals(
        "松江",
        passage("松江", context="甲法第一条", paragraph=0),
        passage("松江", context="乙法第一条", paragraph=1),
        passage("松江", context="甲法第二条", paragraph=2),
        passage("松江", paragraph=3),
    )
    assert of_one["kin"] == of_the_first["kin"] > 0 > of_another["kin"] > alone["kin"]


def test_words_and_their_order_count() -> None:
    whole, parts, none = signals(
        "松江企业合作", passage("松江企业合作"), passage("合作企业松江"), passage("别的")
    )
    assert whole["words"] == parts["words"] == 1
    assert whole["phrase"] == 1 > parts["phrase"] > none["phrase"] == 0
    assert none["words"] == none["pairs"] == 0


def test_the_lexicon_counts_by_any_name() -> None:
    by_name, by_other, none = signals(
        "高企有多少", passage("高企"), passage("高新技术企业"), passage("企业")
    )
    assert by_name["lexicon"] == by_other["lexicon"] == 1
    assert none["lexicon"] == 0


def test_context_and_paragraph_are_seen_apart() -> None:
    headed, first, second = signals(
        "松江企业",
        passage("企业", context="松江"),
        passage("松江", paragraph=2),
        passage("企业", paragraph=2),
    )
    assert (headed["context"], headed["words"]) == (0.5, 1)
    assert (first["context"], first["words"], first["paragraph"]) == (0, 0.5, 1)
    assert second["paragraph"] == 1


def test_words_of_another_paragraph_do_not_count_for_a_paragraph() -> None:
    first, second = signals("松江企业", passage("松江", paragraph=0), passage("企业"))
    assert first["paragraph"] == second["paragraph"] == 0.5


def test_ranks_and_leads() -> None:
    first, second = signals("松江", passage("松江"), passage("松江"))
    assert (first["sparse"], second["sparse"]) == (1, 0.5)
    assert (first["sparse_first"], second["sparse_first"]) == (1, 0.5)
    assert second["dense_behind"] == pytest.approx(-0.4)
    assert (first["late"], second["late"]) == (0.6, 0.3)
    assert second["late_behind"] == pytest.approx(-0.3)


def test_all_are_finite_for_nothing() -> None:
    asked = probe("")
    table, gates = measure(asked, candidates(asked, passage("")), *np.zeros((3, 1)))
    assert table.shape == (1, len(SIGNALS))
    assert gates.shape == (len(GATES),)
    assert np.isfinite(table).all()
    assert np.isfinite(gates).all()
