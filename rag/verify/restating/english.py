"""English claims over Chinese evidence: put into Chinese word by word, then checked as Chinese.

Terms by the lexicon, verbs by `words/lists/english.txt`, names by their sound. A word that none of
them knows stays as it is; unless the evidence has it in Latin letters, the claim is withheld.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from index.lexicon import read_lexicon
from index.lexicon.english import stem
from rag.verify.modality.wording import QUOTED
from rag.verify.numbers.dates import find_dates
from rag.verify.numbers.english_numbers import figure, number
from rag.verify.restating.sounds import heard
from rag.verify.text.reading import Reading
from rag.verify.words.lexicon import UNSAID, english_filler, english_words

MOSTLY = 2  # Latin words for each Chinese character that make a claim an English one
FEWEST = 3  # Latin words; R&D or AI makes no claim English
REMEMBERED = 64  # claims; each is held against a few paragraphs one after the other
_LATIN = re.compile(r"[a-z]+(?:[&.'][a-z]+)*")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_TOKEN = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?(?:/\d+)?%?|[a-z][a-z0-9]*(?:[&'][a-z0-9]+)*|[.,;:!?\"“”()、]"
)
_MARKS = {",": "，", ";": "；", ".": "。", "、": "、"}
_PASSIVE = re.compile(
    r"^(?P<what>.+?) (?:is|are|was|were|been|be) (?P<done>(?:[a-z]+ ){1,14}?)by (?P<who>[a-z].+)$"
)
# "12.4% a year" is 年均12.4%: in Chinese the figure comes last.
_AFTERWARDS = re.compile(
    r"(?P<figure>[\d.,/]+%?(?: percent| million| billion)?(?: yuan)?) "
    r"(?P<mode>a year|per year|annually|each year|every year|a month|per month|each month|in total"
    r"|cumulatively)\b"
)
_LISTED = re.compile(r", (?=[a-z0-9&' ]{1,40}(?:, | and ))")  # A, B and C
_OTHERS = re.compile(r"and ([a-z]+|\d+) other ")
_FIRST = re.compile(r"first (?=[a-z]+ )")
_PLANS = re.compile(r"\b(\d\d)th (?=five year plan)")
_DENIAL = re.compile(r"(不能|不|没有|从未|未|无) +")
_ORDINALS = {
    "11": "eleventh", "12": "twelfth", "13": "thirteenth", "14": "fourteenth", "15": "fifteenth",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a claim: the Chinese it may stand for, the likeliest first, or its sounds."""

    forms: tuple[str, ...]
    sounds: tuple[str, ...] = ()


def is_english(folded: str) -> bool:
    """Tell whether a claim is written in English."""
    folded = QUOTED.sub("", folded)  # a Chinese name in quotation marks makes no Chinese claim
    words = len(_LATIN.findall(folded))
    return words >= FEWEST and words > MOSTLY * len(_HAN.findall(folded))


def to_chinese(folded: str, evidence: Reading) -> str:
    """Return the claim in Chinese, in the words of the sentence that has most of them."""
    pieces = _read(folded)
    near = max(evidence.shown, key=lambda body: _share(pieces, body), default="")
    chinese = "".join(_chosen(piece, near, evidence.folded) for piece in pieces)
    return _DENIAL.sub(r"\1", chinese)  # denies what follows it, whatever stands between


@lru_cache(REMEMBERED)
def _read(folded: str) -> tuple[_Piece, ...]:
    """Return the pieces of a claim; they are the same for every paragraph."""
    said = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", folded)
    said = _PLANS.sub(lambda match: f"{_ORDINALS.get(match[1], match[1])} ", said)
    said = _LISTED.sub("、", _AFTERWARDS.sub(r"\g<mode> \g<figure>", said))
    return tuple(_pieces(_active(said)))


def _active(said: str) -> str:
    """Put "A was issued by B" the other way round, so that B stands before what it does."""
    said = said.rstrip(" .!")
    clauses = [_PASSIVE.sub(r"\g<who> \g<done>\g<what>", one) for one in re.split(r"(?<=,) ", said)]
    return " ".join(clauses)


def _share(pieces: tuple[_Piece, ...], body: str) -> int:
    return sum(
        any(form.strip() in body for form in piece.forms if form.strip()) for piece in pieces
    )


def _chosen(piece: _Piece, near: str, text: str) -> str:
    for body in (near, text):
        for form in piece.forms:
            if form != UNSAID and form in body:
                return form
    for sound in piece.sounds:
        if found := heard(sound, near) or heard(sound, text):
            return found
    return "" if UNSAID in piece.forms else piece.forms[0]


def _pieces(said: str) -> Iterator[_Piece]:
    dates = {date.start: date for date in find_dates(said)}
    at = 0
    while at < len(said):
        date = dates.get(at)
        if date is not None:
            yield _Piece((f" {date} ",))
            at = date.end
        elif _TOKEN.match(said, at) is None:
            yield _Piece((" ",))
            at += 1
        else:
            reach = min((start for start in dates if start > at), default=len(said))
            length, piece = _longest(said[at:reach])
            yield piece
            at += length


def _longest(said: str) -> tuple[int, _Piece]:
    """Return how much of the beginning belongs together, and what it is in Chinese."""
    others = _OTHERS.match(said)
    if others and (count := number(others[1])[0]) is not None:
        return others.end(), _Piece((f" 等{count + 1}",))  # the ministry and five other ministries
    tokens = list(_TOKEN.finditer(said))[: _most()]
    for size in range(len(tokens), 1, -1):  # terms before figures: the four chains
        if forms := _known([token[0] for token in tokens[:size]]):
            return tokens[size - 1].end(), _Piece(forms)
    first = _FIRST.match(said)
    if first and number(said[first.end() :])[0] is not None:
        return first.end(), _Piece(("前",))
    length, shown = figure(said)
    if length:
        return length, _Piece((shown,))
    if forms := _known([tokens[0][0]]):
        return tokens[0].end(), _Piece(forms)
    return _unknown(tokens)


def _known(words: list[str]) -> tuple[str, ...]:
    stems = tuple(map(stem, words))
    terms = read_lexicon().english.get(stems, ())
    return (*terms, *(english_words().get(tuple(words)) or english_words().get(stems) or ()))


def _unknown(tokens: list[re.Match[str]]) -> tuple[int, _Piece]:
    """Return a mark, a word that need not be found, or a name that two words may make up."""
    first = tokens[0]
    if not first[0][0].isalpha():
        return first.end(), _Piece((_MARKS.get(first[0], " "),))
    name = first[0].removesuffix("'s")
    if name in english_filler():
        return first.end(), _Piece((UNSAID,))
    second = tokens[1][0].removesuffix("'s") if len(tokens) > 1 else ""
    if second.isalpha() and second not in english_filler() and not _known([second]):
        return tokens[1].end(), _Piece((f" {name} {second} ",), (name + second, second + name))
    return first.end(), _Piece((f" {name} ",), (name,))


def _most() -> int:
    return max(read_lexicon().longest_english, max(map(len, english_words()), default=1))
