"""Misspelt names, read as the corpus writes them, and reported so that it can be shown.

A group of characters is put right only if it is no word, the documents do not contain it,
exactly one word of theirs sounds like it, and most of its characters are the same. A repair
that is not certain is not made: the search still has the characters that were right.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from index.lexicon import Lexicon
from index.lexicon.english import english_tokens
from rag.pinyin import readings, sound_alikes
from rag.types import Repair

LONGEST_NAME = 5  # characters; longer names are found by the parts that are right
SURE_LENGTH = 2  # of so few characters many pairs are ordinary: 向的, 和谁
SHORTEST_ENGLISH = 6  # letters; a shorter word has too many neighbours: these and theme
# A name has a character that is neither a word of grammar nor an everyday word; one of two
# characters has no word of grammar.
_GRAMMAR = frozenset(
    "的了是在有和与及或也都就还被把对为从向于之其该这那哪几谁吗呢吧什么怎多少几个我你他她它不没"
)
_EVERYDAY = frozenset(
    "人年月日天大小多少上下中来去说看做开会里外前后高低好坏新老长短第一二三四五六七八九十百千万"
    "亿家位名个条项次种类点分元钱占比要想能可请问叫给跟同以及等各每某很太最更再又才只到过出进"
    "起用办买卖吃住行走跑打拿放找帮讲听写读学建立成发生无未已曾将正当应须字话事物地方"
    "得提搞俺咱列句招平练拱踢力时全"
)
_NUMERALS = frozenset("一二两三四五六七八九十")
_ORDINARY = _GRAMMAR | _EVERYDAY


# Characters between two others for which those that sound alike and fit are remembered, 1 MB: the
# same everyday words stand side by side in most questions.
REMEMBERED = 1 << 12


class Speller:
    """Repairs names; threads may share it."""

    def __init__(
        self,
        known: Callable[[str], bool],
        words: Callable[[str], Sequence[str]],
        lexicon: Lexicon,
        filler: Collection[str] = (),
    ) -> None:
        """`known` tells the terms of the corpus, `words` cuts a folded text.

        `filler` are words that are right, whatever they look like.
        """
        self.known, self.words, self.lexicon, self.filler = known, words, lexicon, filler
        self._fitting = lru_cache(REMEMBERED)(self._fit)

    def repair(self, folded: str) -> tuple[str, tuple[Repair, ...]]:
        """Return the folded text with its misspelt names put right, and what was changed."""
        repairs: list[Repair] = []
        for find in (self._listed, self._heard, self._english):
            for repair in find(folded):
                if repair.was in folded:
                    folded = folded.replace(repair.was, repair.now)
                    repairs.append(repair)
        return folded, tuple(repairs)

    def _listed(self, folded: str) -> Iterator[Repair]:
        """Yield the typos of the lexicon that stand between the edges of words."""
        spans = None
        for was, now in self.lexicon.typos.items():
            if was in folded:
                spans = spans or _spans(folded, self.words(folded))
                at = folded.find(was)
                edges = {edge for span in spans for edge in span}
                if {at, at + len(was)} <= edges:
                    yield Repair(was, now)

    def _heard(self, folded: str) -> Iterator[Repair]:
        """Yield unknown groups of characters that sound like one word of the corpus."""
        spans = _spans(folded, self.words(folded))
        taken = 0
        for first, (start, _) in enumerate(spans):
            if start < taken:
                continue
            for last in range(_last_close(spans, first), first, -1):
                words = spans[first : last + 1]
                end = words[-1][1]
                if not _suspect(folded[start:end], words):
                    continue
                now = self._right(folded[start:end])
                if now and not _reads_a_word_away(folded, words, now):
                    taken = end
                    yield Repair(folded[start:end], now)
                    break

    def _right(self, group: str) -> str:
        """Return the one word of the corpus that sounds like a group unheard of, or nothing."""
        close: list[str] = []
        closer: list[str] = []
        strange = [at for at, (a, b) in enumerate(pairwise(group)) if not self.known(a + b)]
        if not strange:
            return ""
        for at, character in enumerate(group):
            if not {at - 1, at}.issuperset(strange):
                continue  # one change here would leave a strange pair elsewhere
            before, after = group[:at], group[at + 1 :]
            for other in self._fitting(before[-1:], character, after[:1]):
                word = before + other + after
                if list(self.words(word)) == [word]:
                    close.append(word)
                    if set(readings(other)) & set(readings(character)):
                        closer.append(word)
        best = closer or close
        return best[0] if len(best) == 1 else ""

    def _fit(self, before: str, character: str, after: str) -> tuple[str, ...]:
        """Return what sounds like a character and stands in the corpus between these two.

        Each of the two may be none. Only pairs with that character are asked for: the others are
        known, or it is not tried.
        """
        known = self.known
        return tuple(
            other
            for other in sound_alikes(character)
            if (not before or known(before + other)) and (not after or known(other + after))
        )

    def _english(self, folded: str) -> Iterator[Repair]:
        """Yield English words one letter away from exactly one word of the lexicon."""
        for token in english_tokens(folded):
            if len(token) < SHORTEST_ENGLISH or not token.isalpha() or self.known(token):
                continue
            if self.lexicon.has_english(token) or token in self.filler:
                continue
            near = [word for word in self.lexicon.english_words if _one_apart(token, word)]
            if len(near) == 1 and len(near[0]) >= SHORTEST_ENGLISH:
                yield Repair(token, near[0])


def _spans(folded: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each word stands."""
    spans, at = [], 0
    for word in words:
        start = folded.find(word, at)
        at = start + len(word)
        spans.append((start, at))
    return spans


def _suspect(group: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Return True if words that stand close may be a name that was misheard."""
    return (
        any(end - start == 1 for start, end in spans)
        and (len(group) > SURE_LENGTH or not _counts(group))
        and not _ORDINARY.issuperset(group)
        and all(map(readings, group))
    )


def _last_close(spans: Sequence[tuple[int, int]], first: int) -> int:
    """Return the last word that stands close behind a first one within the length of a name."""
    start, last = spans[first][0], first
    for (_, end), (begins, ends) in pairwise(spans[first:]):
        if end != begins or ends - start > LONGEST_NAME:
            break
        last += 1
    return last


def _reads_a_word_away(folded: str, spans: Sequence[tuple[int, int]], now: str) -> bool:
    """Return True if all that changes is an ordinary word beside whole ones: 松江去 to 松江区."""
    lone = [start for start, end in spans if end - start == 1]
    at = lone[0]
    return len(lone) == 1 and folded[at] in _ORDINARY and now[at - spans[0][0]] != folded[at]


def _counts(group: str) -> bool:
    """Return True for two characters one of which is a word of grammar or leads a count: 一链."""
    return not _GRAMMAR.isdisjoint(group) or group[0] in _NUMERALS


def _one_apart(left: str, right: str) -> bool:
    """Return True if one letter added, dropped, changed or swapped makes them equal.

    Not the first: nobody types joined as coined.
    """
    if abs(len(left) - len(right)) > 1 or left == right or left[0] != right[0]:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    swapped = len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped
