"""The words of a claim that say something, and how a text can carry them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Protocol, TypeAlias, TypeVar

from index.types import Span
from rag.verify.numbers.quantities import Quantity
from rag.verify.text.reading import Reading, read
from rag.verify.words.carriers import EACH, only_carries, says_nothing
from rag.verify.words.carrying import (
    DEPUTY,
    REMEMBERED,
    STRICT,
    SURNAMES,
    carries,
    is_place,
)
from rag.verify.words.cutting import cut
from rag.verify.words.lexicon import lexicon


class Begins(Protocol):
    """A word, a figure or a date: what begins somewhere in a text."""

    @property
    def start(self) -> int:
        """Where it begins, in characters."""


Placed = TypeVar("Placed", bound=Begins)
Kind: TypeAlias = Literal["word", "name", "act"]

NAME_WEIGHT = 2.0  # an invented name is worse than an unknown word
SHORTEST = 2  # characters of a word that tells one thing from another
SINGLE_WEIGHT = 0.3  # a lone character is mostly grammar
_END = re.compile(r"\s*(?:[，。；、,;!！?？]|$|有|是|为|包括|中|里|上|内|都|均|一步步|逐步|不断)")
_ATTRIBUTE = re.compile(
    r"部门|机构|机关|单位|企业|公司|中心|人员|技术|设备|产业|行业|工程|专业|系统|平台|基地|协会|大学|学院|[局处科院所站员师者费率券卡证站厂]"
)
_MEASURES = frozenset({"标准", "金额", "数额", "额度", "期限", "时限", "年限", "时长", "时间"})
_DATED = frozenset({"年份", "日期", "年度", "时间", "时段", "时间段", "月份"})
_FIGURE = re.compile(
    r"(?:分别)?(?:为|是|达到?|定为)?(?:每[^\W\d_]{1,2})? {2}"
)  # figures are blanks by now
_SIZES = re.compile(r"(?:规模|总额)(?:就|共|约)?[为是达]到?")  # 规模为5亿元, no 规模以上企业
_WHO = frozenset({"单位", "部门", "机构", "机关", "主体", "方", "者", "人"})
_MADE_OF = re.compile(r"由 {2,}[^，。；]{0,6}?([组构]成)(?=[，,：:。])")  # 由三个短语组成：
_ROLE = re.compile(r"(?:就|则)?(?:是|为(?!了)|包括|有)|:")  # 印发单位是: who does it follows
_AT_ONCE = re.compile(r"(?:可以?|不得|不[能可]|能够?|应当?|必?须)同时$")  # 可以同时享受
_WHATEVER = re.compile(  # 不管是谁, 不管甲还是乙; not 就是不管企业
    r"[^。；]*(?:是|怎|什么|哪|谁|多|如何|何|几|不|都|也|[，,])"
)
RANK = re.compile(r"(?:主席|书记|主任|[^\W\d_]长)(?![^\W\d_]?[期远效久短])")
_ASCII = re.compile(r"^[a-z0-9][a-z0-9&.+\-/]*$")
_BY_THEN = re.compile(r"(?<=[年月日底末初])(?:之前|以前|前|之后|以后|后|年?[底末初])(?![期后])")
_AGED = re.compile(r"满[\d一二三四五六七八九十百个]+(?:周?岁|年|个?月|天)(之后|以后|后)")
_COURSE = re.compile(  # 由1.0版至3.0版的发展中
    r"(?:从|由|自)[^，。；]{2,16}(?:到|至)[^，。；]{2,12}的?(发展|演变|演进|升级|成长|推进)(?:过程|历程|进程)?(?:之?中|里|当中)"
)
_BESIDES = re.compile(r"(除了?)[^，。；外]{1,30}(之外|以外|外)(?=[，,还也另])")
_QUALIFIER = re.compile(
    r"[较比](?:上年|上一年|前一年|去年|前年)(?:同期)?|不及|不如|不[得能应可会宜]?(?:超过|[多少高低大小]于)|未满|不满|没到|平均每[年月天日周]|每[年月天日周]平均|不足|不到|未达|超过|突破|高于|低于|多于|少于|接近|将近|"
    r"大约|约为|约|大概|左右|上下|(?<!可)以上|以下|以内|累计|累积|年均|年平均|人均|同比|环比|至少|至多|最多|最少|逾(?!期)|"
    r"每人每[年月日天]|(?<!不)仅(?=[占为][^，。；]{0,12}(?:分之|%|[\d成]))"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a claim that must be found, in its place in the claim."""

    text: str
    start: int
    end: int
    weight: float
    kind: Kind = "word"


@lru_cache(maxsize=REMEMBERED)
def content_words(reading: Reading) -> tuple[Word, ...]:
    """Return the words of a claim that are neither figures nor harmless."""
    text = _blank(reading)
    known = lexicon()
    words: list[Word] = []
    for start, end in cut(text):
        word = text[start:end]
        says = (
            (word == "同时" and _AT_ONCE.search(text[:end]))
            or (word == "不管" and not _WHATEVER.match(text, end))
            or (word in DEPUTY and RANK.match(text, end))  # 副|主席, not 一副
        )
        if (
            (word in known.harmless and not says)
            or says_nothing(word)
            or (word in known.categories and _only_sorts(text, start, end))
        ):
            continue
        if _only_measures(text, word, end) or _tells_who(text, start, end, words):
            continue
        kind = _kind(word)
        if kind == "act" and _ATTRIBUTE.match(text, end):
            kind = "word"  # 审计部门 is another than 教育部门
        words.append(Word(word, start, end, _weight(word, kind), kind))
    return tuple(_joined(words))


def telling_words(text: str) -> list[str]:
    """Return the content words of a text that are long enough to tell one thing from another."""
    return [word.text for word in content_words(read(text)) if len(word.text) >= SHORTEST]


def _kind(word: str) -> Kind:
    if is_place(word) or _ASCII.match(word):
        return "name"
    if len(word) == 1:
        return "word" if word in STRICT or word in SURNAMES else "act"
    known = lexicon()
    acting = word in known.verbs or word in known.light or only_carries(word)
    return "act" if acting else "word"


def _only_measures(text: str, word: str, end: int) -> bool:
    """Tell whether a word only announces the figure that follows: 标准为300元, 期限是30天."""
    if word in _MEASURES | _DATED:
        return _FIGURE.match(text, end) is not None
    said = _SIZES.match(text, end - len(word))
    return said is not None and text[said.end() : said.end() + 2] == "  "


def _only_sorts(text: str, start: int, end: int) -> bool:
    """Tell whether a word only says what kind of thing was named: 等机构, 的领域之一."""
    return text[end : end + 2] == "之一" or (
        text[start - 1 : start] in ("等", "的", "项", "个", "种")
        and _END.match(text, end) is not None
    )


def _tells_who(text: str, start: int, end: int, before: Sequence[Word]) -> bool:
    """Tell whether a word only makes a doer of what stands before it: 印发|单位是, 提出|者是."""
    return (
        text[start:end] in _WHO
        and bool(before)
        and before[-1].end == start
        and before[-1].kind != "name"
        and len(before[-1].text) > 1
        and _ROLE.match(text, end) is not None
    )


def _joined(words: list[Word]) -> list[Word]:
    """Join lone characters that stand side by side: 先|试 is in no dictionary."""
    joined: list[Word] = []
    known = lexicon()
    for word in words:
        last = joined[-1] if joined else None
        if last and last.text in DEPUTY and last.end == word.start:
            joined[-1] = Word(last.text + word.text, last.start, word.end, 1.0)  # 副|书记
        elif (
            last
            and last.end == word.start
            and len(last.text) == len(word.text) == 1
            and word.text not in known.negators  # 虽|无
        ):
            joined[-1] = Word(last.text + word.text, last.start, word.end, 1.0)
        else:
            joined.append(word)
    return joined


def covered(text: str, words: Sequence[Word]) -> float:
    """Return the weight of the words that `text` carries."""
    return sum(word.weight * carries(text, word.text) for word in words)


def blank(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return `text` with these ranges turned into blanks."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def places(text: str, word: str) -> Iterator[int]:
    """Yield where a word begins in a text, each time after the last ends."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def inside(found: Iterable[Placed], span: Span) -> list[Placed]:
    """Return the words, figures or dates that begin in a range."""
    return [one for one in found if span.start <= one.start < span.end]


def _blank(reading: Reading) -> str:
    spans = [(one.start, one.end) for one in reading.dates]
    spans += [(one.start, _to_end(one, reading.folded)) for one in reading.quantities]
    spans += [match.span() for match in _BY_THEN.finditer(reading.folded)]
    spans += [match.span() for match in _QUALIFIER.finditer(reading.folded)]
    spans += [match.span(1) for match in _COURSE.finditer(reading.folded)]
    spans += [match.span(1) for match in _AGED.finditer(reading.folded)]
    spans += [match.span(at) for match in _BESIDES.finditer(reading.folded) for at in (1, 2)]
    text = blank(reading.folded, spans)
    return blank(text, [match.span(1) for match in _MADE_OF.finditer(text)])


def _to_end(one: Quantity, text: str) -> int:
    """Return where a figure ends, its measure word told twice or not: 一步|步."""
    twice = one.article and text[one.end - 1] in EACH
    return one.end + (twice and text.startswith(text[one.end - 1], one.end))


def _weight(word: str, kind: Kind) -> float:
    if kind == "name":
        return NAME_WEIGHT
    return SINGLE_WEIGHT if len(word) == 1 else 1.0
