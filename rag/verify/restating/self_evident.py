"""Takes out what the rest of a claim bears out by itself: 1/15（约6.7%）; 起点是甲，终点是乙.

No text need have it; where it does not fit the rest of the claim it stays, and is not found.
"""

import re

from rag.verify.numbers.agreement import agree
from rag.verify.numbers.quantities import Quantity
from rag.verify.text.reading import Reading, read

_FROM_TO = re.compile(
    r"[，,]起点[是为](?P<start>\d[^，。；、]{0,10})[，,]而?终点[是为](?P<end>\d[^，。；、]{0,10})(?=[，。；]|$)"
)
_SAME = re.compile(r"[（(](?:也?就是|即|约|大约|相当于|合|折合)*$")
_VERSION = re.compile(r"在(?:它|其|此|这)?(?:之|以)?(?P<way>前|后)面?的(?P<own>\d+\.\d+)(?=版)")
_NUMBER = re.compile(r"(\d+\.\d+)版")
_AS = re.compile(
    r"(?<=[^，。；、以为]为)(?P<what>[^，。；、以]{2,12})、(?=以[^，。；、以为]{2,12}为)"
)


def without_evident(text: str) -> str:
    """Return a claim without what follows from its other words; as it is if nothing does."""
    text = _FROM_TO.sub(r"，由\g<start>到\g<end>", text)
    text = _VERSION.sub(_in_turn, text)
    text = _AS.sub(r"\g<what>，", text)
    return _without_same(read(text))


def _in_turn(said: re.Match[str]) -> str:
    """Return a version without 在它之前的, if the one that was told before has a higher number."""
    known = _NUMBER.findall(said.string[: said.start()])
    if not known:
        return said[0]
    own, last = float(said["own"]), float(known[-1])
    return said["own"] if (own < last) == (said["way"] == "前") and own != last else said[0]


def _without_same(reading: Reading) -> str:
    """Return a claim without the brackets that tell a figure another way: 十五分之一（约6.7%）."""
    text = reading.folded
    for one in reversed(reading.quantities):
        begins = _SAME.search(text, 0, one.start)
        if begins is None or text[one.end : one.end + 1] not in {")", "）"}:
            continue
        before = [other for other in reading.quantities if other.end == begins.start()]
        if before and _says_the_same(one, before[0]):
            text = text[: begins.start()] + text[one.end + 1 :]
    return text if text != reading.folded else reading.text


def _says_the_same(one: Quantity, other: Quantity) -> bool:
    return one.measures and agree(one, other) == "same"
