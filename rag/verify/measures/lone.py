"""Checks 一个 where it counts: 成立了一个中心, of which the sentence has eighteen."""

import re
from collections.abc import Iterator, Sequence

from rag.verify.evidence.alongside import excerpt
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.numbers.quantities import Quantity

NOUN = 4  # characters of a noun that tell it from others
_SET_UP = re.compile(
    r"(?:成立|建成|建立|设立|建设|新建|建|设|开设|组建|累计[^，。；]{0,4}|一共|共)了?有?$"
)
_NOUN = re.compile(r"[^\W\d_]{2,}")


def check_one(
    figure: Quantity, part: Part, window: Window, sources: Sequence[Quantity]
) -> Iterator[Problem]:
    """Yield a problem where the sentence has more of what is told to have been set up as one.

    一个 may be any one of them, but not where it is told how many there are.
    """
    text, flat = part.reading.folded, window.reading.folded
    noun = _NOUN.match(text, figure.end)
    if noun is None or not _SET_UP.search(text, part.span.start, figure.start):
        return
    own = [one for one in sources if flat.startswith(noun[0][:NOUN], one.end)]
    if own and all(one.value > 1 and not one.article for one in own):
        yield contradicted(f"数字不符：原文是“{excerpt(window, own[0])}”，不是“{figure.text}”")
