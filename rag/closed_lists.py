"""Complete lists: a sentence that counts what it names, 四个渡口是舟山、宁波、象山、石浦.

Only such a list says of anything that it is not a member; a list with another number of names
than it counts is one of examples.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rag.types import Evidence
from rag.verify.numbers.numerals import chinese
from rag.verify.text.reading import read
from rag.verify.words.lexicon import lexicon

REMEMBERED = 2048  # paragraphs; the same ones are found again and again
LONGEST_MEMBER = 20  # characters
ADDED = 2  # characters that a fuller name has more
NEAR = 40  # characters before a list in which its count stands
_HAN = r"[二三四五六七八九两]十?[一二三四五六七八九]?|十[一二三四五六七八九]?"
_NUMERAL = rf"(?:{_HAN}|\d{{1,2}})"
_MEASURE = "[个家大条项位座种类所片]"
# 长三角, 2月, 第三届 and 1.5倍 count nothing.
_COUNT = re.compile(
    rf"(?P<count>(?<![第十百千万亿至长])(?:{_HAN})|(?<![\d.第a-z])\d{{1,2}})(?![\d.])(?![年月日号时分秒点级期届次版成倍角])"
    rf"{_MEASURE}?(?P<noun>[\u4e00-\u9fff]{{1,6}})"
)
_MEMBER = rf"[^，。；：、,;:!?！？\n（）()]{{1,{LONGEST_MEMBER}}}"
_RUN = re.compile(rf"{_MEMBER}(?:、{_MEMBER})+")
_VERB = re.compile(r"(?:分别)?(?:是|为|即|包括|有|叫)")
_TAIL = re.compile(
    rf"^(?P<member>.{{1,12}}?)(?P<count>{_NUMERAL}){_MEASURE}(?P<noun>[\u4e00-\u9fff]{{1,6}})"
)
_AND = re.compile(r"(?:以及|和|及|与)")
_STEPS = re.compile(
    r"(?:^|[：:，,；;。])(?:其?[一二三四五六七八九]是)(?P<member>[^，,；;。]{2,60})"
)
_SUFFIX = re.compile(r"(?<=..)[市省区县]$")


@dataclass(frozen=True, slots=True)
class ClosedList:
    """A list whose names are as many as it counts; `[start, end)` is its sentence."""

    marker: int
    start: int
    end: int
    count: int
    noun: str
    subject: str
    members: tuple[str, ...]

    def has(self, name: str) -> bool:
        """Tell whether a name is one of the members, written in full or in short."""
        wanted = {self._bare(form) for form in (name, *lexicon().same(name))}
        return any(
            one in own or (own in one and len(one) <= len(own) + ADDED)
            for own in map(self._bare, self.members)
            for one in wanted
        )

    def holds_part_of(self, name: str) -> bool:
        """Tell whether a member lies within the place of this name."""
        return any(place in self.members for place in lexicon().within.get(name, ()))

    def alike(self, name: str) -> bool:
        """Tell whether a name is of the kind of the members: places among places."""
        places = lexicon().places
        known = sum(_SUFFIX.sub("", member) in places for member in self.members)
        if 2 * known > len(self.members):
            return _SUFFIX.sub("", name) in places
        short = max(map(len, self.members)) <= LONGEST_MEMBER // 2
        return short or all(member[-2:] == name[-2:] for member in self.members)

    def _bare(self, name: str) -> str:
        """Return a name without what every member may be called: 教育链, 无锡市."""
        noun = self.noun
        bare = name.removesuffix(noun) if len(name) > len(noun) else name
        return _SUFFIX.sub("", bare)


def closed_lists(evidence: Evidence) -> Iterator[ClosedList]:
    """Yield the complete lists of the evidence, best paragraph first."""
    for item in evidence.items:
        for start, end, count, noun, subject, members in _lists(item.paragraph.text):
            yield ClosedList(item.marker, start, end, count, noun, subject, members)


@lru_cache(maxsize=REMEMBERED)
def _lists(text: str) -> tuple[tuple[int, int, int, str, str, tuple[str, ...]], ...]:
    return tuple(
        (span.start, span.end, *found)
        for span, body in read(text).supporting()
        for found in (*_runs(body), *_steps(body))
    )


def counts(text: str) -> list[tuple[int, str]]:
    """Return what a text counts: 9 and 城市… for 九城市…"""
    return [(_value(found["count"]), found["noun"]) for found in _COUNT.finditer(text)]


def _runs(body: str) -> Iterator[tuple[int, str, str, tuple[str, ...]]]:
    for run in _RUN.finditer(body):
        pieces = run[0].split("、")
        verbs = list(_VERB.finditer(pieces[0]))
        cut = verbs[-1].end() if verbs and verbs[-1].end() < len(pieces[0]) else 0
        first = pieces[0][cut:]
        before = body[: run.start() + cut]
        if any(_COUNT.match(piece) for piece in pieces[1:]):
            continue  # 18个中心、16个联盟: amounts, not members
        tail = _TAIL.match(pieces[-1])
        if tail and _value(tail["count"]) == len(pieces):
            members = (first, *pieces[1:-1], tail["member"])
            yield len(pieces), tail["noun"], before, members
            continue
        last = [one for one in _AND.split(pieces[-1]) if one]
        for members in ((first, *pieces[1:]), (first, *pieces[1:-1], *last)):
            found = _counted(before, len(members))
            if found:
                yield len(members), _bare_noun(found["noun"]), before, members
                break


def _steps(body: str) -> Iterator[tuple[int, str, str, tuple[str, ...]]]:
    steps = list(_STEPS.finditer(body))
    if steps and (found := _counted(body[: steps[0].start() + 1], len(steps))):
        members = tuple(step["member"] for step in steps)
        yield len(steps), _bare_noun(found["noun"]), body[: steps[0].start()], members


def _counted(before: str, number: int) -> re.Match[str] | None:
    """Return the last count in a text, if it is this number."""
    found = [
        match
        for match in _COUNT.finditer(before, max(0, len(before) - NEAR))
        if _value(match["count"]) == number
    ]
    return found[-1] if found else None


def _bare_noun(noun: str) -> str:
    """Return 渡口 of 渡口是, 渡口分别为."""
    return re.sub(r"(?<=.)(?:分别|是|为|即|包括|有|叫).*$", "", noun)


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else int(chinese(numeral) or 0)
