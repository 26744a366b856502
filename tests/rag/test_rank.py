"""The last word on the order of the candidates."""

from collections.abc import Sequence

from index.types import Passage
from rag.rank import CROSS_ENCODED, CrossEncoderRanker, FusionRanker
from rag.types import Query, Question, ScoredPassage

QUERY = Query(Question("研发投入"), "研发投入")


class LengthScorer:
    """A scorer that likes long texts."""

    def score(self, query: str, texts: Sequence[str]) -> list[float]:
        return [float(len(text)) for text in texts]


def scored(number: int, text: str, score: float) -> ScoredPassage:
    return ScoredPassage(Passage("d", number, 0, len(text), text), score, {"sparse": score})


def test_the_fused_score_decides() -> None:
    passages = [scored(1, "甲", 0.5), scored(2, "乙", 0.9), scored(3, "丙", 0.5)]
    order = [one.passage.paragraph for one in FusionRanker().rank(QUERY, passages)]
    assert order == [2, 1, 3]


def test_a_cross_encoder_orders_anew_and_says_so() -> None:
    passages = [scored(1, "短", 0.9), scored(2, "长得多的一段", 0.1)]
    first, second = CrossEncoderRanker(LengthScorer()).rank(QUERY, passages)
    assert (first.passage.paragraph, second.passage.paragraph) == (2, 1)
    assert first.scores == {"sparse": 0.1, "cross": 7.0}


def test_the_scale_of_the_scores_stays() -> None:
    passages = [scored(1, "短", 0.9), scored(2, "长得多的一段", 0.1), scored(3, "长一点", 0.5)]
    ranked = CrossEncoderRanker(LengthScorer()).rank(QUERY, passages)
    assert [(one.passage.paragraph, one.score) for one in ranked] == [(2, 0.9), (3, 0.5), (1, 0.1)]


def test_titles_and_headings_are_read_too() -> None:
    class Recorder:
        def score(self, query: str, texts: Sequence[str]) -> list[float]:
            assert query == QUERY.text
            assert list(texts) == ["年报 › 科技\n增长了。"]
            return [1.0]

    passage = Passage("d", 1, 0, 4, "增长了。", "年报 › 科技")
    assert len(CrossEncoderRanker(Recorder()).rank(QUERY, [ScoredPassage(passage, 1.0)])) == 1


def test_only_the_first_are_read() -> None:
    many = [scored(number, "文" * number, -float(number)) for number in range(CROSS_ENCODED + 3)]
    ranked = CrossEncoderRanker(LengthScorer()).rank(QUERY, many)
    first, rest = list(range(CROSS_ENCODED)), list(range(CROSS_ENCODED, CROSS_ENCODED + 3))
    assert [one.passage.paragraph for one in ranked] == [*reversed(first), *rest]
    assert [one.score for one in ranked] == sorted((o.score for o in ranked), reverse=True)
    assert ["cross" in one.scores for one in ranked] == [True] * CROSS_ENCODED + [False] * 3


def test_nothing_to_rank() -> None:
    assert CrossEncoderRanker(LengthScorer()).rank(QUERY, []) == []
    assert FusionRanker().rank(QUERY, []) == []
