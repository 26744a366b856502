"""The words of a claim that say something, and how a text can carry them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from index.tokens import Segmenter
from index.types import Span
from rag.verify.lexicon import PHRASE, lexicon
from rag.verify.reading import Reading

Kind: TypeAlias = Literal["word", "name"]

NAME_WEIGHT = 2.0  # an invented name is worse than an unknown word
SINGLE_WEIGHT = 0.3  # a lone character is mostly grammar
REMEMBERED = 4096  # expressions cut into words
PART = 2  # characters that count as found when a longer word is found in parts
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马苗凤方俞任袁柳"
    "史唐费薛雷贺倪汤滕罗毕郝邬安常乐傅皮齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄臧戴宋庞熊纪舒屈项祝董梁杜阮"
    "蓝席季麻强贾路危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪解丁邓郁单杭洪包左石崔龚程"
    "邢裴陆荣翁荀羊甄曲封储靳段焦侯班秋仲伊宫宁仇栾甘厉戎武符刘景詹龙叶幸司黎薄印白蒲卓池乔谭聂曾"
)
DEPUTY = "副代原前总"
_END = re.compile(r"\s*(?:[，。；、,;!！?？]|$|有|是|为|包括|中|里|上|内|都|均)")
_RANKS = "长席任记理员事授师官"
_PLACE_ENDS = "市区省县"
_ENDINGS = frozenset("市区省县镇部会们性化型式度率数量额者家员级类等的群链区域方面工作问题情况") | {
    "区域", "方面", "工作", "问题", "情况", "",
}  # fmt: skip
_ASCII = re.compile(r"^[a-z0-9][a-z0-9&.+\-/]*$")
_QUALIFIER = re.compile(
    r"不超过|不多于|不高于|不少于|不低于|不足|不到|未达|超过|突破|高于|低于|多于|少于|接近|将近|"
    r"大约|约为|约|大概|左右|上下|以上|以下|以内|累计|累积|年均|年平均|人均|同比|环比|至少|至多|最多|最少|逾"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a claim that must be found, in its place in the claim."""

    text: str
    start: int
    end: int
    weight: float
    kind: Kind = "word"


@lru_cache(maxsize=1)
def _segmenter() -> Segmenter:
    return Segmenter()


@lru_cache(maxsize=REMEMBERED)
def content_words(reading: Reading) -> tuple[Word, ...]:
    """Return the words of a claim that are neither figures nor harmless."""
    text = _blank(reading)
    known = lexicon()
    words: list[Word] = []
    for start, end in _with_people(_cut(text), text):
        word = text[start:end]
        if word in known.harmless or (word in known.categories and _only_sorts(text, start, end)):
            continue
        kind: Kind = "name" if is_place(word) or _ASCII.match(word) else "word"
        words.append(Word(word, start, end, _weight(word, kind), kind))
    return tuple(_joined(words))


def _only_sorts(text: str, start: int, end: int) -> bool:
    """Tell whether a word only says what kind of thing was named: 等机构, 的领域之一."""
    return text[end : end + 2] == "之一" or (
        text[start - 1 : start] in ("等", "的", "项", "个", "种")
        and _END.match(text, end) is not None
    )


def _joined(words: list[Word]) -> list[Word]:
    """Join lone characters that stand side by side: 先|试 is in no dictionary."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if last and last.text in DEPUTY and last.end == word.start:
            joined[-1] = Word(last.text + word.text, last.start, word.end, 1.0)  # 副|书记
        elif last and last.end == word.start and len(last.text) == len(word.text) == 1:
            joined[-1] = Word(last.text + word.text, last.start, word.end, 1.0)
        else:
            joined.append(word)
    return joined


def is_place(word: str) -> bool:
    """Tell whether a word names a place, with or without 市, 区 after it."""
    known = lexicon().places
    return word in known or (len(word) > PART and word[-1] in _PLACE_ENDS and word[:-1] in known)


@lru_cache(maxsize=1 << 16)
def carries(text: str, word: str) -> float:
    """Return how far `text` carries `word`, 0 to 1: itself, a rewording, or its parts."""
    if word in text and not _promoted(text, word):
        return 1.0
    if any(other in text and not _promoted(text, other) for other in lexicon().same(word)):
        return 1.0
    if len(word) <= PART or word.isascii():
        return 0.0
    pieces = _pieces(word) if len(word) >= PHRASE else ()
    if pieces not in ((), (word,)) and all(carries(text, one) >= 1.0 for one in pieces):
        return 1.0
    return _parts(text, word)


@lru_cache(maxsize=REMEMBERED)
def _pieces(expression: str) -> tuple[str, ...]:
    """Return the words of an expression that say something."""
    harmless = lexicon().harmless
    return tuple(one for one in _segmenter().words(expression) if one not in harmless)


def _promoted(text: str, word: str) -> bool:
    """Tell whether `text` has the word only with 副 or the like before it: 副区长 is no 区长."""
    if word[-1] not in _RANKS:
        return False
    at = text.find(word)
    while at >= 0:
        if text[at - 1 : at] not in DEPUTY or at == 0:
            return False
        at = text.find(word, at + 1)
    return True


def _cut(text: str) -> list[tuple[int, int]]:
    """Return where the words are; an expression with rewordings of its own is one of them."""
    phrases = [match.span() for match in lexicon().phrases.finditer(text)]
    spans, at = list(phrases), 0
    for word in _segmenter().words(blank(text, phrases)):
        start = text.find(word, at)
        if start >= 0:
            at = start + len(word)
            spans.append((start, at))
    return sorted(spans)


def _with_people(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Join a surname with the lone characters after it: names are in no dictionary."""
    joined: list[tuple[int, int]] = []
    at = 0
    while at < len(spans):
        start, end = spans[at]
        last = at
        if end - start == 1 and text[start] in SURNAMES:
            while last + 1 < len(spans) and last < at + PART and _follows(spans, last):
                last += 1
        joined.append((start, spans[last][1] if last > at else end))
        at = last + 1
    return joined


def _follows(spans: list[tuple[int, int]], at: int) -> bool:
    start, end = spans[at + 1]
    return end - start == 1 and start == spans[at][1]


def covered(text: str, words: Sequence[Word]) -> float:
    """Return the weight of the words that `text` carries."""
    return sum(word.weight * carries(text, word.text) for word in words)


def blank(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return `text` with these ranges turned into blanks."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def inside(words: Sequence[Word], span: Span) -> list[Word]:
    """Return the words that begin in a range."""
    return [word for word in words if span.start <= word.start < span.end]


def _blank(reading: Reading) -> str:
    spans = [(one.start, one.end) for one in reading.dates]
    spans += [(one.start, one.end) for one in reading.quantities]
    spans += [match.span() for match in _QUALIFIER.finditer(reading.folded)]
    return blank(reading.folded, spans)


def _weight(word: str, kind: Kind) -> float:
    if kind == "name":
        return NAME_WEIGHT
    return SINGLE_WEIGHT if len(word) == 1 else 1.0


def _parts(text: str, word: str) -> float:
    """Return the share of a longer word's characters that `text` has two or more at a time."""
    found, at = 0, 0
    while at < len(word) - 1:
        end = at + PART
        if word[at:end] not in text:
            at += 1
            continue
        while end < len(word) and word[at : end + 1] in text:
            end += 1
        found += end - at
        at = end
    rest = word[at:] if found else word
    return 1.0 if found + len(rest) == len(word) and rest in _ENDINGS else found / len(word) / 2
