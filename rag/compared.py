"""Two things that a question compares, and the questions after their figures or dates."""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rag.paired import NAMED
from rag.subjects import place_in

Order: TypeAlias = Literal["most", "least"]

_THAN = r"(?<![占同环对相之百])比(?![重例率较分值如照方作])"
_HOW = "多|少|高|低|大|小|快|慢|早|晚|先|后|长|短"
_REST = r"(?:一?些|一?点|启动|发生|成立|开始|出台|发布|印发)?(?:呢|啊|呀|的|了)?(?:[，,].{0,10})?[?？。]*$"
_COMPARED = re.compile(
    rf"^(?P<before>.*?[，,的]?)(?P<one>{NAMED}?)(?:和|与|跟|及|以及|{_THAN}|、|还是)(?P<other>[^，,]{{2,24}}?)"
    r"[，,]?(?:相比|比起来)?[，,]?(?P<which>哪个|哪一个|哪一项|哪项|谁|哪座|哪家|哪种|哪一种|哪边)"
    rf"(?P<what>[^，,]{{0,16}}?)(?:更|最|比较)?(?P<how>{_HOW}){_REST}"
)
_WHETHER = re.compile(
    rf"^(?P<before>.*?[，,]?)(?P<one>[^，,]{{2,24}}?)[，,]?(?:是不是|是否|有没有|是)?{_THAN}(?P<other>[^，,]{{2,24}}?)(?P<what>)(?:更|要|还)?"
    rf"(?P<how>{_HOW})(?:一?些|一?点)?(?:吗|么)?[?？。]*$"
)
_YES_NO = re.compile(r"(?:吗|么)[?？。]*$|是不是|是否|有没有")
_MORE_THAN = re.compile(
    rf"^(?P<before>.*?)(?P<one>{NAMED}?){_THAN}(?P<other>[^，,]{{2,24}}?)(?P<what>)(?P<how>多|少|高|低|大|小|快|早|晚)(?:了|出)?(?:几|多少|多久).*$"
)
_FROM_TO = re.compile(
    r"^(?P<before>.*?)(?:从(?P<one>[^，,]{2,20}?)(?:开始)?(?:到|至)|(?P<start>[^，,]{2,20}?)(?:和|与|跟|到))(?P<other>[^，,]{2,20}?)[，,]?(?:一共|总共|中间|之间)?(?:相?隔|经过|过|用|花|历时|间隔)了?(?:多久|多长时间|几年|多少年|几个月|多少个?[天月])"
)
_TIMES = "早晚先后"
_LEAST = "少低小慢早先短"


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


def by_comparison(text: str) -> list[str]:
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


def by_time(text: str) -> list[str]:
    """从开工到通车隔了多久？ When was each?"""
    match = _FROM_TO.match(text)
    if not match:
        return [text]
    ends = (match["one"] or match["start"], match["other"])
    if any(place_in(end) == end for end in ends):
        return [text]  # 从上海到合肥 is a way, no time
    return [f"{match['before']}{end}是什么时候" for end in ends]
