"""Matches the things of a row with what another row says of them: 甲、乙分别是主线和保障."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.verify.restating.rows import Row, Told, row
from rag.verify.text.reading import Reading, read

_TURN = re.compile(r"(?:按先后|按顺序|依先后|按次序)?(?:分别|依次|各自)+")
_SAYS = re.compile(
    r"^(?:(?:对应|相应|说|指|讲)?(?:的|着)?(?:是|为|即|叫作?|叫做|对应着?|指的?是)|对应着?|(?:着眼|立足|聚焦|属)?于)[：:]?"
)
_CORRESPONDS = re.compile(r"^(?:对应|相应|说|指|讲)(?:的|着)?")
_GO = re.compile(r"[，,：:]?(?:对应的|说的|指的|讲的)?$")
_COUNTED = re.compile(r"[\d一二三四五六七八九十]+周年$")
_YEAR = re.compile(r"^(?P<year>\d{4}年)[^，。、\d]{0,8}?(?=[一二三四五六七八九十\d]+周年)")
_STOPS = re.compile(r"[。；;！!？?]")


@dataclass(frozen=True, slots=True)
class Match:
    """Two rows of a claim, what stands around the first, and the word between them."""

    year: str
    head: str
    things: Row
    says: str
    values: tuple[str, ...]


def rows(reading: Reading) -> Match | None:
    """Return two rows of as many that 分别 joins; None if a claim has no such rows."""
    text = reading.folded.strip().rstrip("。！")
    turns = list(_TURN.finditer(text))
    if len(turns) != 1 or _STOPS.search(text):
        return None
    before, after = text[: turns[0].start()], text[turns[0].end() :]
    year = _YEAR.match(before)
    clauses = re.split(r"[，,：:]", _GO.sub("", before[year.end() if year else 0 :]))
    found = [(at, known) for at, one in enumerate(clauses) if (known := row(one))]
    if len(found) != 1:
        return None
    at, things = found[0]
    said = _SAYS.match(after)
    values = row(after[said.end() :] if said else after, len(things.things))
    if values is None or values.tail:
        return None
    head = "".join(f"{one}，" for one in (*clauses[:at], *clauses[at + 1 :]) if one)
    says = _CORRESPONDS.sub("", said[0]) or "是" if said else ""
    told = tuple(values.lead + one for one in values.things)
    return Match(year["year"] if year else "", head, things, says, told)


def matched(reading: Reading) -> Iterator[list[Told]]:
    """Yield what a claim says of each thing of a row by another.

    What is what may be told from either side. What has a figure or a date is told apart by
    `respective`.
    """
    found = rows(reading)
    if found is None or any(read(one).dates or _measures(one) for one in found.values):
        return
    pairs = list(zip(found.things.things, found.values, strict=True))
    yield [_told(found, *pair) for pair in pairs]
    if found.says in ("是", "为") and not (found.things.lead or found.things.tail or found.year):
        yield [Told(f"{found.head}{value}{found.says}{thing}。", value) for thing, value in pairs]


def _told(found: Match, thing: str, value: str) -> Told:
    if _COUNTED.match(thing):
        return Told(f"{found.year and found.year + '是'}{value}{thing}。", thing)
    tell = f"{found.head}{found.things.lead}{thing}{found.things.tail}{found.says}{value}。"
    return Told(tell, thing)


def _measures(text: str) -> bool:
    return any(one.measures for one in read(text).quantities)


def mismatched(reading: Reading, bodies: Sequence[str]) -> bool:
    """Tell whether a sentence that names all of both rows pairs them otherwise: 甲丙、乙丁."""
    found = rows(reading)
    if found is None:
        return False
    for body in bodies:
        places = [body.find(one) for one in found.things.things]
        told = [body.find(one) for one in found.values]
        if min(*places, *told) >= 0 and _order(places) != _order(told):
            return True
    return False


def _order(places: Sequence[int]) -> list[int]:
    return sorted(range(len(places)), key=places.__getitem__)
