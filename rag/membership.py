"""Whether something is a member of a set that the evidence lists completely."""

import re
from dataclasses import dataclass

from rag.closed_lists import ClosedList, closed_lists, counts
from rag.types import Evidence
from rag.verify.words.lexicon import lexicon

_IN = re.compile(
    r"^(?P<name>[^，,；;]{1,16}?)(?:到底|究竟|真的|现在|也|都)*(?:是不是|是否属于|是否是|是否在|是否|算不算|属不属于|在不在|"
    r"属于|列入|入选|包含在|包括在|算是|算|是|在)(?P<set>[^，,；;]{2,40})$"
)
_HAS = re.compile(
    r"^(?P<set>[^，,；;]{2,40}?)(?:里面|里边|之中|当中|里|中)?(?:是否|有没有|包不包括)?"
    r"(?:包括|包含|涵盖|含有|有)(?P<name>[^，,；;]{1,24})$"
)
_NO_NAME = re.compile(r"的|\d|[二三四五六七八九十][个家大条项位座]|位列|居于|是|属于")
_AMONG = re.compile(r"(?:的)?(?:其中)?(?:之一|之列|里面|当中|之中|成员|一员|里|中|的)*$")
# What is joined follows the word: 无锡是哪年加入九城市的.
_JOINED = re.compile(
    r"(?:加入|入选|进入|成为|纳入|入列|当选|列入)(?:到|了|进)?(?P<set>.{2,40}?)"
    r"(?:的?(?:时候|之后|以后|后|时)|的?是|的|，|,|了|有|吗|$)"
)
_ENGLISH = re.compile(r"\b(?:one of|members?|belongs?|joins?|joined|among|part of|includes?)\b")
_ENGLISH_SMALL = re.compile(
    r"\b(?:one|of|the|in|an?|to|part|members?|belongs?|joins?|joined|among|includes?)\b"
)
_ENGLISH_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905 - read best so
_THIS_ONE = re.compile(r"[这那]一?[个条项样种类座]$")  # 人才这一条
_SMALL = frozenset("的了在是有和与及也都就还被把对为从向于之其该这那一个家大条项座种类请问")
# Which ones all of them are, is asked; 三个城市参加了什么 is about some of nine.
_ALL = re.compile(r"(?:的)?(?:分别|都|各)?(?:是|有|叫|指|包括)?(?:哪|什么|谁|$)")
# 产业链和金融链这两项举措: the number is of those that are named, not of all there are.
_OF_NAMED = re.compile(
    r"[和与跟及、][^，,、和与跟及等]{2,12}[，,]?(?:这|那|以上|上述)?[两二三四五六七八九][个家大条项位座种类者样]?$"
)
ENOUGH = 0.6  # share of the other characters of the question that stand around the list
SHORTEST_SET = 3  # characters of a set that is named without its count
NEAR_END = 30  # characters of a sentence before the list in which its noun stands


@dataclass(frozen=True, slots=True)
class Membership:
    """A complete list and whether it has what was asked about; None where that is not plain."""

    found: ClosedList
    is_member: bool | None


def membership(statement: str, evidence: Evidence) -> Membership | None:
    """Return the list that decides a folded statement such as 台州是四个渡口之一."""
    lists = list(closed_lists(evidence))
    if not lists:
        return None
    for pattern in (_IN, _HAS):
        match = pattern.match(statement)
        names = _names(match["name"]) if match else []
        if match and names:
            rest = _AMONG.sub("", match["set"])
            for one in lists:
                known = any(name in one.subject or not one.alike(name) for name in names)
                if not known and _named(rest, one, evidence):
                    held = [_holds(one, name) for name in names]
                    return Membership(one, None if None in held else all(held))
    return outsider(statement, evidence)


def _names(said: str) -> list[str]:
    """Return the names in 宁波和温州; none where more than names is said."""
    names = [name.strip("“”\"' ") for name in re.split(r"、|和|与|以及", _THIS_ONE.sub("", said))]
    plain = all(name and not _NO_NAME.search(name) for name in names)
    return names if plain else []


def outsider(text: str, evidence: Evidence) -> Membership | None:
    """Return the complete list that a place is said to have joined, and whether it is on it."""
    joined = _JOINED.search(text)
    return _placed(text, joined["set"], evidence) if joined else None


def english_membership(chinese: str, wording: str, evidence: Evidence) -> Membership | None:
    """Decide `Is Suzhou one of the nine cities`; `chinese` is the same in Chinese words."""
    if not _ENGLISH.search(wording):
        return None
    rest = _ENGLISH_SMALL.sub(" ", chinese)
    for number, english in enumerate(_ENGLISH_NUMBERS, 2):
        rest = re.sub(rf"\b{english}\b", str(number), rest)
    return _placed(chinese, rest, evidence)


def _placed(text: str, rest: str, evidence: Evidence) -> Membership | None:
    named = [place for place in lexicon().places if place in text]
    for one in closed_lists(evidence):
        for place in named:
            set_named = re.sub(r"\s+(?=[\u4e00-\u9fff])", "", rest.replace(place, "")).strip()
            if place in one.subject or not one.alike(place):
                continue
            if set_named and _named(set_named, one, evidence):
                return Membership(one, _holds(one, place))
    return None


def miscounted(text: str, evidence: Evidence) -> ClosedList | None:
    """Return the complete list of which a text says another number: 十二城市 of nine."""
    for number, noun in counts(text):
        for one in closed_lists(evidence):
            before, _, after = text.partition(noun[:2])
            same = noun[:2] in (one.noun[-2:], one.noun[:2]) and not counts_named(before)
            if (
                same
                and _ALL.match(after)
                and 1 < number != one.count
                and _about(before, one, evidence)
            ):
                return one
    return None


def counts_named(before: str) -> bool:
    """Tell whether a count, at the end of a text, is of what is named just before it."""
    return _OF_NAMED.search(before) is not None


def _holds(one: ClosedList, name: str) -> bool | None:
    if one.has(name):
        return True
    return None if one.holds_part_of(name) else False


def _named(rest: str, one: ClosedList, evidence: Evidence) -> bool:
    """Tell whether the rest of a question names the set that a list is of."""
    if re.search(r"第[一二三四五六七八九十\d]", rest):
        return False  # 四链的第四项 is no set
    own = f"{one.subject}{one.noun}"
    counted = any(n == one.count and noun[:1] in own[-NEAR_END:] for n, noun in counts(rest))
    by_noun = len(one.noun) > 1 and one.noun[-2:] in rest
    if counted or by_noun:
        return _about(rest, one, evidence)
    head = re.sub(r"的?[一二三四五六七八九十\d]+[个家大条项位座种类]?[^的]{0,20}$", "", one.subject)
    rest = rest.strip(" 的")
    return len(rest) >= SHORTEST_SET and rest[-2:] == head[-2:] and _within(rest, head)


def _about(rest: str, one: ClosedList, evidence: Evidence) -> bool:
    """Tell whether what else a question says stands around the list."""
    item = evidence.item(one.marker)
    around = f"{one.subject}{one.noun}"
    if item is not None:
        around += f"{item.paragraph.heading}{item.title}".lower()
    wanted = [char for char in rest if char.isalnum() and char not in _SMALL]
    return not wanted or sum(char in around for char in wanted) >= ENOUGH * len(wanted)


def _within(short: str, long: str) -> bool:
    """Tell whether the characters of one stand in the other in the same order."""
    left = iter(long)
    return all(char in left for char in short)
