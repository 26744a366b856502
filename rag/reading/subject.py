"""Whether what a question is about, and what it asks of that, is spoken of at all."""

import re

from rag.reading.attributes import asked_attribute, said
from rag.reading.features import NAMES
from rag.reading.lacking import GENERIC, OPEN, asked_of, met
from rag.reading.needs import asks_origin, originates
from rag.reading.profile import Part
from rag.reading.reader import Reading
from rag.reading.surroundings import Surroundings

# 谁第一个提出来的, 最早是谁说的: no word that says of what.
_SAYING = frozenset(
    "提出 提出来 提 说 说出 讲 指出 表示 认为 最早 最先 最初 首先 首次 第一个 第一次 第一".split()  # noqa: SIM905 - reads best so
)
_NAMED = ("person", "place", "organisation")
_SPAN = re.compile(r"(?:未来|今后|接下来|往后|过去|近)([一二三四五六七八九十两\d]+)年")
_YEARS = re.compile(r"([一二三四五六七八九十两\d]+)年")
_HAN = "零一二三四五六七八九十"


def subject_signs(reading: Reading, best: int, around: Surroundings) -> dict[str, float]:
    """Return 1 for each sign that what is asked about is not what the words around are on."""
    wanted = reading.wanted
    kind = wanted.asked.kind
    head = next((part for part in wanted.parts if part.word == wanted.asked.head), None)
    mentions = bool(reading.rows[best][NAMES.index("mention_sentence")])
    unheard = head is not None and met(head, around.evidence) <= 0.5  # noqa: PLR2004 - at most its characters
    no_origin = asks_origin(wanted.asked, wanted.asked.text) and not originates(around.near)
    return {
        "no_subject": float(all(part.word in _SAYING for part in wanted.parts)),
        "nothing_asked": float((kind in _NAMED and not mentions and unheard) or no_origin),
        "head_unheard": float(head is not None and kind not in OPEN and _alien(head, around)),
        "attribute_unheard": float(_attribute_unheard(reading, around)),
        "span_missing": float(_span_missing(wanted.asked.text, around.context)),
        **_unsaid(reading, around),
    }


def _unsaid(reading: Reading, around: Surroundings) -> dict[str, float]:
    """Return 1 where an attribute that is known how to be asked for is said nowhere near."""
    wanted = reading.wanted
    way = asked_attribute(wanted.asked.text)
    return {
        "unsaid_near": float(bool(way) and not said(wanted, way, around.near)),
        "unsaid": float(bool(way) and not said(wanted, way, around.context)),
        "known_attribute": float(bool(way)),
    }


def _alien(head: Part, around: Surroundings) -> bool:
    """Return True if no paragraph has the word asked about, nor any character of it."""
    if len(head.word) == 1 or GENERIC.fullmatch(head.word):
        return False
    evidence = around.evidence
    return not (_is_said(head, evidence) or any(char in evidence for char in head.word))


def _attribute_unheard(reading: Reading, around: Surroundings) -> bool:
    """Return True if no paragraph has what is asked of something: 邮箱 of 负责人的邮箱是什么."""
    parts = asked_of(reading.wanted)
    if not parts:
        return False
    last, evidence = parts[-1], around.evidence
    return not (_is_said(last, evidence) or all(char in evidence for char in last.word))


def _is_said(part: Part, text: str) -> bool:
    return any(form in text for form, _ in part.forms)


def _span_missing(question: str, context: str) -> bool:
    """Return True if 未来五年 is asked about, and the words around speak of no five years."""
    said = {_plain(match[1]) for match in _YEARS.finditer(context)}
    return any(_plain(match[1]) not in said for match in _SPAN.finditer(question))


def _plain(number: str) -> str:
    """Return 5 for 五."""
    return str(_HAN.index(number)) if number in _HAN else number
