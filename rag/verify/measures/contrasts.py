"""Checks what a character or a word turns round: 上调, more than, each month."""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.measures.rates import rated
from rag.verify.numbers.qualifiers import PERIODS
from rag.verify.words.lexicon import lexicon

MIRRORED = (2, 3)  # characters of a word that one character reverses: 上调, 国内外
_MORE = re.compile(r"(?:高于|超过|多于|大于|优于|好于|快于|领先于)(?!\d)")
_LESS = re.compile(r"(?:低于|不及|少于|小于|不如(?!实|期|约)|慢于|落后于)(?!\d)")
_AT_LEAST = re.compile(r"不[得能应可会宜]?([高低多少大小]于)(?![\d一二两三四五六七八九十百])")
_EACH = re.compile(r"(?:每|按|逐)(?:一?个?|([两二三四五六七八九十半])个?)(年|月|日|天|周|季|小时)")


def check_mirrored(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a word differs from one there in a character that reverses it."""
    for word in part.words:
        if len(word.text) not in MIRRORED or word.text in window.body:
            continue
        for at, one in enumerate(word.text):
            for other in lexicon().mirrored.get(one, ()):
                changed = word.text[:at] + other + word.text[at + 1 :]
                if changed in window.body:
                    yield contradicted(f"方向相反：原文是“{changed}”，不是“{word.text}”")
                    return


def check_compared(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where more than something is told as less than it; figures apart."""
    there = _AT_LEAST.search(window.body)
    bare = there and re.search(rf"(?<![不得能应可会宜]){there[1]}", part.text)
    if there and bare and not re.search(rf"(?<![不得能应可会宜]){there[1]}", window.body):
        yield contradicted(f"原文是“{there[0]}”，不是“{there[1]}”")
        return
    for one, other in ((_MORE, _LESS), (_LESS, _MORE)):
        said, there = one.search(part.text), other.search(window.body)
        if said and there and not one.search(window.body):
            yield contradicted(f"原文是“{there[0]}”，不是“{said[0]}”")


def check_intervals(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where what happens each month is told of each year."""
    said = {(match[1] or "") + match[2].replace("日", "天") for match in _EACH.finditer(part.text)}
    there = {
        (match[1] or "") + match[2].replace("日", "天") for match in _EACH.finditer(window.body)
    }
    if there and said and not said & there:
        told = [one for one in part.quantities if PERIODS.keys() & one.modes]
        if told and all(rated(one, part, window) for one in told):
            return
        yield contradicted(f"原文是每{'、'.join(sorted(there))}，不是每{'、'.join(sorted(said))}")
