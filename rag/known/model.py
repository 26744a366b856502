"""What the known questions of one document say about a new one.

All questions that one place answers are taken together, with the words of the place itself, as
one class of a naive Bayes classifier: people who ask for the same thing in other words share few
of them with any one question, but most with all of them. Whether a question is rather one of
those that the document is known not to answer is told by the nearest questions of both sorts and
by what each of its terms says for or against.

After McCallum and Nigam 1998 (naive Bayes for texts) and Nogueira et al. 2019 (questions as an
expansion of what answers them). Cosines of the static vectors beside it changed nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.normalise import fold
from rag.known.classes import Classes
from rag.known.same import same_as
from rag.known.table import Asked, Table
from rag.known.terms import terms_of
from rag.known.weights import shipped_weights

PLACE = ("one", "bayes")
ANSWERED = ("one", "bayes", "against", "overlap", "overlap_against", "neighbours", "terms")
NEIGHBOURS = 15  # questions that vote, the nearest ones most
# Questions of either sort from which on a new one that is like none of them says something. With
# fewer, nobody can know what people do not get answered.
MANY = 200
ALIKE = 0.6  # overlap from which a question may be the same but for particles
SHARPNESS = 8.0  # a question with the same terms has e^8 times the vote of one with none of them

Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Outlook:
    """How likely each place is asked for, 0 to 1, and whether any of them answers.

    The latter is log odds where so many questions are known that what is like none of them is
    seldom answered (`many`); else how much more it is like one that is answered, -1 to 1.
    `same`: a known question is the very same, and what is written of it holds.
    """

    places: Floats
    answered: float
    many: bool
    same: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A question held against the known ones.

    `bayes` is the score of each place; `answered` are features, in the order of ANSWERED.
    """

    bayes: Floats
    answered: Floats


class KnownModel:
    """Judges new questions by the known ones of one document."""

    def __init__(
        self,
        table: Table,
        members: Sequence[tuple[int, int]],
        places: Sequence[str],
        texts: Sequence[str] = (),
    ) -> None:
        """`members` are pairs of a question of the table and a place whose words come near it.

        `texts` are the questions, if one that is the same is to be told from others.
        """
        asked = [table.asked(terms_of(fold(words))) for words in places]
        yes = [pair for pair in members if table.answered[pair[0]]]
        no = [pair for pair in members if not table.answered[pair[0]]]
        self._table, self._texts, self._members = table, texts, members
        self._places = len(places)
        self._many = min(table.answered.sum(), (~table.answered).sum()) >= MANY
        self._answering, self._near = Classes(table, yes, asked), Classes(table, no, asked)

    def look(self, text: str) -> Outlook:
        """Return what the known questions say about a question."""
        asked = self._table.asked(terms_of(fold(text)))
        overlap = self._table.overlap(asked)
        return self._same(text, overlap) or self._like(asked, overlap)

    def _same(self, text: str, overlap: Floats) -> Outlook | None:
        """Return what is written of the same question; None without one, or of two that differ."""
        alike = np.flatnonzero(overlap >= ALIKE).tolist() if self._texts else []
        rows = [alike[at] for at in same_as(text, [self._texts[row] for row in alike])]
        answered = {bool(self._table.answered[row]) for row in rows}
        if len(answered) != 1:
            return None
        places = np.zeros(self._places)
        if answered == {True}:
            places[[place for question, place in self._members if question in rows]] = 1.0
        return Outlook(places, 1.0 if answered == {True} else -1.0, self._many, same=True)

    def _like(self, asked: Asked, overlap: Floats) -> Outlook:
        """Return what questions say that are like this one, more or less."""
        found = self._features(asked, overlap)
        one, bayes = shipped_weights("place", PLACE)
        places = 1 / (1 + np.exp(-one - bayes * found.bayes))
        if self._many:
            odds = float(found.answered @ shipped_weights("answered", ANSWERED))
            return Outlook(places, odds, many=True)
        against = found.answered[ANSWERED.index("overlap_against")]
        if against < found.answered[ANSWERED.index("overlap")]:
            against = 0.0
        return Outlook(places, float(places.max(initial=0.0) - against), many=False)

    def features(self, text: str) -> Look:
        """Return the score of each place, and what speaks for the question being answered."""
        asked = self._table.asked(terms_of(fold(text)))
        return self._features(asked, self._table.overlap(asked))

    def _features(self, asked: Asked, overlap: Floats) -> Look:
        bayes, against = self._answering.score(asked), self._near.score(asked)
        yes = self._table.answered
        answered = np.array([
            1.0, bayes.max(initial=0.0), against.max(initial=0.0),
            (overlap * yes).max(initial=0.0), (overlap * ~yes).max(initial=0.0),
            _vote(overlap, yes), self._table.speaks(asked),
        ])  # fmt: skip
        return Look(bayes, answered)


def _vote(near: Floats, yes: NDArray[np.bool_]) -> float:
    """Return how the nearest questions vote, -1 to 1."""
    if not len(near):
        return 0.0
    count = min(NEIGHBOURS, len(near))
    nearest = np.argpartition(-near, count - 1)[:count]
    weights = np.exp(SHARPNESS * (near[nearest] - near.max()))
    return float(weights @ np.where(yes[nearest], 1.0, -1.0) / weights.sum())
