"""Checks figures: is the sentence's there, in value and unit, and said of the same."""

import re
from collections.abc import Iterator
from dataclasses import replace

from rag.verify.evidence.alongside import excerpt, fit, words_of
from rag.verify.evidence.companions import NAMING
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted, unsupported
from rag.verify.measures.counting import is_whole
from rag.verify.measures.derived import derived
from rag.verify.measures.elapsed import lasted
from rag.verify.measures.enumerated import unnamed
from rag.verify.measures.lone import check_one
from rag.verify.measures.multiples import became
from rag.verify.measures.owners import check_owner
from rag.verify.measures.qualified import check_qualifiers
from rag.verify.measures.rates import rated
from rag.verify.measures.turned import complement
from rag.verify.numbers.agreement import agree
from rag.verify.numbers.qualifiers import BOUND_NAMES, EACH, before
from rag.verify.numbers.quantities import Quantity
from rag.verify.numbers.units import compatible
from rag.verify.words.content import Word, inside
from rag.verify.words.lexicon import lexicon

_NAME = re.compile(r"“[^“”]{1,20}”")
_ALONG = re.compile(r"(?:以来|来|里|间|中)(?=[，,]?[^，。]{2})")
_ALLOWED = re.compile(r"可(?:以|适当|再)?(?:延长|放宽|提高|增加|顺延|上浮|降低|下调)")
_HOW_OFTEN = re.compile(r"[次回]|个?季度|个?学期")
_LEADS = re.compile(r"\s*(?:[一二三四五六七八九][是要]|第[一二三四五六七八九][，、是]?)")


def check_figures(part: Part, window: Window) -> Iterator[Problem]:
    """Yield what is wrong with the figures of a part."""
    sources = inside(window.reading.quantities, window.span)
    sources = unnamed(sources, part, window)
    for figure in part.quantities:
        if figure.article and not _counted(figure, part, window, sources):
            yield from check_one(figure, part, window, sources)
            continue
        words = words_of(part, figure)
        if _is_topic(figure, part, window, sources):
            continue
        if rated(figure, part, window) or _quoted(figure, part, window):
            continue
        same = [
            one
            for one in sources
            if agree(figure, one) == "same"
            or _up_to(figure, one, window)
            or lasted(figure, one, part)
            or _all_along(figure, one, part, window)
        ]
        if same and became(figure, part):
            same = [one for one in same if "倍" in one.text]  # not a growth of 134%
        if figure.article:
            same = [one for one in same if not one.article]  # 一次 is no 一个月
        same = [one for one in same if not is_whole(figure, one, part, window)]
        if not same:
            if not _worked_out(figure, part, window, sources):
                yield _absent(figure, words, window, sources)
            continue
        if figure.unit == "岁" and len(part.quantities) > 1:
            continue  # an age tells of whom another figure is said; that one is looked at
        best = max(same, key=lambda one: fit(window, one, words))
        yield from check_qualifiers(figure, best, part, window)
        yield from check_owner(figure, best, words, part, window)


def _quoted(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether a figure stands in a name that the sentence has too: “0-1”."""
    text = part.reading.folded
    if "“" not in text:
        return False
    return any(
        match.start() < figure.start < match.end() and match[0] in window.body
        for match in _NAME.finditer(text)
    )


def _all_along(figure: Quantity, source: Quantity, part: Part, window: Window) -> bool:
    """Tell whether both say what was so for as long: 八年里 of 八年来."""
    return (
        (figure.value, figure.unit) == (source.value, source.unit)
        and _ALONG.match(part.reading.folded, figure.end) is not None
        and _ALONG.match(window.reading.folded, source.end) is not None
    )


def _worked_out(figure: Quantity, part: Part, window: Window, sources: list[Quantity]) -> bool:
    """Tell whether a figure that the sentence has not follows from those that it has."""
    return derived(figure, part, window) or any(
        complement(figure, one, part, window) for one in sources
    )


def _up_to(figure: Quantity, source: Quantity, window: Window) -> bool:
    """Tell whether a figure is the most that a text allows: 最多20天 of 可延长至20天."""
    if figure.bound != "at_most" or source.role != "to" or figure.value != source.value:
        return False
    near = before(window.reading.folded, source.start)
    return agree(replace(figure, bound=""), source) == "same" and _ALLOWED.search(near) is not None


def _counted(figure: Quantity, part: Part, window: Window, sources: list[Quantity]) -> bool:
    """Tell whether 一次, 一个季度 counts: the sentence says how often, and it is not once."""
    text, flat = part.reading.folded, window.reading.folded
    kind = _HOW_OFTEN.match(text, figure.start + 1)
    if kind is None or figure.modes or EACH.match(text, figure.start):
        return False
    if text[figure.end : figure.end + 1] in tuple("性起些") or text[figure.start - 1] == "的":
        return False
    often = [one for one in sources if _HOW_OFTEN.match(flat, one.end - (one.text[-1] in kind[0]))]
    return bool(often) and all(one.value != figure.value for one in often)


def _is_topic(figure: Quantity, part: Part, window: Window, sources: list[Quantity]) -> bool:
    """Tell whether a figure like 九城市 is who the text before the sentence is about."""
    if figure.unit != NAMING or figure.text not in window.context:
        return False
    leads = _LEADS.match(window.body)
    first = window.body[leads.end() if leads else 0 :]
    if any(first.startswith(place) and place not in part.text for place in lexicon().places):
        return False  # 三是松江…: about another
    before = part.reading.folded[part.span.start : figure.start]
    return "是" not in before and not any(one.unit == NAMING for one in sources)


def _comparable(figure: Quantity, source: Quantity) -> bool:
    naming = NAMING in (figure.unit, source.unit)
    return figure.unit == source.unit if naming else compatible(figure.unit, source.unit)


def _absent(
    figure: Quantity, words: list[Word], window: Window, sources: list[Quantity]
) -> Problem:
    rivals = [one for one in sources if agree(figure, one) == "bound"]
    if rivals:
        shown = excerpt(window, rivals[0])
        return contradicted(f"原文是“{shown}”，不是“{BOUND_NAMES[figure.bound]}{figure.text}”")
    rivals = [one for one in sources if _comparable(figure, one)]
    fitting = [one for one in rivals if fit(window, one, words) >= 1]
    if fitting:
        best = max(fitting, key=lambda one: fit(window, one, words))
        return contradicted(f"数字不符：原文是“{excerpt(window, best)}”，不是“{figure.text}”")
    return unsupported(f"原文中找不到“{figure.text}”")
