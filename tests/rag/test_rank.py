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
    assert first.scores == {"sparse": 0.1, "cross": 6.0}
    assert first.score == 6.0


def test_the_rest_stays_behind() -> None:
    passages = [scored(number, "文", 1.0 - number / 1000) for number in range(CROSS_ENCODED + 3)]
    ranked = CrossEncoderRanker(LengthScorer()).rank(QUERY, passages)
    assert [one.passage.paragraph for one in ranked] == list(range(CROSS_ENCODED + 3))
    assert [one.score for one in ranked] == sorted((o.score for o in ranked), reverse=True)


def test_nothing_to_rank() -> None:
    assert CrossEncoderRanker(LengthScorer()).rank(QUERY, []) == []
    assert FusionRanker().rank(QUERY, []) == []
