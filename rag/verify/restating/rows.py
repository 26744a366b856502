"""Reads the things that a claim names in a row: 甲镇的船闸、渡口和码头这三处."""

import re
from dataclasses import dataclass

from rag.verify.numbers.numerals import chinese

FEW = 9  # things in a row
_NAMED = re.compile(r"《[^《》]*》|“[^“”]*”|（[^（）]*）|\([^()]*\)")
_JOINED = r"(?<=”)(?=“)|(?<=》)(?=《)"
_ANDS = (  # the last two for 产业和科技的融合、甲和乙
    re.compile(rf"{_JOINED}|[，,]?以及|、|[，,]?(?:和|与|及)"),
    re.compile(rf"{_JOINED}|、|[，,]?(?:以及|和|与|及)(?=[^、和与及]*$)"),
    re.compile(rf"{_JOINED}|、"),
)
_OWNER = re.compile(r"^[^，,、“《]{2,20}的(?=[^，,、的]{2,}$)")
_WHERE = r"(?:在[^，。、在]{2,16}(?:中|里|内|上|期间|方面))"
_KIND = (
    r"(?:方面|主体|要素|环节|维度|指标|层面|角色|力量|群体|对象|领域|部分|关键词|数据|数字|名称)"
)
_TAIL = re.compile(  # 这两处的, 三个方面, 四方
    rf"(?P<sum>这?(?P<count>[两三四五六七八九])(?:者|方|地|处|市|县|区|镇|省|国|家|所|座|条|项|场|点|(?:个|项|类|种|大|组)?{_KIND})(?:当中|之中|中|里|内)?)?(?P<of>的[^，。、的]{{2,30}})?(?P<where>{_WHERE})?$"
)


@dataclass(frozen=True, slots=True)
class Row:
    """What leads the things, the things, and what is told of each right after them."""

    lead: str
    things: tuple[str, ...]
    tail: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim says of one of its things, as a sentence, and that thing: 渡口.

    `topical` tells that the thing is but what the sentence is about: 渡口方面要….
    """

    text: str
    thing: str
    topical: bool = False


def row(text: str, count: int = 0) -> Row | None:
    """Return the things that a clause names in a row, and nothing else; None if it does not.

    甲镇的船闸和渡口 are two of 甲镇. If the clause or `count` counts them, there are as many.
    """
    blanked = _NAMED.sub(
        lambda match: match[0][0] + "　" * (len(match[0]) - 2) + match[0][-1], text
    )
    tail = _TAIL.search(blanked)
    counted = tail is not None and tail["sum"] is not None
    end = tail.start() if tail else len(text)
    if tail and tail["of"] and not counted:
        end = tail.start("where") if tail["where"] else len(text)  # 乙镇的码头 is a thing
    told = int(chinese(tail["count"]) or 0) if tail and counted else count
    if count and told != count:
        return None
    things: list[str] = []
    for pattern in _ANDS if told else _ANDS[:1]:
        things = _cut(text[:end], blanked[:end], pattern)
        if len(things) == told:
            break
    if not 1 < len(things) <= FEW or (told and len(things) != told):
        return None
    if not all(len(one) > 1 for one in things):
        return None
    after = text[tail.end("sum") if counted else end :] if tail else ""
    owner = _OWNER.match(things[0])
    lead = owner[0] if owner and not any("的" in one for one in things[1:]) else ""
    return Row(lead, tuple(one.removeprefix(lead) for one in things), after)


def _cut(text: str, blanked: str, pattern: re.Pattern[str]) -> list[str]:
    edges = [match.span() for match in pattern.finditer(blanked)]
    bounds = [0, *(edge for span in edges for edge in span), len(text)]
    return [text[start:stop].strip() for start, stop in zip(bounds[::2], bounds[1::2], strict=True)]
