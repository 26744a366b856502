"""What the words tell that no paragraph has."""

import numpy as np

from index.tokens import Segmenter
from index.types import Paragraph
from rag.reading.reader import Reader
from rag.reading.telling import ALL, MORE, UNKNOWN, shipped_direction, telling, untold
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = "江口渡运公司新购渡轮九艘。"


def profile(question):
    evidence = Evidence((EvidenceItem(1, "d", "", Paragraph(1, TEXT), 1.0),))
    return Reader(Segmenter().words).read(Query(Question(question), question), evidence).wanted


def test_what_the_text_says_tells_nothing():
    assert not untold(profile("江口渡运公司新购渡轮多少艘？"), TEXT).any()


def test_a_word_that_is_not_there_is_told_by_its_vector():
    told = untold(profile("渡轮的门票是多少？"), TEXT)
    assert told[:-MORE].any()
    assert told[ALL] > 0


def test_a_word_without_a_vector_is_counted():
    assert untold(profile("渡轮的zzxq是多少？"), TEXT)[UNKNOWN] > 0


def test_a_word_that_must_be_there_tells_more_than_a_loose_one():
    must, loose = profile("渡轮的地址在哪里？"), profile("渡轮的事情在搞什么？")
    assert telling(must, TEXT) < telling(loose, TEXT)


def test_the_direction_that_ships_fits_the_vectors():
    assert shipped_direction().shape == untold(profile("渡轮的门票"), TEXT).shape
    assert np.isfinite(shipped_direction()).all()
