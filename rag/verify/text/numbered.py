"""The numbered lists of some evidence: 一是…，二是…; 第一，…。第二，…; …的第一项…; 1.0版是…."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.types import EvidenceItem
from rag.verify.numbers.numerals import chinese
from rag.verify.text.reading import Reading, folded, read

STEM = 20  # characters before the number in a sentence: “四网”融合的第一项
FEWEST = 2  # items of a list
_CLASS = "[个条项点种类步样大招]"
_MARK = re.compile(
    rf"(?:^|(?<=[，,：:；;。\n]))\s*(?:(?P<point>[一二三四五六七八九])(?P<kind>[要是])|第(?P<item>[一二三四五六七八九])[，,、])"
    rf"|第(?P<nth>[一二三四五六七八九]){_CLASS}|(?P<version>[1-9])\.0版(?=是|叫|为|[:：“])"
)
_OPENS = re.compile(
    r"\s*(?:第?[一二三四五六七八九][，,、要是])"
)  # the sentence before it announces the list
_PLAIN = re.compile(r"[^，。；：,;:、！？!?()“”]{2,}(?:、[^，。；：,;:、！？!?()“”]{2,})+")
_QUOTED = re.compile(r"“([^“”。]{2,30}(?:[、，,; ][^“”。]{2,30})+)”")
_BREAK = re.compile(r"[、，,; ]")
_LAST = re.compile(r"[和与及](?=[^和与及]*$)|等[^、]*$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list of the evidence: what announces it, what the paragraph is about, and its items.

    One without numbers is `plain`; it counts only where a claim says how many there are.
    """

    head: str
    about: str
    items: tuple[str, ...]
    plain: bool = False


def numbered(evidence: Sequence[EvidenceItem]) -> list[Numbered]:
    """Return the lists of some evidence."""
    found: list[Numbered] = []
    apart: dict[tuple[str, str, str], dict[int, tuple[str, str]]] = defaultdict(dict)
    for item in evidence:
        reading = read(item.paragraph.text, item.date)
        about = folded(f"{item.title}\n{item.paragraph.heading}\n")
        found += _within(reading, about)
        for _, body in reading.supporting():
            found += _listed(body, about)
            marks = list(_MARK.finditer(body))
            if len(marks) == 1 and marks[0].start() <= STEM:
                number, kind = _number(marks[0])
                stem = body[: marks[0].start()]
                if not stem and body != reading.bodies[0]:
                    continue
                at = item.paragraph.number - number  # paragraphs that follow upon each other
                key = item.document, stem or f"{item.paragraph.heading}\n{at}", kind
                apart[key][number] = about, body[marks[0].end() :]
    for (_, stem, _), numbers in apart.items():
        if len(numbers) >= FEWEST and sorted(numbers) == list(range(1, len(numbers) + 1)):
            rows = [numbers[one] for one in sorted(numbers)]
            found.append(
                Numbered(stem, "".join(one for one, _ in rows), tuple(one for _, one in rows))
            )
    return found


def _within(reading: Reading, about: str) -> Iterator[Numbered]:
    """Yield the lists that one paragraph numbers, in a sentence or in several."""
    text = reading.folded[: reading.reliable]
    rows: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _MARK.finditer(text):
        number, kind = _number(match)
        if number == 1:
            yield from _cut(text, rows.pop(kind, []), about, reading)
        if number == len(rows[kind]) + 1:
            rows[kind].append(match.span())
    for marks in rows.values():
        yield from _cut(text, marks, about, reading)


def _cut(
    text: str, marks: Sequence[tuple[int, int]], about: str, reading: Reading
) -> Iterator[Numbered]:
    if len(marks) < FEWEST:
        return
    ends = [start for start, _ in marks[1:]] + [reading.sentence(marks[-1][0]).end]
    items = tuple(text[end:stop] for (_, end), stop in zip(marks, ends, strict=True))
    at = reading.number(marks[0][0])
    lead = reading.sentences[at - 1 if at and _OPENS.match(reading.bodies[at]) else at]
    yield Numbered(text[lead.start : marks[0][0]], about, items)


def _listed(body: str, about: str) -> Iterator[Numbered]:
    """Yield what a sentence lists without numbers, as the order of the list counts them."""
    for match in (*_QUOTED.finditer(body), *_PLAIN.finditer(body)):
        row = match[1] if match.re is _QUOTED else _LAST.sub("、", match[0])
        items = tuple(one for one in _BREAK.split(row) if one)
        if len(items) >= FEWEST:
            yield Numbered(body[: match.start()] + body[match.end() :], about, items, plain=True)


def _number(match: re.Match[str]) -> tuple[int, str]:
    """Return the number that a mark gives, and what kind of mark it is."""
    if match["version"]:
        return int(match["version"]), "版"
    said = match["point"] or match["item"] or match["nth"]
    kind = match["kind"] or ("，" if match["item"] else match[0][-1])
    return int(chinese(said) or 0), kind
