"""Near misses made of answerable questions: a word is swapped, the evidence stays as it is.

The attribute asked about becomes another's, the year or the place another one, or the question
on one text is put to another text with that one's name in it. What is asked for is then nowhere
in the text, while nearly all else of the question is.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from index.normalise import fold
from rag.commonness import shipped_commonness
from rag.reading.named_places import known_places
from rag.understand import Asked, understand
from rag.verify.words.lexicon import lexicon

SEED = 7
TRIES = 20
YEARS = (-7, -4, -3, -2, -1, 1, 2, 3, 4, 6, 10)
# A name of a text: a word hardly any other text has, several times in this one.
RARE, OFTEN = 60, 3
LEAST = 5.5  # the weight of a word that carries a question
ABSENT = 0.34  # share of such words that a text must lack for a question not to be on it

_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+[届次批期代]")
_NUMERAL = re.compile(r"[一二三四五六七八九十\d]+")


@dataclass(frozen=True, slots=True)
class Swapped:
    """A question that its text does not answer, and the number of that text."""

    text: str
    context: int


class Swapper:
    """Makes near misses of the questions of one set."""

    def __init__(
        self,
        questions: Sequence[tuple[str, int]],
        texts: Sequence[str],
        words: Callable[[str], Sequence[str]],
    ) -> None:
        """`questions` come with the number of their text; `words` segments."""
        self._random = random.Random(SEED)  # noqa: S311 - no secret, the same each time
        self._texts = [fold(text) for text in texts]
        self._questions = [(fold(question), context) for question, context in questions]
        self._asked = [understand(question, words) for question, _ in self._questions]
        self._names = [_names(words(text)) for text in self._texts]
        self._attributes = self._pool()
        self._places = sorted(place for place in known_places() if len(place) == len("上海"))

    def swaps(self, number: int) -> Iterator[Swapped]:
        """Yield the near misses that can be made of one question, at most one of each sort."""
        question, context = self._questions[number]
        text = self._texts[context]
        for make in (self._attribute, self._year, self._place, self._ordinal):
            swapped = make(question, text, self._asked[number])
            if swapped:
                yield Swapped(swapped, context)
        if grafted := self._graft(context):
            yield Swapped(grafted, context)

    def _pool(self) -> dict[str, list[str]]:
        common = shipped_commonness()
        pool: dict[str, list[str]] = defaultdict(list)
        for asked in self._asked:
            if len(asked.head) > 1 and asked.head in common.counts:
                pool[asked.kind].append(asked.head)
            if asked.kind == "thing" and asked.focus and asked.focus[0] in common.counts:
                pool["focus"].append(asked.focus[0])
        return pool

    def _attribute(self, question: str, text: str, asked: Asked) -> str:
        focused = asked.kind == "thing" and bool(asked.focus)
        word = asked.focus[0] if focused else asked.head
        pool = self._attributes["focus" if focused else asked.kind]
        if len(word) <= 1 or question.count(word) != 1 or not pool:
            return ""
        for _ in range(TRIES):
            other = self._random.choice(pool)
            if other != word and _is_absent(other, text):
                return question.replace(word, other)
        return ""

    def _year(self, question: str, text: str, _: Asked) -> str:
        if not (found := _YEAR.search(question)):
            return ""
        other = str(int(found[0]) + self._random.choice(YEARS))
        return "" if other in text else question.replace(found[0], other)

    def _place(self, question: str, text: str, _: Asked) -> str:
        found = sorted((p for p in self._places if p in question), key=question.find)
        near = [p for p in self._places if p in text and p not in question]
        pool = near if near and self._random.random() < 1 / 2 else self._places
        other = self._random.choice(pool)
        return question.replace(found[0], other) if found and other not in question else ""

    def _ordinal(self, question: str, text: str, _: Asked) -> str:
        if not (found := _ORDINAL.search(question)):
            return ""
        other = _NUMERAL.sub(self._random.choice("二三四五六七八九"), found[0])
        return "" if other in text else question.replace(found[0], other)

    def _graft(self, context: int) -> str:
        """Return a question on another text with the name of this one in it."""
        text, common = self._texts[context], shipped_commonness()
        for _ in range(TRIES):
            number = self._random.randrange(len(self._questions))
            question, other = self._questions[number]
            theirs = [name for name in self._names[other] if question.count(name) == 1]
            ours = [name for name in self._names[context] if name not in question]
            if other == context or not theirs or not ours:
                continue
            asked = self._asked[number]
            content = [
                word
                for word in (*asked.terms, *asked.focus)
                if word not in theirs and len(word) > 1 and common.weight(word) > LEAST
            ]
            absent = [word for word in content if _is_absent(word, text)]
            if absent and len(absent) >= ABSENT * len(content):
                return question.replace(theirs[0], ours[0])
        return ""


def _names(words: Sequence[str]) -> list[str]:
    common = shipped_commonness().counts
    counts = Counter(w for w in words if len(w) > 1 and w.isalpha() and common.get(w, 0) < RARE)
    return [word for word, count in counts.most_common(3) if count >= OFTEN]


def _is_absent(word: str, text: str) -> bool:
    """Return True if a text has neither a word nor what else is said for it."""
    return word not in text and not any(other in text for other in lexicon().same(word))
