"""The words the verifier knows: harmless ones, rewordings, opposites, places."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from index.lexicon.english import english_tokens, stem
from index.normalise import fold

PHRASE = 3  # characters; shorter expressions may end inside the next word


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words, one field a file of `words/`.

    `polar` are the harmless ones with an opposite; `rewordings` and `opposites` map a word to
    the others, `within` a place to those inside it; `phrases` finds the expressions with
    rewordings that a segmenter may cut up; `common` begin like a person's name and are none.
    """

    harmless: frozenset[str]
    polar: frozenset[str]
    rewordings: Mapping[str, frozenset[str]]
    opposites: Mapping[str, frozenset[str]]
    categories: frozenset[str]
    verbs: frozenset[str]
    light: frozenset[str]
    common: frozenset[str]
    negators: frozenset[str]
    mirrored: Mapping[str, frozenset[str]]
    places: frozenset[str]
    within: Mapping[str, frozenset[str]]
    phrases: re.Pattern[str]

    def same(self, word: str) -> frozenset[str]:
        """Return the words that may stand for `word`."""
        return self.rewordings.get(word, frozenset())

    def directs(self, word: str) -> bool:
        """Tell whether a word, or one that may stand for it, says up or down."""
        ways = self.contrary("上升") | self.contrary("下降")
        return any(one in ways for one in (word, *self.same(word)))

    def contrary(self, word: str) -> frozenset[str]:
        """Return the words that say the opposite of `word`."""
        return self.opposites.get(word, frozenset())


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once, when it is first needed."""
    rewordings: dict[str, set[str]] = {}
    for line in (*_lines("rewordings"), *_lines("synonyms")):
        general, _, special = line.partition(">")
        for word in general.split():
            rewordings.setdefault(word, set()).update((special or general).split())
    opposites: dict[str, set[str]] = {}
    for line in _lines("opposites"):
        left, right = (side.split() for side in line.split("|"))
        for one, other in ((left, right), (right, left)):
            for word in one:
                opposites.setdefault(word, set()).update(other)
    return Lexicon(
        frozenset(_words("harmless")),
        frozenset(word for word in _words("harmless") if len(word) > 1 and word in opposites),
        _frozen(rewordings), _frozen(opposites),
        frozenset(_words("categories")),
        frozenset(_words("verbs")) - opposites.keys(),
        frozenset(_words("light")),
        frozenset(_words("common")),
        frozenset(_words("negators")),
        _mirrored(),
        frozenset(_words("places")) - {":"},
        {
            line.split()[0]: frozenset(line.split()[2:])
            for line in _lines("places") if " : " in line
        },
        re.compile("|".join(sorted(
            (word for word in rewordings if len(word) >= PHRASE), key=len, reverse=True
        ))),
    )  # fmt: skip


def _mirrored() -> Mapping[str, frozenset[str]]:
    """Return for a character those that turn a word into its opposite."""
    found: dict[str, set[str]] = {}
    for line in _lines("mirrored"):
        left, right = (side.split() for side in line.split("|"))
        for one in left:
            found.setdefault(one, set()).update(right)
        for one in right:
            found.setdefault(one, set()).update(left)
    return {one: frozenset(others) for one, others in found.items()}


@cache
def english_words() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Return the Chinese that English words may stand for, by the words, as written and stemmed."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in _lines("english"):
        english, chinese = line.split(" -> ")
        words = tuple(english_tokens(english))
        forms = tuple(one.strip() for one in chinese.split(","))
        found.setdefault(words, forms)
        found.setdefault(tuple(map(stem, words)), forms)
    return found


@cache
def english_filler() -> frozenset[str]:
    """Return the English words that only hold a sentence together."""
    return frozenset(_words("english-filler"))


def _frozen(groups: dict[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {word: frozenset(others - {word}) for word, others in groups.items()}


def _words(name: str) -> list[str]:
    return [word for line in _lines(name) for word in line.split()]


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath("words", f"{name}.txt").read_text("utf-8")
    return [line for line in fold(text).splitlines() if line and not line.startswith("#")]
