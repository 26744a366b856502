"""From a question to what is searched for: language, spelling, Chinese words, and no filler.

Nothing here decides what the question means or whether it can be answered.
"""

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from index.lexicon import Lexicon, read_lexicon, read_question_words
from index.lexicon.english import english_tokens
from index.normalise import fold
from rag.romanised import read_name
from rag.spelling import Speller
from rag.types import Language, Query, Question

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_CAPITAL = re.compile(r"[A-Z][a-z]+")
NO_WORD = "\uffff\uffff"  # no character, so in no text
LONGEST_FILLER = 6  # words; no expression of question-words.txt is cut into more


def detect_language(text: str) -> Language:
    """Return the language a question is asked in; short or mixed ones count as Chinese."""
    han = len(_HAN.findall(text))
    words = _LATIN_WORD.findall(text)
    if len(words) > han and not all(word.isupper() for word in words):
        return "en"
    # Folding changes a Chinese character only if it is a Traditional one.
    changed = sum(a != b for a, b in zip(text, fold(text), strict=True) if _HAN.match(a))
    return "zh-Hant" if changed else "zh"


def to_chinese(
    text: str,
    lexicon: Lexicon,
    filler: Collection[str],
    named: Callable[[Sequence[str]], Sequence[str]] = lambda _: (),
    known: Callable[[str], bool] = lambda _: True,
) -> str:
    """Return an English text word by word in Chinese, as far as the lexicon knows it.

    This is no translation: it is what the index and the extraction of answers need. Of several
    meanings the first is taken that the documents have, as `known` tells. Unknown words are read
    as names in pinyin, two that stand together as one name; what is `named` nowhere stays as it
    is, since Chinese texts write names in Latin letters too.
    """
    tokens, at = english_tokens(fold(text)), 0
    chinese: list[str] = []
    strange = [not lexicon.english_at([token], 0)[0] and token not in filler for token in tokens]
    while at < len(tokens):
        length, meanings = lexicon.english_at(tokens, at)
        if not length and strange[at]:
            length, meanings = _name_at(tokens[at : at + 1 + all(strange[at : at + 2])], named)
        chinese.extend([one for one in meanings if known(one)][:1] or meanings[:1])
        at += max(1, length)
    return " ".join(chinese)


def _name_at(
    tokens: Sequence[str], named: Callable[[Sequence[str]], Sequence[str]]
) -> tuple[int, tuple[str, ...]]:
    """Return how many of one or two tokens are a name, and the name; family names may be last."""
    for name in (tokens, tokens[::-1]) if len(tokens) > 1 else ():
        if found := named(name):
            return len(tokens), (" ".join(found),)
    return 1, (" ".join(named(tokens[:1])) or tokens[0],)


def without_filler(folded: str, words: Sequence[str], filler: Collection[str]) -> str:
    """Return the text with what carries no content blanked; all of it if nothing would stay."""
    spans: list[tuple[int, int]] = []
    at = 0
    for word in words:
        start = folded.find(word, at)
        at = start + len(word)
        spans.append((start, at))
    kept = list(folded)
    first = 0
    while first < len(spans):
        last = _filler_end(folded, spans, first, filler)
        if last >= first:
            start, end = spans[first][0], spans[last][1]
            kept[start:end] = " " * (end - start)
        first = max(first, last) + 1
    result = "".join(kept)
    return result if any(character.isalnum() for character in result) else folded


def _filler_end(
    folded: str, spans: Sequence[tuple[int, int]], first: int, filler: Collection[str]
) -> int:
    """Return the last word of the longest filler that begins with word `first`, or -1."""
    for last in range(min(len(spans), first + LONGEST_FILLER) - 1, first - 1, -1):
        if folded[spans[first][0] : spans[last][1]] in filler:
            return last
    return -1


# Characters of a question that are read: nobody asks more, and what is pasted says it early.
LONGEST = 1000
# Terms whose presence in the corpus is remembered, about 10 MB: asking the index takes longer
# than all else, and the same characters come again and again.
REMEMBERED = 1 << 16
REMEMBERED_NAMES = 1 << 10


def known_by(idf: Callable[[str], float]) -> Callable[[str], bool]:
    """Return what tells the terms that a corpus has by their inverse document frequency."""
    greatest = idf(NO_WORD)
    return lambda term: idf(term) < greatest


class QueryReader:
    """Makes queries of questions."""

    def __init__(
        self,
        words: Callable[[str], Sequence[str]],
        known: Callable[[str], bool],
        lexicon: Lexicon | None = None,
        filler: frozenset[str] | None = None,
    ) -> None:
        """`words` cuts a folded text into words, `known` says whether the corpus has a term."""
        self.words = words
        self.lexicon = lexicon or read_lexicon()
        self.filler = read_question_words() if filler is None else filler
        known = lru_cache(REMEMBERED)(known)
        self._speller = Speller(known, words, self.lexicon, self.filler)
        self._named = lru_cache(REMEMBERED_NAMES)(
            lambda letters, capital: read_name(letters, known, words, capital=capital)
        )
        self._known = known

    def read(self, question: Question, text: str = "") -> Query:
        """Return the query for a question, or for `text` where that makes it stand alone."""
        wording = (text or question.text)[:LONGEST]
        language = detect_language(wording)
        repaired, repairs = self._speller.repair(fold(wording))
        if language == "en":
            chinese = to_chinese(
                repaired, self.lexicon, self.filler, self._namer(wording), self._has
            )
            return Query(question, chinese or repaired, language, repairs, repaired)
        # Without a repair the text keeps its case and punctuation; folding is the index's task.
        return Query(question, repaired if repairs else wording, language, repairs, wording)

    def _has(self, meaning: str) -> bool:
        """Tell whether the corpus has a word, or each pair of characters of a compound."""
        pairs = [first + second for first, second in pairwise(meaning)]
        return self._known(meaning) or (len(pairs) > 1 and all(map(self._known, pairs)))

    def _namer(self, wording: str) -> Callable[[Sequence[str]], Sequence[str]]:
        """Return what reads words of a question as a name of the corpus, if they are one."""
        capitals = {word.lower() for word in _CAPITAL.findall(wording)}

        def named(tokens: Sequence[str]) -> Sequence[str]:
            if any(map(self._known, tokens)):
                return ()  # the corpus writes it in letters, too
            return self._named("".join(tokens), capitals.issuperset(tokens))

        return named

    def content(self, text: str) -> str:
        """Return the folded text without filler."""
        folded = fold(text)
        return without_filler(folded, self.words(folded), self.filler)
