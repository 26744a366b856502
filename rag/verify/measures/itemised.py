"""Checks figures that a text tells with their nouns: 设立了18个中心、16个联盟 has no 18 of 联盟."""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.content import inside

_NOUN = re.compile(r"的?([^\W\d_]{2,16}?)(?=[、，。；,;和及与]|$)")


def check_itemised(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a figure is told of the noun of another one of its list."""
    if not part.quantities:
        return
    body = window.reading.folded[: window.span.end]
    told = [
        (one, noun[1])
        for one in inside(window.reading.quantities, window.span)
        if (noun := _NOUN.match(body, one.end))
    ]
    for figure in part.quantities:
        if figure.article or figure.ordinal:
            continue
        own = [noun for one, noun in told if one.unit == figure.unit and one.value == figure.value]
        others = [
            noun for one, noun in told if one.unit == figure.unit and one.value != figure.value
        ]
        values = {one.value for one in part.quantities}
        theirs = {one.value for one, noun in told if noun in part.text and noun not in own}
        if len(own) == 1 and own[0] not in part.text and theirs and not theirs & values:
            wrong = next((noun for noun in others if noun in part.text and noun not in own[0]), "")
            if wrong and own[0] not in wrong and own[0][-2:] not in part.text:
                yield contradicted(f"原文的“{figure.text}”说的是“{own[0]}”，不是“{wrong}”")
                return
