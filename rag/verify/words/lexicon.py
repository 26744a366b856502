"""The words the verifier knows: harmless ones, rewordings, opposites, places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain

from index.lexicon.english import english_tokens, stem
from index.normalise import fold

UNSAID = "-"  # the mark in `words/lists/english.txt` of what need not be found
PHRASE = 3  # characters; shorter expressions may end inside the next word
_ADDS = frozenset("还也又并被")  # 还担任 is two words, and stays so beside 副组长
_SYNONYMS = (
    "synonyms",
    "thesaurus-verbs",
    "thesaurus-nouns",
    "thesaurus-policy",
    "everyday",
    "everyday-policy",
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words, one field a file of `lists/`.

    `polar` are the harmless ones with an opposite; `rewordings` and `opposites` map a word to
    the others, `within` a place to those inside it; `expressions` are those with rewordings
    that a segmenter may cut up, by their first two characters, the longest first; `common`
    begin like a person's name and are none.
    """

    harmless: frozenset[str]
    polar: frozenset[str]
    rewordings: Mapping[str, frozenset[str]]
    synonyms: Mapping[str, frozenset[str]]
    opposites: Mapping[str, frozenset[str]]
    categories: frozenset[str]
    verbs: frozenset[str]
    light: frozenset[str]
    exact: frozenset[str]
    telling: frozenset[str]
    common: frozenset[str]
    negators: frozenset[str]
    mirrored: Mapping[str, frozenset[str]]
    places: frozenset[str]
    within: Mapping[str, frozenset[str]]
    expressions: Mapping[str, tuple[str, ...]]

    def phrases(self, text: str) -> list[tuple[int, int]]:
        """Return where expressions of the lists stand in a text, the longest first to count."""
        found: list[tuple[int, int]] = []
        at = 0
        while at < len(text) - 1:
            known = self.expressions.get(text[at : at + 2], ())
            one = next((one for one in known if text.startswith(one, at)), None)
            if one:
                found.append((at, at + len(one)))
            at += len(one) if one else 1
        return found

    def same(self, word: str) -> frozenset[str]:
        """Return the words that say the same as `word` in questions too."""
        return self.rewordings.get(word, frozenset())

    def near(self, word: str) -> frozenset[str]:
        """Return the words of a source for which a claim may say `word`."""
        return self.synonyms.get(word, frozenset())

    def directs(self, word: str) -> bool:
        """Tell whether a word, or one that may stand for it, says up or down."""
        ways = self.contrary("上升") | self.contrary("下降")
        return any(one in ways for one in (word, *self.near(word)))

    def contrary(self, word: str) -> frozenset[str]:
        """Return the words that say the opposite of `word`."""
        return self.opposites.get(word, frozenset())


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once, when it is first needed."""
    rewordings = _groups(_lines("rewordings"))
    synonyms = _groups(chain.from_iterable(map(_lines, ("rewordings", *_SYNONYMS))))
    opposites = _sides("opposites")
    harmless = frozenset(_words("harmless"))
    return Lexicon(
        harmless=harmless,
        polar=frozenset(word for word in harmless & opposites.keys() if len(word) > 1),
        rewordings=rewordings,
        synonyms=synonyms,
        opposites=opposites,
        mirrored=_sides("mirrored"),
        categories=frozenset(_words("categories")),
        verbs=frozenset(_words("verbs")) - opposites.keys(),
        light=frozenset(_words("light")),
        exact=frozenset(_words("exact")),
        telling=frozenset(_words("telling")),
        common=frozenset(_words("common")),
        negators=frozenset(_words("negators")),
        places=frozenset(_words("places")) - {":"},
        within={
            line.split()[0]: frozenset(line.split()[2:])
            for line in _lines("places")
            if " : " in line
        },
        expressions=_by_beginning(
            word for word in synonyms if len(word) >= PHRASE and word[0] not in _ADDS
        ),
    )


def _groups(lines: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Return what may stand for each word; "A > B C" lets A stand for the others alone."""
    found: dict[str, set[str]] = {}
    for line in lines:
        general, _, special = line.partition(">")
        for word in general.split():
            found.setdefault(word, set()).update((special or general).split())
    return {word: frozenset(others - {word}) for word, others in found.items()}


def _by_beginning(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        found.setdefault(word[:2], []).append(word)
    return {beginning: tuple(others) for beginning, others in found.items()}


def _sides(name: str) -> Mapping[str, frozenset[str]]:
    """Return for each word those on the other side of a line of a file."""
    found: dict[str, set[str]] = {}
    for line in _lines(name):
        left, right = (side.split() for side in line.split("|"))
        for one in left:
            found.setdefault(one, set()).update(right)
        for one in right:
            found.setdefault(one, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def english_words() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Return the Chinese that English words may stand for, by the words, as written and stemmed."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in chain(_lines("english"), _lines("english-policy")):
        english, chinese = line.split(" -> ")
        words = tuple(english_tokens(english))
        forms = tuple(one.strip() for one in chinese.split(","))
        for key in dict.fromkeys((words, tuple(map(stem, words)))):
            known = found.get(key, ())
            if UNSAID not in known:
                found[key] = tuple(dict.fromkeys((*known, *forms)))
    return found


@cache
def english_filler() -> frozenset[str]:
    """Return the English words that only hold a sentence together."""
    return frozenset(_words("english-filler"))


def _words(name: str) -> list[str]:
    return [word for line in _lines(name) for word in line.split()]


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath("lists", f"{name}.txt").read_text("utf-8")
    return [line for line in fold(text).splitlines() if line and not line.startswith("#")]
