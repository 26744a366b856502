"""Checks who speaks or acts: a person in the place of the one whom the sentence begins with.

What a document is about may be left out of a sentence, so its name need not stand there. But where
the sentence begins with somebody else, it is he who does what it says.
"""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import SURNAMES, is_person

_LED_BY = re.compile(
    rf"^(?:[^，。；]{{0,16}}[，,])?(?P<name>[{SURNAMES}习][一-鿿]{{1,2}}?)"
    r"(?P<title>总书记|总理|主席|主任|[部省市区县镇局厅院校]长|书记|教授|院士)(?!的)"
)
_DOES = (
    r"(?:$|[，,。]|的?提出|向|说|指出|认为|强调|在|明确|主持|作出|做|要求|宣布|部署|调研"
    r"|参加|出席|给|提|所)"
)
INTERVIEWED = "采访的人与接受采访的人与原文相反"
_HALF = re.compile(r"[：:]|(?:一条|一个|一是|其一|前者|一种|一类|一张|一份|一项)(?:是|为)?")
_BOTH = re.compile(r"分别|前者|后者|依次")  # speaks of both halves
_LISTED = re.compile(r"[”》]?(?:和|与|、)")  # 程某和云廊: one of each half
_ASKED = re.compile(r"受访(?:嘉宾|者|人|对象)?(?:是|为|:|：)(?P<who>[^，。；]{2,40})")
_ASKS = re.compile(r"(?P<who>[^，。；是由]{2,12}?)(?:去|来|曾|一同|共同)?采访(?:了|过)")

_IS_ASKED = re.compile(  # 甲接受了专访
    r"(?:^|[，。；])(?P<who>[^，。；是由]{2,12}?)(?:接受|受)了?[^，。；]{0,8}(?:专访|采访|访谈)(?:了|的)?(?=[，。；！]|$)"
)


def check_persons(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where somebody is told to do what the sentence tells of another."""
    led = _LED_BY.search(window.body)
    if led is None or led["name"] in part.text or led["title"] in part.text:
        return
    for word in part.words:
        if not is_person(word.text) or word.text in window.body:
            continue
        before = part.reading.folded[part.span.start : word.start]
        after = part.reading.folded[word.end : part.span.end]
        if (not before or before.endswith(("由", "是", "，"))) and re.match(_DOES, after):
            yield contradicted(f"原文说的是“{led['name']}{led['title']}”，不是“{word.text}”")
            return


def check_halves(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a name of the one half of a sentence is told in the other.

    甲的有两条：一条是张三的照片；另一条由李四拍摄: 李四 did not take that of 张三.
    """
    reading = window.reading
    number = reading.number(window.span.start)
    if _BOTH.search(part.text) or not number:
        return
    if not reading.bodies[number - 1].rstrip().endswith((";", "；")):
        return
    before = reading.bodies[number - 1]
    mark = _HALF.search(before)
    if mark is None:
        return
    head, own = before[: mark.end()], before[mark.end() :]
    for word in part.words:
        if not is_person(word.text) or word.text in window.body or word.text in head:
            continue
        listed = _LISTED.match(part.reading.folded, word.end)
        if word.text in own and not listed:
            yield contradicted(f"原文这一半说的不是“{word.text}”")
            return


def check_asked(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where who was interviewed is told to have interviewed somebody."""
    asks, is_asked = _ASKS.search(part.text), _IS_ASKED.search(part.text)
    asks = None if asks and "接受" in asks["who"] else asks
    if asks is None and is_asked is None:
        return
    asked = _ASKED.search(f"{window.reading.folded}\n{window.elsewhere}")
    if asked is None:
        return
    for word in part.words:
        if not is_person(word.text):
            continue
        turned = asks and word.text in asks["who"] and word.text in asked["who"]
        if turned or (is_asked and is_asked["who"] == word.text not in asked["who"]):
            yield contradicted(INTERVIEWED)
            return
            return
