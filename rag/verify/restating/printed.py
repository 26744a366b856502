"""What a claim says of a text as it is printed: its titles, its column, its captions, its authors.

Which line is which `shown` tells; a byline is names after a sign. What a title is said to say must
be said by that line alone, so that nothing is told of it that the text below says.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rag.types import EvidenceItem, Support, Verdict
from rag.verify.modality.wording import squeeze
from rag.verify.numbers.numerals import chinese
from rag.verify.restating.byline import AUTHORS, NOT_ITS, another_author, written_by
from rag.verify.restating.shown import (
    CALLED,
    CAPTION,
    COLUMN,
    LEADING,
    MAIN,
    NAMES,
    SECOND,
    TEXT,
    Shown,
    shown,
)
from rag.verify.text.reading import folded

Judge = Callable[[str, list[EvidenceItem]], Verdict]

_TITLE = re.compile(
    rf"{TEXT}"
    rf"(?P<what>{NAMES})(?:就|则)?(?:是|为|叫)?[：:]?[“《](?P<name>[^“”《》]{{4,60}})[”》][。！]?$"
)
_SAYS = re.compile(  # 本文标题称…; 标题里把甲称作…
    rf"{TEXT}"
    r"(?P<what>(?:[主副正大肩引眉]标?题|标题|题目))(?:里|中|上|当中)?(?:就|则|还|也)?"
    r"(?:(?:称|说|写|写道|写明|写着|点明|点出|提到|指出|表明|交代|讲)(?:了|的是|到)?[，,：:]?|(?=[把将]))(?P<rest>[^。]{4,80})[。！]?$"
)
_PHRASES = re.compile(  # 引题由三个短语组成：甲、乙、丙
    rf"{TEXT}"
    rf"(?P<what>{NAMES})(?:一?共|总共)?(?:(?:由|有|分为|包含|包括|是|讲了?|提了?)?(?P<count>[两二三四五六])(?:个|句|条|件|段|层|点|方面)[^，。：“]{{0,6}}?(?:组成|构成)?(?:事)?[：:，,]|讲了?|写的是)"
    r"(?:依次|分别)?(?:是|为|讲|说的是|讲的是)?(?P<list>[^。：]{4,60})[。！]?$"
)
_CAPTION = re.compile(
    rf"{TEXT}"
    r"(?:[一另有其中]+[张则条幅]|照片|图片|配图)?(?:的)?(?:图片说明|照片说明|图说|图注|(?:照片|图片|配图|图)的说明|说明)(?:文字)?(?:写的是|写着|写明|写道|是|为|[：:])+"
    r"[“《]?(?P<name>[^“”《》，。]{4,40})[”》]?[。！]?$"
)
_COLUMN = re.compile(
    r"^\s*(?:报纸|版面|编辑|报社)?[把将]?(?:这|该|本)?(?:篇|份)?(?:文章|专访|访谈|报道|采访|稿件|文稿)?(?:被)?(?:是)?(?:刊登|刊发|刊载|登载|发表|刊|登|放|归|列|排|收|发)(?:在|于|到|入)"
    r"[“《](?P<name>[^“”《》]{2,20})[”》](?:这个|这一)?(?:栏目|专栏|栏|名|版块|板块)?(?:的)?(?:名下|之下|下|里|中|内|上)?[。！]?$"
)
_PIECES = re.compile(r"[、，,]|以及|[和与及]")
_TAG = "”“《》"


def printed(text: str, items: Sequence[EvidenceItem], judge: Judge) -> Verdict | None:
    """Return the verdict of the lines that show what a claim says of the text as it is printed.

    None if no line does. A claim of several clauses must have one for each.
    """
    told = another_author(text, items) or _printed(text, items, judge)
    if told is not None or not re.search("[，,]", text):
        return told
    first, _, second = text.partition("，")
    one, other = _printed(first, items, judge), _printed(second, items, judge)
    if one is None and other is None:
        return None
    each = [one or judge(first, list(items)), other or judge(second, list(items))]
    if all(verdict.supported for verdict in each):
        return Verdict("supported", (), tuple(rest for one in each for rest in one.supports))
    return next((one for one in each if one.label == "contradicted"), None)


def _printed(text: str, items: Sequence[EvidenceItem], judge: Judge) -> Verdict | None:
    for pattern, look in (
        (_TITLE, _named),
        (_CAPTION, _named),
        (_COLUMN, _named),
        (AUTHORS, written_by),
    ):
        said = pattern.match(text)
        told = said and look(said, items)
        if told:
            return told
    phrases, says = _PHRASES.match(text), _SAYS.match(text)
    if phrases and (told := _composed(phrases, items)):
        return told
    return _says(says, items, judge) if says else None


def _support(one: Shown) -> tuple[Support, ...]:
    return (Support(one.item.marker, one.start, one.end),)


def _kind(said: re.Match[str]) -> str:
    if said.re is _CAPTION:
        return CAPTION
    return COLUMN if said.re is _COLUMN else CALLED[said["what"]]


def _named(said: re.Match[str], items: Sequence[EvidenceItem]) -> Verdict | None:
    """Return the verdict of a line that is what is said, or that is called something else."""
    name, kind = squeeze(folded(said["name"])), _kind(said)
    alike = [one for one in shown(items) if squeeze(folded(one.text)).strip("—-") == name]
    for one in alike:
        if one.kind == kind:
            return Verdict("supported", (), _support(one))
    others = alike or [one for one in shown(items) if one.kind == kind == COLUMN]
    return Verdict("contradicted", (NOT_ITS,), _support(others[0])) if others else None


def _composed(said: re.Match[str], items: Sequence[EvidenceItem]) -> Verdict | None:
    """Return the verdict on the phrases that a line is said to be made of, all of them."""
    kind = _kind(said)
    row = said["list"].strip(_TAG).removesuffix("三件事").removesuffix("两件事")
    phrases = [squeeze(folded(one)) for one in _PIECES.split(row) if one.strip(_TAG + " ")]
    if len(phrases) < 2:  # noqa: PLR2004 - one phrase composes nothing
        return None
    for one in shown(items):
        rest = squeeze(folded(one.text))
        if not all(phrase in rest for phrase in phrases):
            continue
        whole = len(rest) == sum(map(len, phrases))
        counted = not said["count"] or chinese(said["count"]) == len(phrases)
        if one.kind == kind and whole and counted:
            return Verdict("supported", (), _support(one))
        return Verdict("contradicted", (NOT_ITS,), _support(one))
    return None


def _says(said: re.Match[str], items: Sequence[EvidenceItem], judge: Judge) -> Verdict | None:
    """Return the verdict of the line alone on what it is said to say, or of another that says it.

    None if no line does.
    """
    kind = CALLED.get(said["what"])
    titles = [one for one in shown(items) if one.kind in {MAIN, SECOND, LEADING}]
    saying = []
    for one in titles:
        line = replace(one.item.paragraph, text=one.text, headings=())
        if judge(said["rest"], [replace(one.item, title="", paragraph=line)]).supported:
            saying.append(one)
    for one in saying:
        if one.kind == kind:
            return Verdict("supported", (), _support(one))
    return Verdict("contradicted", (NOT_ITS,), _support(saying[0])) if saying else None
