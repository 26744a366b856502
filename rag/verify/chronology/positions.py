"""Checks which place in a list something is said to have: 排第三, 头一条, 最后一项, 居中的一个."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rag.types import EvidenceItem
from rag.verify.evidence.found import FOUND
from rag.verify.numbers.numerals import chinese
from rag.verify.text.numbered import Numbered, numbered
from rag.verify.text.reading import Reading, read
from rag.verify.words.carrying import carries
from rag.verify.words.content import Word, content_words


class Place(NamedTuple):
    """Whether something has the place that a claim says, and the claim without saying so."""

    holds: bool
    rest: str


class _Item(NamedTuple):
    """Which item is meant, from 0, if that is clear, and the share of the words the list has."""

    at: int | None
    share: float


SAID = 0.6  # share of the words of a claim that the item itself has
CLEARLY = 0.75  # share of all words of a claim that the list and the item have
SEVERAL = 2  # places that one claim tells
MORE = 0.4  # and by how much it must have more than any other item
_CLASS = "(?:[个条项点种类位步样招]|方面|部分|版(?!本)|大(?=特征|特点|职务|要求|举措))"
_RANKED = r"(?:(?<![^\W\d_]安)(?:排|位列|位居|排行|摆|列|居)(?:名|序)?(?:在|于|到)?)"
_PLACE = re.compile(
    rf"{_RANKED}?(?:"
    rf"(?P<back>倒数)?第(?P<nth>[一二三四五六七八九])(?:{_CLASS}(?![年月季])|(?=[，。；]|$))"
    rf"|(?P<first>头一{_CLASS}|首[条项位](?!富)|首个(?!全国)|打头(?=的))"
    rf"|(?P<middle>(?:居中|(?:最|正)?中间)(?:的|那)(?:那?一{_CLASS})?)"
    rf"|(?P<last>最[后末](?:的?那?一{_CLASS}|的(?=是))|(?<=排在)最后|(?<=列在)最后|末[位项条]|(?:收尾|压轴)(?=的))"
    rf")的?(?:那?一{_CLASS})?"
)
_AHEAD = re.compile(rf"{_RANKED}(?=[^，。；]{{2,16}}$)")  # 排在三项举措的|第三位
_MORE_OF_IT = re.compile(r"[，；](?:其|并|而|且|要|包括|也|还)")
_FRONT = re.compile(r"(?:排|列|摆)在?最前面?(?:的)?")
_AMONG_PLACES = re.compile(  # 位列全市第一: no list
    r"(?:全[市国球省区县镇]|上海|长三角|世界|国内|同类|各[^\W\d_])[^，。；]{0,4}$"
)
_TOLD_APART = re.compile(  # 排第一的是甲，排第四的是乙
    rf"{_RANKED}?第[一二三四五六七八九](?:{_CLASS})?的?(?=[是为叫])|{_PLACE.pattern}"
)
_COUNT = re.compile(rf"(?:这|那|共|有)*(?P<count>[两二三四五六七八九十])(?P<class>{_CLASS})")


def in_place(reading: Reading, evidence: Sequence[EvidenceItem]) -> Place | None:
    """Return whether something has the place in a list that a claim says, and the claim without it.

    None if no place is told, or nothing can be found out about it.
    """
    text = reading.folded
    places = [*_PLACE.finditer(text), *_FRONT.finditer(text)]
    if len(places) != 1 or _AMONG_PLACES.search(text, 0, places[0].start()):
        return None
    place = places[0]
    before = _AHEAD.sub("，", text[: place.start()])
    rest = before + text[place.end() :]
    count = _COUNT.search(rest)
    size = int(chinese(count["count"]) or 0) if count else 0
    lists = [
        (one, wanted)
        for one in numbered(evidence)
        if (size or not one.plain) and (wanted := _wanted(place, one, size)) is not None
    ]
    clause = reading.clause(place.start())
    own = _AHEAD.sub("，", text[clause.start : place.start()]) + text[place.end() : clause.end]
    holds = _holds(lists, rest)
    apart = count is None or clause.start <= text.find(count[0]) < clause.end
    if holds is None and apart and _MORE_OF_IT.match(text, place.end()):
        holds = _holds(lists, own)  # 排第三，其中包括…: the rest may be told elsewhere
    if holds is None:
        return None
    if count and holds:
        rest = rest[: count.start()] + rest[count.end() :]
    return Place(holds, rest.strip("，,的"))


def each_place(text: str) -> list[str]:
    """Return what a claim says of each of several places in a list; nothing if it tells but one.

    What leads to the first is said of all: 举措里，|排第一的是甲，|排第四的是乙.
    """
    places = list(_TOLD_APART.finditer(text))
    if len(places) < SEVERAL or not places[0].start():
        return []
    if any(text[one.start() - 1] not in "，；、," for one in places[1:]):
        return []
    ends = [*(one.start() for one in places[1:]), len(text)]
    rows = [
        text[one.start() : end].strip("，；、,。") for one, end in zip(places, ends, strict=True)
    ]
    head = text[: places[0].start()]
    return [f"{head}{row}。" for row in rows] if all("是" in row for row in rows) else []


def _holds(lists: Sequence[tuple[Numbered, int]], text: str) -> bool | None:
    """Tell whether what a text is about has the place that is wanted in the list it is of."""
    words = [word for word in content_words(read(text)) if len(word.text) > 1]
    told = [
        (item.share, item.at is not None, item.at == wanted)
        for one, wanted in lists
        if (item := _item(one, words)) is not None
    ]
    share, clear, holds = max(told, default=(0.0, False, False))
    if share < CLEARLY or not clear:
        return None
    # Another list that says as much, but not of which item, may be the one that is meant.
    return None if holds and (share, False, False) in told else holds


def _wanted(place: re.Match[str], among: Numbered, size: int) -> int | None:
    """Return the place that is meant in a list, from 0; None if it cannot be told."""
    count = len(among.items)
    said = place.groupdict()
    if size and size != count:
        return None
    if said.get("back"):
        return count - int(chinese(said["nth"]) or 0)
    if said.get("nth"):
        number = int(chinese(said["nth"]) or 0)
        return number - 1 if number <= count else None
    if said.get("middle"):
        return count // 2 if count % 2 else None
    if said.get("last"):
        return count - 1
    return 0


def _item(among: Numbered, words: Sequence[Word]) -> _Item | None:
    """Return which item of a list a claim is about.

    What is said of the whole list, or of each of its items, tells none of them.
    """
    has = {word: _held(word, among.items) for word in words}
    common = [word for word in words if all(has[word]) or _announced(word, among)]
    own = [word for word in words if any(has[word]) and word not in common]
    weight, shared, every = (sum(word.weight for word in some) for some in (own, common, words))
    if not own:
        return _Item(None, shared / every) if words else None
    shares = [sum(one.weight for one in own if has[one][at]) for at in range(len(among.items))]
    best, other = sorted(shares)[:-3:-1]
    clear = best >= SAID * weight and best - other >= MORE * weight
    return _Item(shares.index(best) if clear else None, (best + shared) / every)


def _held(word: Word, items: Sequence[str]) -> list[bool]:
    """Return which items have a word, as it stands if one of them does."""
    said = [word.text in item for item in items]
    return said if any(said) else [carries(item, word.text) >= FOUND for item in items]


def _announced(word: Word, among: Numbered) -> bool:
    return word.text in among.about or carries(among.head, word.text) >= FOUND
