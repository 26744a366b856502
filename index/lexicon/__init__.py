"""How people say things and how documents write them: the lexicon and its readers.

The files beside this one are for people to read and correct; their heads say how.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from index.errors import SettingsError
from index.lexicon.english import english_tokens, stem
from index.normalise import fold

FOLDER = Path(__file__).parent
LEXICON_FILE = FOLDER / "lexicon.txt"
LAW_FILE = FOLDER / "everyday-law.txt"
POLICY_FILE = FOLDER / "everyday-policy.txt"
ENGLISH_FILE = FOLDER / "english-policy.txt"
QUESTION_WORDS_FILE = FOLDER / "question-words.txt"
SHIPPED = (LEXICON_FILE, LAW_FILE, POLICY_FILE, ENGLISH_FILE)

# Two characters happen to stand side by side far more often than three; such short
# expressions count only where the segmenter sees a word begin and end.
ALIGNED_UP_TO = 2

_LINE = re.compile(r"^(?P<left>.+?)\s+(?P<sign>=|->|~>)\s+(?P<right>.+)$")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Expressions with what else to look for, folded; English ones by their stems.

    `english_words` are the words of the English expressions as they are written there,
    `chinese_lengths` the lengths of the Chinese ones by their first two characters, longest first.
    """

    chinese: Mapping[str, tuple[str, ...]]
    english: Mapping[tuple[str, ...], tuple[str, ...]]
    typos: Mapping[str, str]
    english_words: frozenset[str]
    english_stems: frozenset[str]
    chinese_lengths: Mapping[str, tuple[int, ...]]
    longest_english: int

    def expand(self, text: str, words: Collection[str] = ()) -> dict[str, tuple[str, ...]]:
        """Return each expression found in the text, with what else to look for.

        `words` are the words of the text in order; without them short expressions are found
        wherever they stand. What the text itself says is not repeated.
        """
        folded = fold(text)
        found: dict[str, tuple[str, ...]] = {}
        for expression, others in [*self._chinese_in(folded, words), *self._english_in(folded)]:
            new = tuple(other for other in others if other not in folded)
            if new:
                found[expression] = new
        return found

    def english_at(self, tokens: list[str], at: int) -> tuple[int, tuple[str, ...]]:
        """Return how many tokens from `at` are one expression, and its Chinese; (0, ()) if none."""
        stems = tuple(map(stem, tokens[at : at + self.longest_english]))
        for length in range(len(stems), 0, -1):
            if chinese := self.english.get(stems[:length]):
                return length, chinese
        return 0, ()

    def has_english(self, token: str) -> bool:
        """Return True if the token is a form of any word of the English expressions."""
        return stem(token) in self.english_stems

    def _chinese_in(
        self, folded: str, words: Collection[str]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the expressions in the text that no longer one contains."""
        edges = _edges(folded, words)
        reach = 0
        for start in range(len(folded)):
            for length in self._lengths_at(folded, start):
                end = start + length
                if not reach < end <= len(folded):
                    continue
                others = self.chinese.get(folded[start:end])
                short = length <= ALIGNED_UP_TO and bool(words)
                if others and not (short and not {start, end} <= edges):
                    yield folded[start:end], others
                    reach = end
                    break

    def _lengths_at(self, folded: str, start: int) -> tuple[int, ...]:
        """Return the lengths of the expressions that may begin there, longest first."""
        more = self.chinese_lengths.get(folded[start : start + 2], ())
        return (*more, *self.chinese_lengths.get(folded[start], ()))

    def _english_in(self, folded: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        tokens, at = english_tokens(folded), 0
        while at < len(tokens):
            length, chinese = self.english_at(tokens, at)
            if length:
                yield " ".join(tokens[at : at + length]), chinese
            at += max(1, length)


@cache
def read_lexicon(*paths: Path) -> Lexicon:
    """Read lexicons as one, without paths our own; what is wrong is named with its line."""
    chinese: dict[str, dict[str, None]] = {}
    english: dict[tuple[str, ...], dict[str, None]] = {}
    typos: dict[str, str] = {}
    english_words: set[str] = set()
    lines = [(path, *line) for path in paths or SHIPPED for line in _lines(path)]
    for path, number, line in lines:
        match = _LINE.match(line)
        if not match:
            raise SettingsError(
                f"Line {number} of {path} is no entry of the lexicon: {line}",
                'Write "A = B, C", "A -> B, C" or "A ~> B", as the head of the file says.',
            )
        left, sign, listed = match.groups()
        right = [part.strip() for part in listed.split(",") if part.strip()]
        if sign == "~>":
            typos[left] = right[0]
        elif sign == "->" and not left.isascii():
            chinese.setdefault(left, {}).update(dict.fromkeys(right))
        elif sign == "->":
            tokens = english_tokens(left)
            english_words.update(tokens)
            english.setdefault(tuple(map(stem, tokens)), {}).update(dict.fromkeys(right))
        else:
            for expression in (group := [left, *right]):
                others = [other for other in group if other != expression]
                chinese.setdefault(expression, {}).update(dict.fromkeys(others))
    return Lexicon(
        {key: tuple(others) for key, others in chinese.items()},
        {key: tuple(others) for key, others in english.items()},
        typos,
        frozenset(english_words),
        frozenset(map(stem, english_words)),
        _lengths(chinese),
        max(map(len, english), default=0),
    )


def _lengths(expressions: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    """Return the lengths of the expressions by their first two characters, longest first."""
    found: dict[str, set[int]] = {}
    for one in expressions:
        found.setdefault(one[:2], set()).add(len(one))
    return {key: tuple(sorted(lengths, reverse=True)) for key, lengths in found.items()}


@cache
def read_question_words(path: Path = QUESTION_WORDS_FILE) -> frozenset[str]:
    """Return the expressions that carry no content, folded."""
    return frozenset(word for _, line in _lines(path) for word in line.split())


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines that say something, folded, with their numbers."""
    try:
        text = fold(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"{path} cannot be read: {error}.", "Give a text file in UTF-8."
        ) from error
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if stripped and not stripped.startswith("#") and not stripped.startswith("["):
            yield number, stripped


def _edges(folded: str, words: Collection[str]) -> frozenset[int]:
    """Return where the words begin and end in the text."""
    edges, at = {0, len(folded)}, 0
    for word in words:
        found = folded.find(word, at)
        if found >= 0:
            at = found + len(word)
            edges |= {found, at}
    return frozenset(edges)
