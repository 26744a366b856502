"""Checks that the sentence talks about what the claim talks about: words, places, subjects."""

import re
from collections.abc import Iterator

from rag.verify.content import DEPUTY, SURNAMES, Word, carries, is_place
from rag.verify.figures import SCOPE
from rag.verify.lexicon import lexicon
from rag.verify.parts import Part, Window
from rag.verify.problem import Problem, contradicted, unsupported

# Measured on eval/claims/dev.jsonl before the other checks were there: where no word may be
# missing, 93% of the tampered claims stop; where a quarter of the weight may, 74%.
FOUND = 0.5  # a word is found if half of it is, parts counted
ENOUGH = 0.8  # share of the weight that must be found, lone characters included
FROM_CONTEXT = 0.5  # share of it that may stand in heading, title or before the sentence
SHOWN = 3  # names shown in a reason
_PERIOD = re.compile(
    r"十[一二三四五六]五|[一二]?十[一二三四五六七八九]?大|[一二三四五六七八九]中全会"
)
NAME_LENGTHS = (2, 3)
_ACTOR = re.compile(
    r"[^\W\d_]{0,8}?(?:总书记|总理|主席|书记|[省市区县部厅局院]长|主任|国务院|中央|委员会|政府|"
    r"公司|集团|大学|银行|法院)"
)
_POST = re.compile(r"(?:[省市区县部厅局院]长|书记|主任|主席)$")
NEGATORS = frozenset({"没有", "未", "没", "无", "不", "尚未", "并未", "暂未", "暂不", "不再"})
_NO = re.compile(r"[不未没无]")
_WHOLE = frozenset({"全省", "全市", "全县", "全区"})
_COMPANY = re.compile(
    r"(?:根据|据|其中|此外|同时|首先|其次|最后|随后)?[，,]?([^\W\d_]{2,12}?)(?:股份|控股)?(?:有限公司|集团|公司)"
)
_ORGANISATION = re.compile(r"(?:部|委|厅|局|院|会|公司|集团|大学|政府|国务院|中央|银行|法院|小组)$")


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
    place = ""
    for word in part.words:
        if is_place(word.text):
            place = _bare(word.text)
        elif place in window.body and place and _POST.search(word.text):
            places = [_place_before(window.body, at) for at in _occurrences(window.body, word.text)]
            if places and place not in places and any(places):
                yield contradicted(f"原文中“{word.text}”说的是{next(filter(None, places))}")


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


def check_subject(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a person or office is put in the place of another one.

    The claim's first word stands only around the sentence, and the sentence has, before what it
    says, somebody the claim does not mention.
    """
    if not part.words:
        return
    first, *others = part.words
    if carries(window.body, first.text) >= FOUND or not _acts(first, part):
        return
    for word in others:
        at = window.body.find(word.text)
        if at < 0:
            continue
        before = re.split(r"[，、。；：,;:]", window.body[:at])[-1]
        actor = _ACTOR.search(before)
        if actor and actor[0] not in part.text:
            yield contradicted(f"原文说的是“{actor[0]}”，不是“{first.text}”")
        return


def check_words(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem if something that is said is nowhere to be found."""
    share, missing = coverage(part, window)
    if missing or share < ENOUGH:
        shown = "、".join(dict.fromkeys(word.text for word in missing or part.words))
        yield unsupported(f"原文中找不到：{shown}")


def coverage(part: Part, window: Window) -> tuple[float, list[Word]]:
    """Return the share of the words' weight that is found, and the words that are not."""
    total = sum(word.weight for word in part.words)
    if not total:
        return 1.0, []
    here, around = 0.0, 0.0
    missing: list[Word] = []
    leading, open_end, last = True, True, -1
    known = _organisation(part, window)
    for word in part.words:
        titled = word.kind == "word" and len(word.text) > 1 and not _acts(word, part)
        leading = leading and (open_end or (word.kind == "name" and word.start == last))
        found = 1.0 if word.start < known else _found(part, window, word)
        near = 0.0
        if leading and word.text in _WHOLE and word.text[1] in window.topic:
            near = 1.0  # 全县, in a text about a county
        elif found < 1 and not _must_be_here(word):
            if leading or _names(word):
                near = carries(window.context, word.text)
            elif titled:
                near = carries(window.topic, word.text)
        open_end, last = found < FOUND or word.kind == "name", word.end
        here += word.weight * found
        around += word.weight * max(0.0, near - found)
        if max(found, near) < FOUND:
            missing.append(word)
    return (here + min(around, FROM_CONTEXT * total)) / total, missing


def _organisation(part: Part, window: Window) -> int:
    """Return where the name of an organisation ends with which the part begins; else 0.

    It counts as said if the document names it and the sentence names no other: 公司 is enough.
    """
    named = _COMPANY.match(part.text)
    if named is None or named[1] not in window.context + window.elsewhere:
        return 0
    others = (one[1] for one in _COMPANY.finditer(window.body))
    return part.span.start + named.end() if all(one in named[0] for one in others) else 0


def _found(part: Part, window: Window, word: Word) -> float:
    if word.text in NEGATORS:
        return 1.0 if _NO.search(window.body) else 0.0
    found = carries(window.body, word.text)
    if found >= FOUND or len(word.text) != 2:  # noqa: PLR2004 - cut at the wrong place: 向|民生|于
        return found
    claim = part.reading.folded
    left = claim[max(0, word.start - 1) : word.start + 1]
    right = claim[word.end - 1 : word.end + 1]
    known = len(left) == 2 and left.isalpha() and left in window.body  # noqa: PLR2004
    same = any(other in window.body for other in lexicon().same(word.text[1]))
    return 1.0 if known and (right in window.body or same) else found


def _must_be_here(word: Word) -> bool:
    """Tell whether only the sentence itself can say a word: 全国, or a direction."""
    return word.text in SCOPE or bool(lexicon().contrary(word.text))


def _names(word: Word) -> bool:
    """Tell whether a word names a place or, by its surname and length, a person."""
    return word.kind == "name" or (word.text[0] in SURNAMES and len(word.text) == max(NAME_LENGTHS))


def _acts(word: Word, part: Part) -> bool:
    """Tell whether a word names a person, a place or an office."""
    return (
        is_place(word.text)
        or (word.text[0] in SURNAMES and len(word.text) in NAME_LENGTHS)
        or _ORGANISATION.search(word.text) is not None
        or (word.start == 0 and part.text.startswith("中共"))
    )


def _bare(place: str) -> str:
    """Return a place without the 市 or 区 after it."""
    return place if place in lexicon().places else place[:-1]


def _within(rivals: list[str], place: str) -> bool:
    """Tell whether the rivals only say more about the place: a city in its province."""
    return any(place in rival for rival in rivals)
