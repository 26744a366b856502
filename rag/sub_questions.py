"""Questions that ask two things, taken apart: 分别, 哪个更…, or two question words."""

import re

from rag.follow_ups import names_in

_ASKS = re.compile(
    r"为什么|什么|何时|何地|何处|哪|多少|多久|几[个位家座条种项类年月天次号岁]|谁|如何|怎么|怎样|是否|吗|咋|啥"
)
_COMMA = re.compile(r"[，,；;]")
_BOTH = re.compile(
    r"^(?P<before>.*?)(?P<one>[^，,和与跟及、]{2,24})(?:和|与|跟|及|以及)(?P<other>[^，,]{2,24}?)"
    r"(?P<rest>(?:方面)?[，,]?(?:分别|各自|各有|各是|各为|哪个|哪一个|谁|哪座|哪家|相比|相差|差多少|谁的|哪项|哪一项).*)$"
)
_TRAIL = re.compile(r"^[，,]?(?:分别|各自|各(?=有|是|为))")
_MOST = 2  # an answer has at most two sentences


def sub_questions(text: str) -> list[str]:
    """Return the questions that a question is made of; itself alone where it is one."""
    for split in (_by_comma, _by_and):
        found = split(text)
        if len(found) > 1:
            return found[:_MOST]
    return [text]


def _by_comma(text: str) -> list[str]:
    """程向民哪年入党，哪年获奖？ Each part has to ask; later ones take over the first name."""
    parts = [part for part in _COMMA.split(text) if part.strip()]
    asking = [part for part in parts if _ASKS.search(part)]
    if len(asking) < _MOST or not _ASKS.search(parts[0]):
        return [text]
    names = names_in(parts[0]) or [parts[0][: _start(parts[0])]]
    return [asking[0], *(p if names_in(p) else f"{names[0]}{p}" for p in asking[1:])]


def _start(part: str) -> int:
    asked = _ASKS.search(part)
    return asked.start() if asked else 0


def _by_and(text: str) -> list[str]:
    match = _BOTH.match(text)
    if not match:
        return [text]
    rest = _TRAIL.sub("", match["rest"])
    before = match["before"]
    return [f"{before}{match['one']}{rest}", f"{before}{match['other']}{rest}"]
