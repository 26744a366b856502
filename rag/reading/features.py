"""What speaks for and against a clause as the answer to a question, as numbers."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rag.reading.commonness import Commonness
from rag.reading.mentions import Mention, mentions
from rag.reading.pieces import Clause, Pieces
from rag.understand import Asked

# Of the question's words, those that only name the kind of answer (哪个城市: 城市) count less:
# the answer is one, so its sentence need not say the word.
FOCUS_WEIGHT = 0.4
NEAR = 6  # characters at which a matched word counts half for a mention
MOST_NEW = 40
ANOTHER_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")

NAMES = (
    "words_clause", "words_around", "words_sentence", "words_paragraph",
    "bigrams_clause", "bigrams_sentence", "characters_clause", "characters_sentence",
    "mention_clause", "mention_sentence", "unit", "closeness_clause", "closeness_sentence",
    "focus_clause", "focus_sentence", "years", "other_years", "numbers_clause",
    "numbers_sentence", "new", "only_question", "length", "sentence_length", "place",
    "words_neighbour", "all_words",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """Parts of the question (words, bigrams or characters) with their weights."""

    parts: tuple[str, ...]
    weights: tuple[float, ...]

    @property
    def total(self) -> float:
        """The weight of all parts, 1 if there is none."""
        return sum(self.weights) or 1.0


@dataclass(frozen=True, slots=True)
class Found:
    """Where each part of the question stands in a paragraph."""

    wanted: Wanted
    places: tuple[tuple[int, ...], ...]

    def share(self, start: int, end: int) -> float:
        """Return the weight of the parts found in `[start, end)`, as a share of all."""
        found = sum(
            weight
            for weight, places in zip(self.wanted.weights, self.places, strict=True)
            if any(start <= place < end for place in places)
        )
        return found / self.wanted.total


@dataclass(frozen=True, slots=True)
class Profile:
    """A question taken apart for matching; made once, held against every paragraph."""

    asked: Asked
    words: Wanted
    bigrams: Wanted
    characters: Wanted


def profile(asked: Asked, commonness: Commonness) -> Profile:
    """Weigh the words, bigrams and characters of a question."""
    weights = [
        *(commonness.weight(term) for term in asked.terms),
        *(commonness.weight(term) * FOCUS_WEIGHT for term in asked.focus),
    ]
    words = (*asked.terms, *asked.focus)
    bigrams = tuple(dict.fromkeys(w[i : i + 2] for w in words for i in range(len(w) - 1)))
    characters = tuple(dict.fromkeys(char for word in words for char in word if char.isalnum()))
    return Profile(
        asked,
        Wanted(words, tuple(weights)),
        Wanted(bigrams, (1.0,) * len(bigrams)),
        Wanted(characters, tuple(commonness.weight(char) for char in characters)),
    )


def _find(wanted: Wanted, folded: str) -> Found:
    return Found(wanted, tuple(tuple(_places(part, folded)) for part in wanted.parts))


def _places(part: str, folded: str) -> Iterable[int]:
    place = folded.find(part)
    while place >= 0:
        yield place
        place = folded.find(part, place + 1)


def features(wanted: Profile, pieces: Pieces) -> list[list[float]]:
    """Return a row for each clause of a paragraph, its columns as in NAMES."""
    paragraph = _Paragraph(
        wanted,
        pieces,
        _find(wanted.words, pieces.folded),
        _find(wanted.bigrams, pieces.folded),
        _find(wanted.characters, pieces.folded),
        mentions(wanted.asked, pieces.folded),
    )
    return paragraph.rows()


@dataclass(frozen=True, slots=True)
class _Paragraph:
    wanted: Profile
    pieces: Pieces
    words: Found
    bigrams: Found
    characters: Found
    mentions: Sequence[Mention]

    def rows(self) -> list[list[float]]:
        sentences = [self._sentence(span.start, span.end) for span in self.pieces.sentences]
        own = [self.words.share(clause.start, clause.end) for clause in self.pieces.clauses]
        whole = self.words.share(0, len(self.pieces.folded))
        rows = []
        for number, clause in enumerate(self.pieces.clauses):
            sentence = sentences[clause.sentence]
            row = {
                **sentence,
                **self._clause(clause),
                **self._around(number, own),
                "words_clause": own[number],
                "words_paragraph": whole,
                "place": number / max(1, len(own) - 1),
            }
            rows.append([row[name] for name in NAMES])
        return rows

    def _sentence(self, start: int, end: int) -> dict[str, float]:
        asked, text = self.wanted.asked, self.pieces.folded[start:end]
        words = self.words.share(start, end)
        years = [year in text for year in asked.years]
        return {
            "words_sentence": words,
            "all_words": float(words > 0.95),  # noqa: PLR2004 - all but rounding
            "bigrams_sentence": self.bigrams.share(start, end),
            "characters_sentence": self.characters.share(start, end),
            "mention_sentence": float(any(start <= m.start < end for m in self.mentions)),
            "closeness_sentence": self._closeness(start, end, start, end),
            "focus_sentence": self._focus(start, end),
            "years": float(bool(years) and all(years)),
            "other_years": float(
                bool(years) and not any(years) and bool(ANOTHER_YEAR.search(text))
            ),
            "numbers_sentence": _share_in(asked.numbers, text),
            "sentence_length": math.log(end - start + 1),
        }

    def _clause(self, clause: Clause) -> dict[str, float]:
        start, end = clause.start, clause.end
        text = self.pieces.folded[start:end]
        known = self.wanted.characters.parts
        new = sum(char.isalnum() and char not in known for char in text)
        sentence = self.pieces.sentences[clause.sentence]
        return {
            "bigrams_clause": self.bigrams.share(start, end),
            "characters_clause": self.characters.share(start, end),
            "mention_clause": float(any(start <= m.start < end for m in self.mentions)),
            "unit": float(any(start <= m.start < end and m.has_unit for m in self.mentions)),
            "closeness_clause": self._closeness(start, end, sentence.start, sentence.end),
            "focus_clause": self._focus(start, end),
            "numbers_clause": _share_in(self.wanted.asked.numbers, text),
            "new": min(new, MOST_NEW) / MOST_NEW,
            "only_question": float(new <= 3),  # noqa: PLR2004 - three characters say nothing
            "length": math.log(end - start + 1),
        }

    def _around(self, number: int, own: Sequence[float]) -> dict[str, float]:
        clauses = self.pieces.clauses
        near = range(max(0, number - 1), min(len(clauses), number + 2))
        same = [n for n in near if clauses[n].sentence == clauses[number].sentence and n != number]
        return {
            "words_around": self.words.share(clauses[near[0]].start, clauses[near[-1]].end),
            "words_neighbour": max((own[n] for n in same), default=0.0),
        }

    def _focus(self, start: int, end: int) -> float:
        places = self.words.places[len(self.wanted.asked.terms) :]
        return float(any(start <= place < end for found in places for place in found))

    def _closeness(self, start: int, end: int, low: int, high: int) -> float:
        """Return how near the question's words in `[low, high)` are to a mention, at best."""
        return max(
            (self._near(m, low, high) for m in self.mentions if start <= m.start < end),
            default=0.0,
        )

    def _near(self, mention: Mention, low: int, high: int) -> float:
        total = 0.0
        parts, weights = self.words.wanted.parts, self.words.wanted.weights
        for part, weight, places in zip(parts, weights, self.words.places, strict=True):
            gaps = [
                max(mention.start - place - len(part), place - mention.end, 0)
                for place in places
                if low <= place < high
                and not (mention.start <= place and place + len(part) <= mention.end)
            ]
            if gaps:
                total += weight / (1 + min(gaps) / NEAR)
        return total / self.words.wanted.total


def _share_in(wanted: Sequence[str], text: str) -> float:
    return sum(part in text for part in wanted) / len(wanted) if wanted else 0.0
