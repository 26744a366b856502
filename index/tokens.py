"""Words and terms of a text: jieba's dictionary and method, without its start-up.

A path through the text is chosen that makes the product of its words' probabilities greatest,
as jieba does without its hidden Markov model (tests hold that both cut alike). The model only
guesses at words that the dictionary lacks, differently from place to place; the character
bigrams among the terms find such words wherever they stand.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from index.dictionary import (
    Codes,
    Dictionary,
    codes_of,
    hashes_of,
    read_dictionary,
    with_words,
)
from index.errors import IndexingError
from index.finder import Finder
from index.lattice import best_path
from index.normalise import fold
from index.prepared import prepared

_HAN_RANGES = (
    (0x3005, 0x3005),  # 々
    (0x3007, 0x3007),  # 〇
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
HAN = "".join(f"{chr(low)}-{chr(high)}" for low, high in _HAN_RANGES)  # within [ ] of a pattern
# Longer runs are cut: nobody searches for them, and their hashes would cost a step a character.
_ALNUM = rf"(?:(?![{HAN}])[^\W_]){{1,40}}"
# 6.79%  1/15  1+7+n  r&d  1.0  10:30  1,234  wi-fi  c++
_JOINT = r"(?:[.'&+/_-]|(?<=\d):(?=\d)|(?<=\d),(?=\d{3}(?!\d)))"
_TOKEN = re.compile(rf"{_ALNUM}(?:{_JOINT}{_ALNUM}){{0,8}}(?:[%‰]|(?<=[a-z])[+#]+)?")
_UNIT = re.compile(rf"{_TOKEN.pattern}|[{HAN}]")
_HAN_RUN = re.compile(rf"[{HAN}]+")
_PART = re.compile(rf"\d+(?:\.\d+)?|{_ALNUM}")
_BIGRAM = 2

# Texts are cut together until they have this many characters: enough that the cost of a numpy
# call vanishes, few enough that the arrays stay near 20 MB.
BATCH_CHARACTERS = 200_000

# One text of up to so many characters is cut by itself: from 150 on arrays are quicker.
SHORT = 120
# Texts whose words are remembered: a question is cut when it is read, again when it is probed, and
# again when passages are read for it.
REMEMBERED = 32

# Counted up when the same text gives other terms, so that no index of the old ones is used.
TERMS_VERSION = 1

USER_WORDS = Path(__file__).parent / "lexicon" / "words.txt"

# Dictionaries by the id of their segmenter: all segmenters of a process share them.
_LOADED: dict[str, tuple[Dictionary, Finder]] = {}
_LOCK = Lock()


class Segmenter:
    """Cuts texts into folded words and terms; loads its dictionary when first used."""

    def __init__(self, user_words: Path | None = None) -> None:
        """Take more words from a file: one a line, what follows it on the line is ignored."""
        self._user_words = user_words or (USER_WORDS if USER_WORDS.exists() else None)
        self._words = lru_cache(REMEMBERED)(self._cut_one)

    @cached_property
    def id(self) -> str:
        """A name that changes when the terms do."""
        content = _read(self._user_words).encode() if self._user_words else b""
        return f"jieba-{version('jieba')}-terms{TERMS_VERSION}-{sha256(content).hexdigest()[:12]}"

    def load(self, cache: Path) -> None:
        """Load the dictionary now, and much faster next time: it is kept in the folder `cache`."""
        program = "".join(
            Path(__file__).with_name(f"{name}.py").read_text("utf-8")
            for name in ("dictionary", "lattice", "normalise", "tokens")
        )
        key = sha256(f"{self.id}{program}".encode()).hexdigest()[:16]
        with _LOCK:
            if self.id not in _LOADED:
                arrays = prepared(cache, "words", key, lambda: self._prepare().arrays())
                _LOADED[self.id] = _with_finder(Dictionary.of(arrays))

    def words(self, text: str) -> list[str]:
        """Return the words in reading order, without punctuation and white space."""
        return list(self._words(fold(text)))

    def terms(self, text: str) -> list[str]:
        """Return what the sparse index counts: words, parts of compounds, character bigrams.

        The words of the texts asked for last are remembered.
        """
        folded = fold(text)
        return _terms(folded, self._words(folded))

    def words_of(self, texts: Sequence[str]) -> list[list[str]]:
        """Return the words of each text; many at once cost much less than one by one."""
        return [words for _, words in self._cut_all(texts)]

    def terms_of(self, texts: Sequence[str]) -> list[list[str]]:
        """Return the terms of each text."""
        return [_terms(text, words) for text, words in self._cut_all(texts)]

    def _cut_one(self, folded: str) -> tuple[str, ...]:
        dictionary, finder = self._loaded()
        if len(folded) > SHORT:
            return tuple(_cut([folded], dictionary)[0])
        return tuple(finder.cut(folded, (match.span() for match in _UNIT.finditer(folded))))

    def _cut_all(self, texts: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
        dictionary, _ = self._loaded()
        batch: list[str] = []
        size = 0
        for text in texts:
            batch.append(fold(text))
            size += len(text)
            if size >= BATCH_CHARACTERS:
                yield from zip(batch, _cut(batch, dictionary), strict=True)
                batch, size = [], 0
        if batch:
            yield from zip(batch, _cut(batch, dictionary), strict=True)

    def _loaded(self) -> tuple[Dictionary, Finder]:
        with _LOCK:
            if self.id not in _LOADED:
                _LOADED[self.id] = _with_finder(self._prepare())
            return _LOADED[self.id]

    def _prepare(self) -> Dictionary:
        return _with_user_words(_jieba(), self._user_words)


def _with_finder(dictionary: Dictionary) -> tuple[Dictionary, Finder]:
    return dictionary, Finder(dictionary)


def _jieba() -> Dictionary:
    """Read the dictionary of jieba without importing jieba, which logs, warns and is slow."""
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise IndexingError("The package jieba is not installed.", "Run: pip install jieba")
    return read_dictionary(Path(found.origin).parent / "dict.txt")


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise IndexingError(
            f"The user words {path} cannot be read: {error}.",
            "Give a UTF-8 text file with one word a line.",
        ) from error


def _with_user_words(base: Dictionary, path: Path | None) -> Dictionary:
    """Make each word just more probable than the best way to cut it."""
    lines = _read(path).splitlines() if path else []
    words = {fold(line.split()[0]) for line in lines if line.strip() and not line.startswith("#")}
    units = [found for word in sorted(words) if len(found := _units(word)[0]) > 1]
    best = [best_path(codes, base)[1] for codes in units]
    return with_words(base, units, np.array(best) + 1e-6) if units else base


def _units(text: str) -> tuple[Codes, NDArray[np.int64]]:
    """Return a code for each Chinese character and each other token, 0 for all else.

    With them comes where each begins in `text`, and its length at the end.
    """
    codes = codes_of(text)
    spans = np.array([match.span() for match in _TOKEN.finditer(text)], np.int64).reshape(-1, 2)
    starts, ends = spans[:, 0], spans[:, 1]
    tokens = np.where(ends - starts > 1, hashes_of(codes, starts, ends)[0], codes[starts])
    han = np.zeros(len(codes), np.bool_)
    for low, high in _HAN_RANGES:
        han |= (codes >= low) & (codes <= high)
    codes = np.where(han, codes, 0)
    codes[starts] = tokens
    depth = np.zeros(len(codes) + 2, np.int64)
    depth[starts + 1] += 1
    depth[ends] -= 1
    kept = np.flatnonzero(np.cumsum(depth[: len(codes)]) == 0)
    return codes[kept], np.append(kept, len(codes))


def _cut(texts: Sequence[str], dictionary: Dictionary) -> list[list[str]]:
    joined = "\n".join(texts)
    codes, offsets = _units(joined)
    steps, _ = best_path(codes, dictionary)
    result: list[list[str]] = [[] for _ in texts]
    ends = np.cumsum([len(text) + 1 for text in texts])
    owners = np.searchsorted(ends, offsets[:-1], side="right").tolist()
    places = offsets.tolist()
    is_word = (codes != 0).tolist()
    at = 0
    while at < len(steps):
        if is_word[at]:
            result[owners[at]].append(joined[places[at] : places[at + steps[at]]])
        at += steps[at]
    return result


def _terms(text: str, words: Sequence[str]) -> list[str]:
    """Keep what bigrams do not cover, so that no two characters are counted twice."""
    terms: list[str] = []
    for word in words:
        if _HAN_RUN.match(word) is None:
            terms.append(word)
            terms.extend(_parts(word))
        elif len(word) != _BIGRAM:
            terms.append(word)
    for run in _HAN_RUN.findall(text):
        terms.extend(first + second for first, second in pairwise(run))
    return terms


def _parts(token: str) -> list[str]:
    """Return what a compound token (6.79%, 1/15, wi-fi) is also found by; 1,234 is 1234."""
    if token.isalnum():
        return []
    if "," in token:
        return [token.replace(",", "").rstrip("%")]
    return [part for part in _PART.findall(token) if len(part) > 1]
