"""Tells what is nothing but a date, which goes for what comes next: 直到2022年，, 截至年底，."""

import re

from index.types import Span
from rag.verify.text.reading import Reading
from rag.verify.words.content import inside

_TO_THEN = re.compile(
    r"(?:直|早在|远在|就|正|等|是|一直|那|时间|的|在|到|至|自|从|于|截至|截止|止|了|起|[，,\s])*"
)


def just_dated(reading: Reading, span: Span) -> bool:
    """Tell whether a stretch is nothing but a date and what leads to it: 直到2022年，."""
    dates = inside(reading.dates, span)
    edges = [span.start, *(at for one in dates for at in (one.start, one.end)), span.end]
    around = zip(edges[::2], edges[1::2], strict=True)
    return bool(dates) and all(_TO_THEN.fullmatch(reading.folded, *one) for one in around)
