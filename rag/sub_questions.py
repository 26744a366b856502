"""Questions that ask several things, taken apart: 分别, 哪个更…, or two question words."""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rag.ellipsis import completed
from rag.follow_ups import FollowUp, resolve
from rag.paired import paired
from rag.subjects import names_in, person_in, place_in, subject_of

Order: TypeAlias = Literal["most", "least"]

_ASKS = re.compile(
    r"为什么|什么|何时|何地|何处|哪|多少|(?<![许最至更差])多[久大高长远深宽重]|(?<![那这近前好过去])几(?!乎|近)|谁|如何|怎么|怎样|是否|吗|咋|啥"
)
_SENTENCE = re.compile(r"[?？!！。\n]+|(?:^|\s)\d[.、)）]\s*")
_COMMA = re.compile(r"[，,；;]")
_NAMED = r"[^，,和与跟及、]{2,24}"
# What 各 stands before where it means each of two: 各有, 各摆在; not 各地, 各类.
_DOES = "有是为占起叫在要达增涨算指用靠写说摆处属由按负承归排列做干管采担得获给拨补享交缴多几怎规"
_BOTH = re.compile(
    rf"^(?P<before>.*?)(?P<one>{_NAMED}?)[，,]?(?:和|与|跟|及|以及|还有|、)(?P<other>[^，,]{{2,24}}?)"
    rf"(?P<rest>(?:方面)?(?:[，,][^，,]{{1,8}}?)?[，,]?(?:分别|各(?=[自{_DOES}])|相比).*)$"
)
_THAN = r"(?<![占同环对相之百])比(?![重例率较分值如照方作])"
_HOW = "多|少|高|低|大|小|快|慢|早|晚|先|后|长|短"
_REST = r"(?:一?些|一?点|启动|发生|成立|开始|出台|发布|印发)?(?:呢|啊|呀|的|了)?(?:[，,].{0,10})?[?？。]*$"
_COMPARED = re.compile(
    rf"^(?P<before>.*?[，,的]?)(?P<one>{_NAMED}?)(?:和|与|跟|及|以及|{_THAN}|、|还是)(?P<other>[^，,]{{2,24}}?)"
    r"[，,]?(?:相比|比起来)?[，,]?(?P<which>哪个|哪一个|哪一项|哪项|谁|哪座|哪家|哪种|哪一种|哪边)"
    rf"(?P<what>[^，,]{{0,16}}?)(?:更|最|比较)?(?P<how>{_HOW}){_REST}"
)
_WHETHER = re.compile(
    rf"^(?P<before>.*?[，,]?)(?P<one>[^，,]{{2,24}}?)[，,]?(?:是不是|是否|有没有|是)?{_THAN}(?P<other>[^，,]{{2,24}}?)(?P<what>)(?:更|要|还)?"
    rf"(?P<how>{_HOW})(?:一?些|一?点)?(?:吗|么)?[?？。]*$"
)
_YES_NO = re.compile(r"(?:吗|么)[?？。]*$|是不是|是否|有没有")
_MORE_THAN = re.compile(
    rf"^(?P<before>.*?)(?P<one>{_NAMED}?){_THAN}(?P<other>[^，,]{{2,24}}?)(?P<what>)(?P<how>多|少|高|低|大|小|快|早|晚)(?:了|出)?(?:几|多少|多久).*$"
)
_FROM_TO = re.compile(
    r"^(?P<before>.*?)(?:从(?P<one>[^，,]{2,20}?)(?:开始)?(?:到|至)|(?P<start>[^，,]{2,20}?)(?:和|与|跟|到))(?P<other>[^，,]{2,20}?)[，,]?(?:一共|总共|中间|之间)?(?:相?隔|经过|过|用|花|历时|间隔)了?(?:多久|多长时间|几年|多少年|几个月|多少个?[天月])"
)
_TRAIL = re.compile(rf"[，,]?(?:分别|各自的?|各(?=[{_DOES}]))")
# X在A和B方面, X的A和B: what stands before A is said of B too.
_SHARED = re.compile(r"^(?P<shared>.{2,}(?:在|的|对|向|成立的))(?P<own>[^的在]{2,})$")
# A、B在C里各起什么作用: where it is asked of is said once, after the last.
_WHERE = re.compile(r"^(?P<own>.{2,}?)(?P<where>在[^，,]{2,14}[里中上内下])$")
# 市场化和国际化的要求: of alike things, what is asked of the last is asked of all.
_OF_BOTH = re.compile(r"(?<=.)的[^的，,]{1,8}$")
# 产业链和人才链两项举措的要点: how many they are is said of neither alone.
_COUNTED = re.compile(
    r"(?<=[^，,、和与跟及第前后])[两二三](?:项|个|条|种|类|者|大)[^，,的分各是有]{0,4}(?=的|分别|各)"
)
# 2024年满几周年，当初是哪天启动的: a time that stands before is not that of a part with its own.
_TIME = re.compile(r"^[^，,]{0,4}(?:\d{4}年|去年|今年|近几年|目前)[^，,]{0,6}，$")
_OWN_TIME = re.compile(r"当初|当时|当年|最早|最初|起初|后来|此前|以前|[12]\d{3}年")
_IT = re.compile(r"它们?|他们?|她们?")
_TIMES = "早晚先后"
_LEAST = "少低小慢早先短"
WORD = 2  # characters before a question word that name a subject
_MOST_PARTS = 3  # an answer stays short; of more parts the whole is asked


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two things compared: their names, in what, the adjective, and which end of it wins.

    `whether` is set where only the first may win: 客运是不是比货运多.
    """

    one: str
    other: str
    what: str
    how: str
    order: Order
    whether: bool = False


def sub_questions(text: str) -> list[str]:
    """Return the questions that a question is made of; itself alone where it is one."""
    for split in (paired, _by_sentence, _by_comparison, _by_time, _by_comma, _by_and):
        found = list(dict.fromkeys(split(text)))
        if 1 < len(found) <= _MOST_PARTS:
            return found
    return [text]


def comparison(text: str) -> Comparison | None:
    """Return what a question compares; None where it asks which of no two things."""
    whether = _WHETHER.match(text) if _YES_NO.search(text) else None
    match = _COMPARED.match(text) or whether
    if not match or match["how"] == "后":
        return None
    order: Order = "least" if match["how"] in _LEAST else "most"
    how = "早" if match["how"] == "先" else match["how"]
    return Comparison(
        match["one"], match["other"], _compared_in(match), how, order, match is whether
    )


def _by_sentence(text: str) -> list[str]:
    """程向民是谁？他是哪里人？ Later questions take up the one before."""
    parts = [part.strip(" ，,；;") for part in _SENTENCE.split(text) if part and part.strip(" ，,")]
    asking = [part for part in parts if _ASKS.search(part) or part.endswith("呢")]
    if len(asking) <= 1:
        return [text]
    found = [asking[0]]
    for part in asking[1:]:
        asked = _ASKS.search(part)
        if asked and asked.start() >= WORD and not _IT.search(part):
            name = person_in(found[0]) or next(iter(names_in(found[0])), "")
            found.append(_named(part, name))
        else:
            found.append(resolve(FollowUp(part, found[-1])))
    return found


def _by_comparison(text: str) -> list[str]:
    """客运和货运哪个多？ Both are asked for the figure or the date that is compared."""
    match = _COMPARED.match(text) or _MORE_THAN.match(text)
    if not match and _YES_NO.search(text):
        match = _WHETHER.match(text)
    if not match:
        return [text]
    what = _compared_in(match)
    asks = "是什么时候" if match["how"] in _TIMES else f"{what}是多少" if what else "有多少"
    return [f"{match['before']}{match['one']}{asks}", f"{match['before']}{match['other']}{asks}"]


def _compared_in(match: re.Match[str]) -> str:
    """Return in what two things are compared: 占全国的比重."""
    return match["what"].removeprefix("的").strip("，, ")


def _by_time(text: str) -> list[str]:
    """从开工到通车隔了多久？ When was each?"""
    match = _FROM_TO.match(text)
    if not match:
        return [text]
    ends = (match["one"] or match["start"], match["other"])
    if any(place_in(end) == end for end in ends):
        return [text]  # 从上海到合肥 is a way, no time
    return [f"{match['before']}{end}是什么时候" for end in ends]


def _by_comma(text: str) -> list[str]:
    """程向民哪年入党，哪年获奖？ What stands before the first that asks is said of each."""
    parts = [part for part in _COMMA.split(text) if part.strip()]
    if len(parts) == 1 and all(_ASKS.search(part) for part in text.split("、")):
        parts = text.split("、")
    asking = [part for part in parts if _ASKS.search(part)]
    parts = [part if part in asking else _asked_again(part, asking) for part in parts]
    asking = [part for part in parts if _ASKS.search(part)]
    if len(asking) < 2:  # noqa: PLR2004 - one asks once
        return [text]
    if any(
        re.match(r"(?:为什么|为何|对吗|是吗|对不对)[?？]?$", part.strip()) for part in asking[1:]
    ):
        return [text]
    before = "".join(f"{part}，" for part in parts[: parts.index(asking[0])])
    name = person_in(asking[0]) or next(iter(names_in(asking[0])), "")
    if not name and any(_ASKS.match(part.strip()) for part in asking[1:]):
        name = subject_of(asking[0])
    later = [_named(completed(part, asking[0]), name) for part in asking[1:]]
    return [before + asking[0], *(_leading(before, part) + part for part in later)]


def _leading(before: str, part: str) -> str:
    """Return what stands before the first part as far as it is said of a later one."""
    return "" if _TIME.match(before) and _OWN_TIME.search(part) else before


def _asked_again(part: str, asking: Sequence[str]) -> str:
    """Return 后三年租金怎么算 for 后三年呢 after a part that asks it of others."""
    again = bool(asking) and part.rstrip("?？。 ").endswith("呢")
    return resolve(FollowUp(part.strip(), asking[0])) if again else part


def _named(part: str, name: str) -> str:
    """Return a later part with the name that it is about."""
    part = re.sub(r"^(?:还有|以及|又|那么?|和)", "", part.strip())
    part = _IT.sub(lambda _: name, part)
    if names_in(part) or name in part:
        return part
    return f"{name}{part}"


def _by_and(text: str) -> list[str]:
    match = _BOTH.match(_COUNTED.sub("", text))
    if not match:
        return [text]
    rest = _TRAIL.sub("", match["rest"], count=1)
    ones = [one for one in re.split(r"、", match["one"]) if one]
    others = [one for one in re.split(r"、|和|与|以及", match["other"]) if one]
    before = match["before"]
    if before.endswith("、") or "、" in before[-12:]:
        head, _, first = before.rstrip("、").rpartition("、")
        ones, before = [*([first] if first else []), *ones], head
    where = _WHERE.match(others[-1])
    if where and not any("在" in one for one in ones):
        others[-1], rest = where["own"], f"{where['where']}{rest}"
    if of := _OF_BOTH.search(others[-1]):
        stem = others[-1][: of.start()]
        ones = [f"{one}{of[0]}" if "的" not in one and _alike(one, stem) else one for one in ones]
    shared = _SHARED.match(ones[0]) if not before and not _said_apart(others) else None
    if shared:
        before, ones[0] = shared["shared"], shared["own"]
    return [f"{before}{one}{rest}" for one in (*ones, *others)]


def _alike(one: str, other: str) -> bool:
    """Tell whether two are of a kind: 市场化 and 国际化, 松江 and 嘉兴."""
    return one[-1:] == other[-1:] or (place_in(one) == one and place_in(other) == other)


def _said_apart(others: Sequence[str]) -> bool:
    """Tell whether what stands after 和 says for itself of what it is: 九城市的企业数."""
    return any(re.search("[在的]", one) or place_in(one) or person_in(one) for one in others)
