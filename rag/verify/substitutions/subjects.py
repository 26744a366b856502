"""Checks that the sentence is about the same places, periods, posts and people."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rag.verify.evidence.coverage import acts_in
from rag.verify.evidence.found import FOUND
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted, unsupported
from rag.verify.words.carrying import DEPUTY, carries, is_place
from rag.verify.words.lexicon import lexicon

_KINDS = re.compile(
    r"集团|公司|大学|学院|小学|中学|学校|医院|银行|中心|部门|协会|委员会|研究院|研究所|基金会|企业|机构"
)
_ALONE = frozenset("的由被向对和与及在为将把是于从该各本、其等")
_HELPS = frozenset("帮让使助引促跑去进出离")
SHOWN = 3  # names shown in a reason
_PERIOD = re.compile(
    r"十[一二三四五六]五|[一二]?十[一二三四五六七八九]?大|[一二三四五六七八九]中全会"
)
_ACTOR = re.compile(
    r"[^\W\d_]{0,8}?(?:总书记|总理|主席|书记|[省市区县部厅局院]长|主任|国务院|中央|委员会|政府|"
    r"公司|集团|大学|银行|法院)"
)
_HELD_IN = re.compile(  # 副书记一职，是他在甲区任职期间兼任的: of the place that comes later
    r"在(?P<place>[^，。；、在]{2,6}?)(?:工作|任职|任上|主政|当政|为官)?(?:期间|时|的时候|那段)"
)
_POST = re.compile(r"(?:[省市区县部厅局院]长|(?<!总)书记|主任|主席)$")


def check_places(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where the sentence is about another place than the one named."""
    known = lexicon().places
    named = {_bare(word.text) for word in part.words if is_place(word.text)}
    there = [place for place in known if place in window.body and place not in named]
    for word in (*part.words, *part.inherited):
        place = _bare(word.text)
        rivals = [one for one in there if place not in lexicon().within.get(one, ())]
        if not is_place(word.text) or place in window.body:
            continue
        if rivals and not _within(rivals, place):
            others = "、".join(sorted(rivals, key=window.body.find)[:SHOWN])
            yield contradicted(f"原文说的是{others}，不是{word.text}")
        elif place not in window.context:
            yield unsupported(f"原文没有提到{word.text}")
        elif (before := _last_places(window)) and place not in before:
            yield contradicted(f"原文说的是{'、'.join(before[:SHOWN])}，不是{word.text}")


def _last_places(window: Window) -> list[str]:
    """Return the places of the nearest sentence before the window that names any."""
    reading = window.reading
    for span, body in zip(reversed(reading.sentences), reversed(reading.bodies), strict=True):
        if span.start < window.span.start:
            places = [place for place in lexicon().places if place in body]
            if places:
                return places
    return []


def check_posts(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a post is given to another place than the one named before it."""
    held = _HELD_IN.search(part.text)
    place = _held_in(held["place"]) if held else ""
    for word in part.words:
        if is_place(word.text):
            place = _bare(word.text)
        elif place in window.body and place and _POST.search(word.text):
            places = [_place_before(window.body, at) for at in _occurrences(window.body, word.text)]
            if places and place not in places and any(places):
                yield contradicted(f"原文中“{word.text}”说的是{next(filter(None, places))}")


def _held_in(place: str) -> str:
    """Return a place without the wider one before it: 上海普陀区; "" if it is none."""
    known = [one for one in lexicon().places if _bare(place).endswith(one)]
    return max(known, key=len, default="")


def _occurrences(body: str, post: str) -> list[int]:
    """Return where a post stands, the ones with 副 before them left out."""
    found = [match.start() for match in re.finditer(re.escape(post), body)]
    return [at for at in found if body[at - 1 : at] not in tuple(DEPUTY)]


def _place_before(body: str, at: int) -> str:
    places = [(body.rfind(place, 0, at), place) for place in lexicon().places]
    start, place = max(places)
    return place if start >= 0 else ""


def check_periods(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where 十四五 is said and the sentence has 十三五, and the like."""
    there = _PERIOD.findall(window.body)
    for period in _PERIOD.findall(part.text):
        if period in there:
            continue
        if there:
            yield contradicted(f"原文说的是“{there[0]}”，不是“{period}”")
        elif period not in window.context:
            yield unsupported(f"原文没有提到“{period}”")


def check_names(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where the sentence has 公交集团 and the claim says 港口集团."""
    for before, word in pairwise(part.words):
        if not _KINDS.fullmatch(word.text) or before.end != word.start or is_place(before.text):
            continue
        if before.text in _HELPS:
            continue  # 帮|企业
        if before.text + word.text in window.body or word.text not in window.body:
            continue
        near = re.search(
            rf"{re.escape(before.text)}(?:[和与及或][^，。；、由被]{{1,4}}|[^，。；、由被和与及]{{0,8}}){word.text}",
            window.body,
        )
        if near is None and any(
            other + word.text in window.body for other in lexicon().near(before.text)
        ):
            continue  # 国外|机构, 境外机构
        others = [
            window.body[at - 1]
            for at in (match.start() for match in re.finditer(word.text, window.body))
            if at and window.body[at - 1].isalpha() and window.body[at - 1] not in _ALONE
        ]
        if near is None and others:
            yield contradicted(f"原文中的{word.text}不是“{before.text}{word.text}”")
            return


def check_subject(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a person or office is put in the place of another one.

    The claim's first word stands only around the sentence, and the sentence has, before what it
    says, somebody the claim does not mention.
    """
    if not part.words:
        return
    first, *others = part.words
    if carries(window.body, first.text) >= FOUND or not acts_in(first, part):
        return
    for word in others:
        at = window.body.find(word.text)
        if at < 0:
            continue
        before = re.split(r"[，、。；：,;:]", window.body[:at])[-1]
        actor = _ACTOR.search(before)
        if actor and actor[0] not in part.text and not _same_office(actor[0], part.text):
            yield contradicted(f"原文说的是“{actor[0]}”，不是“{first.text}”")
        return


def _same_office(actor: str, text: str) -> bool:
    """Tell whether a text has the office without who holds it: 总书记 for the whole name."""
    return any(actor.endswith(office) and office in text for office in ("总书记", "总理"))


def _within(rivals: list[str], place: str) -> bool:
    """Tell whether the rivals only say more about the place: a city in its province."""
    return any(place in rival for rival in rivals)


def _bare(place: str) -> str:
    """Return a place without the 市 or 区 after it."""
    return place if place in lexicon().places else place[:-1]
