"""Checks a claim against itself: 三个要点：甲、乙 counts wrongly, whatever a text says."""

import re

from rag.verify.numbers.numerals import chinese
from rag.verify.text.reading import Reading

TALLY = "这句话自己列的和它说的数目对不上"
_CLASS = "(?:[个条项点种类样句层步件头手块招桩]|方面|部分)"
_LISTED = re.compile(
    rf"(?<![第\d一二三四五六七八九十])(?P<count>[两二三四五六七八九十]){_CLASS}[^，。；：,;:、（()“”\d]{{0,12}}(?:[：:]|[，,]?(?:即|分别是|依次是|分别为|依次为))(?P<list>[^。：:！？!?]+)"
)
_OPEN = re.compile(
    r"等|其中|包括|之一|如|例|至少|还有|以[^、，]*为[^、，]*[，,]|一[个条项种是]|“|《|（|\(|(?<![A-Za-z\d])\d"
)
_MARKS = re.compile(r"[、，,；;]|以及|[和与及并]")


def miscounts(reading: Reading) -> bool:
    """Tell whether a claim counts what it lists and is wrong by its own list."""
    for match in _LISTED.finditer(reading.folded):
        said, row = int(chinese(match["count"]) or 0), match["list"]
        if _OPEN.search(row):
            continue
        most = len(_MARKS.findall(row)) + 1
        least = row.count("、") + 1
        if said > most or (least > 1 and said < least and not re.search("[，,；;]", row)):
            return True
    return False
