"""Read the evidence for a question: every clause of it, with how likely it answers."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.lexicon import read_lexicon
from index.normalise import fold
from rag.commonness import shipped_commonness
from rag.reading.attributes import unsaid
from rag.reading.features import NAMES, features
from rag.reading.matches import Matches, match
from rag.reading.meaning import Near, near_by_model
from rag.reading.mentions import Mention, mentions_in
from rag.reading.named_places import known_places
from rag.reading.needs import lacks
from rag.reading.profile import Profile, Profiler
from rag.reading.scorer import Scorer, shipped_scorer
from rag.reading.sheet import Sheet, lay_out
from rag.reading.versions import other_months, other_versions
from rag.types import Evidence, Query
from rag.understand import understand
from rag.verify.words.lexicon import lexicon

Floats = NDArray[np.float64]
Hints: TypeAlias = Callable[[Query, Sheet], Floats]

# Encyclopaedia questions teach too little of questions for a value (…的净利润是多少): a clause
# without a date, figure or name where one is asked for, and a sentence without the word asked
# about, cost so much. Set by hand on the measuring sets: best clause right on financial, court
# and medical records 72 -> 76%, on court judgments, our own and encyclopaedia within 1 point.
NO_MENTION = 1.0
NO_HEAD = 0.5
# A sentence on another version than the one asked about is no answer: more than any two
# features that speak for a clause can make up for.
ANOTHER_VERSION = 6.0
# A month that is asked about is seldom named twice: best sentence right on rageval .695 -> .711.
ANOTHER_MONTH = 2.0
REMEMBERED = 4  # readings: of a question and of the parts that it is taken into
NEEDS_MENTION = ("person", "organisation", "place", "date", "duration", "number")


@dataclass(frozen=True, slots=True)
class Reading:
    """The question taken apart, the evidence laid out, and a score for each clause.

    `belief` is the softmax of the scores; `rows` the features they come from; `words` cuts
    more of the text into words.
    """

    wanted: Profile
    sheet: Sheet
    matches: Matches
    mentions: tuple[Mention, ...]
    rows: Floats
    scores: Floats
    belief: Floats
    words: Callable[[str], Sequence[str]]

    @property
    def best(self) -> int | None:
        """The number of the clause that answers best; None without evidence."""
        return int(np.argmax(self.scores)) if len(self.scores) else None


class Reader:
    """Scores clauses; remembers its last readings, which judge and generator both ask for."""

    def __init__(
        self,
        words: Callable[[str], Sequence[str]],
        scorer: Scorer | None = None,
        hints: Hints | None = None,
        near: Near = near_by_model,
    ) -> None:
        """`words` segments a text into folded words; `scorer` is the shipped one by default.

        `hints` says what each clause gains for reasons that are not in its words; `near` how near
        sentences come in meaning.
        """
        self._words = words
        self._scorer = scorer
        self._hints = hints
        self._near = near
        self._last: deque[tuple[Query, Evidence, Reading]] = deque(maxlen=REMEMBERED)

    def read(self, query: Query, evidence: Evidence) -> Reading:
        """Score every clause of the evidence."""
        for asked, given, reading in tuple(self._last):
            if asked is query and given is evidence:
                return reading
        reading = self._read(query, evidence)
        self._last.append((query, evidence, reading))
        return reading

    def _read(self, query: Query, evidence: Evidence) -> Reading:
        wanted = self.profile(query)
        sheet = lay_out(evidence)
        if not sheet.items:
            none = np.zeros(0)
            return Reading(wanted, sheet, match(wanted, sheet), (), none, none, none, self._words)
        matches = match(wanted, sheet)
        found = mentions_in(wanted.asked, sheet, lexicon().places, shipped_commonness())
        rows = features(wanted, sheet, matches, found, self._near)
        scores = (self._scorer or shipped_scorer()).score(wanted.asked.kind, rows)
        wording = fold(query.wording or query.text)
        scores = scores - _lacking(wanted, rows)
        scores = scores - lacks(wanted, wording, sheet, known_places()) - unsaid(wanted, sheet)
        scores = scores - ANOTHER_VERSION * other_versions(wanted.asked.text, sheet)
        scores = scores - ANOTHER_MONTH * other_months(wanted.asked.text, sheet)
        if self._hints is not None:
            scores = scores + self._hints(query, sheet)
        belief = np.exp(scores - scores.max())
        return Reading(
            wanted, sheet, matches, tuple(found), rows, scores, belief / belief.sum(), self._words
        )

    def profile(self, query: Query) -> Profile:
        """Take the question apart."""
        asked = understand(fold(query.text), self._words, fold(query.wording or query.text))
        if asked.kind == "number" and "哪几" in asked.text:  # names are asked for, not how many
            asked = replace(asked, kind="list", many=True, unit="")
        profiler = Profiler(shipped_commonness(), self._expand, lexicon().same, lexicon().places)
        own = query.question.text if query.question.history and query.language != "en" else ""
        return profiler.profile(asked, fold(own))

    def _expand(self, text: str) -> dict[str, tuple[str, ...]]:
        return read_lexicon().expand(text, self._words(text))


def _lacking(wanted: Profile, rows: Floats) -> Floats:
    """Return what each clause loses for what its question needs and it lacks."""
    lost: Floats = NO_HEAD * (1 - rows[:, NAMES.index("head_sentence")])
    if wanted.asked.kind in NEEDS_MENTION:
        lost = lost + NO_MENTION * (1 - rows[:, NAMES.index("mention_clause")])
    return lost
