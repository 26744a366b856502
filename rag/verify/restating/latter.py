"""Weighs two figures that a claim calls the former and the latter: 前者是后者的两倍多."""

import re
from collections.abc import Sequence

from rag.verify.measures.compared import find_comparison, holds
from rag.verify.numbers.quantities import Quantity
from rag.verify.numbers.units import alike
from rag.verify.text.reading import read

_BOTH = frozenset({"前者", "后者"})
_OF = re.compile(
    r"(?<=[前后]者)的[^，。；\d一二两三四五六七八九十]{1,6}?(?=比|高|低|大|小|多|少|快|慢|超|不|是|为|达|相当|的[\d一二两三四五六七八九十]|$)"
)
_MORE = re.compile(
    r"^(?P<who>前者|后者)(?:的[^，。；]{1,6}?)?(?:增|涨|升|长|占)?(?:长|加)?得?(?:要|还|则|显然|明显|相对)*(?:更|较|最|要|还要)(?P<way>[高大多快长低小少慢短])(?:一?些|一点)?$"
)
_DOWN = frozenset("低小少慢短")
TWO = 2  # former and latter


def compared_own(said: str, before: Sequence[Quantity]) -> bool | None:
    """Tell whether a clause compares rightly the two figures before it; None if it does not."""
    if not any(one in said for one in _BOTH):
        return None
    pair = [one for one in before if one.measures]
    if len(pair) != TWO or not alike(pair[0].unit, pair[1].unit):
        return None
    figures = dict(zip(("前者", "后者"), pair, strict=True))
    more = _MORE.match(said)
    if more:
        here = figures.pop(more["who"]).value
        (other,) = figures.values()
        return here < other.value if more["way"] in _DOWN else here > other.value
    plain = _OF.sub("", said)
    found = find_comparison(read(plain))
    if found is None or found.rest:
        return None
    who, base = found.subject.strip(), plain[found.base.start : found.base.end]
    if {who, base} != _BOTH:
        return None
    return holds(found, figures[who], figures[base])
