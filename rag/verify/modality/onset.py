"""Checks since when something is so, and for which: 直到…才 of what always was, 除了甲，都."""

import re
from collections.abc import Sequence

_ONLY_THEN = re.compile(
    r"(?:直到|等到|直至|一直到|到了?)[^。；]{1,30}(?:才|方才)|(?:后来|以后|之后|最近|近年)[^，。；]{0,4}才|从[^，。；]{1,12}(?:开始|起)[^。；]{1,24}才|才开始"
)
_ALWAYS = re.compile(r"始终|一直|历来|从来|从[^，。；]{1,20}(?:起|到)|自[^，。；]{1,20}(?:起|以来)")
_THEN_THERE = re.compile(r"才|直到|直至|后来|开始")
_EXCEPT = re.compile(
    r"除了?(?![夕去非])(?P<what>[^，。；]{2,20}?)(?:以外|之外|外)?[，,](?P<rest>[^。；]*)"
)
_ALL = re.compile(r"都|均|皆|全部")
_BESIDES = re.compile(r"[还也]")
_OUT = re.compile(r"除|以外|之外|例外|不含|不包括")


def begun_late(text: str, bodies: Sequence[str]) -> bool:
    """Tell whether what always was is told to have begun late, or one of all is left out."""
    late = _ONLY_THEN.search(text) is not None and any(map(_ALWAYS.search, bodies))
    return (late and not any(map(_THEN_THERE.search, bodies))) or _leaves_out(text, bodies)


def _leaves_out(text: str, bodies: Sequence[str]) -> bool:
    left = _EXCEPT.search(text)
    return (
        left is not None
        and _ALL.search(left["rest"]) is not None
        and _BESIDES.search(left["rest"]) is None
        and not any(map(_OUT.search, bodies))
    )
