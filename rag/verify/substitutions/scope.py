"""Checks of whom a thing is said: 东港区以新建为主，西湾区盘活厂房."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from index.types import Span
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.numbers.agreement import agree
from rag.verify.words.carrying import carries, words_of
from rag.verify.words.lexicon import lexicon

FIGURE = 2.0  # weight of a figure beside one of the two, as of a name
ENOUGH = 1.0  # weight of what is said of the other one alone, and nothing of the one claimed
_KINDS = "区县市镇乡村省街路线港馆校院部局园"  # 西湾|区
LONGEST = 3  # characters of a word before the cut
REMEMBERED = 1024  # sentences; a few of the same paragraphs are looked at again and again
_LISTED = re.compile(r"等|[和与及](?!平)")
_STRETCH = re.compile(r"[^，,、;；:：。！？!?\n()（）]+")
_QUOTES = frozenset("“”《》")
_LIST_END = re.compile(r"[，,;；:：。！？!?\n(（]")
_LEADS = re.compile(r"^(?:其中|同时|此外|而|则|对于?|在|由|标准为)+")


def check_scope(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem if what is claimed of one is said there of another like it.

    Both begin a stretch between punctuation marks; each owns what follows up to the next.
    """
    stretches = _stretches(window.body)
    for last, word in pairwise((None, *part.words)):
        if word is None or len(word.text) < 2 or word.kind == "act" or word.text not in window.body:  # noqa: PLR2004 - lone characters are grammar
            continue
        name = word.text
        kind = part.reading.folded[word.end : word.end + 1]
        if kind and kind in _KINDS and name + kind in window.body:
            name += kind
        if (
            last
            and last.end == word.start
            and len(last.text) == 1
            and last.text + name in window.body
        ):
            name = last.text + name  # 西|湾区
        owners = _owners(name, window.body, part.text)
        if owners is None:
            continue
        own, others, rival = 0.0, 0.0, ""
        for (at, text, _), (mine, whose) in zip(stretches, owners, strict=True):
            start = window.span.start + at
            held = _held(part, window, name, Span(start, start + len(text)))
            if mine:
                own += held
            elif whose and held > others:
                others, rival = held, whose
        if rival and not own and others >= ENOUGH:
            yield contradicted(f"原文中这说的是“{rival}”，不是“{name}”")
            return


@lru_cache(REMEMBERED)
def _stretches(body: str) -> tuple[tuple[int, str, str], ...]:
    """Return the stretches between punctuation marks, where they are, and without what leads in."""
    return tuple(
        (match.start(), match[0], _LEADS.sub("", match[0])) for match in _STRETCH.finditer(body)
    )


def _owners(name: str, body: str, claim: str) -> list[tuple[bool, str]] | None:
    """Return for each stretch whether `name` owns it, else who does; None without a rival."""
    owners: list[tuple[bool, str]] = []
    mine, other, listing, rivals, begins = False, "", False, 0, 0
    if not any(head.startswith(name) for _, _, head in _stretches(body)):
        return None
    for at, text, head in _stretches(body):
        listing = listing and body[at - 1 : at] == "、"
        first = head[: len(name)]
        if first == name:
            mine, other = True, other if listing else ""
            begins += 1
        elif (
            _alike(first, name)
            and first not in claim
            and _ends_word(first, head)
            and not head.startswith(tuple(lexicon().near(name)))
            and not (_bare(head, name) and _listed_with(name, body, at + len(text)))
        ):
            mine, other = mine and listing, first
            rivals += 1
        listing = (listing or first in (name, other)) and _bare(head, name)
        owners.append((mine, other))
    return owners if rivals and begins else None


def _ends_word(first: str, head: str) -> bool:
    """Tell whether a stretch may be cut there: no rival is 是发展新|质生产力."""
    return head == first or not any(
        head.startswith(one, at)
        for at in range(max(0, len(first) - LONGEST), len(first))
        for one in words_of(head)
        if at + len(one) > len(first)
    )


def _bare(text: str, name: str) -> bool:
    """Tell whether a stretch is an item as long as a name, of which nothing is said."""
    return len(text) <= len(name) + 1


def _listed_with(name: str, body: str, at: int) -> bool:
    """Tell whether a list goes on to a name, which then is told what the items before it are."""
    items = _LIST_END.split(body[at:])[0].split("、")[1:]
    return any(item.startswith(name) and _bare(item, name) for item in items)


def _alike(one: str, name: str) -> bool:
    if _LISTED.search(one) or _QUOTES.intersection(one):
        return False  # 生物医药等产业 is no rival of 战略性新兴产业, nor “四链 of 产业链
    return len(one) == len(name) and one != name and (one[-1] == name[-1] or one[0] == name[0])


def _held(part: Part, window: Window, name: str, span: Span) -> float:
    """Return the weight of what else the claim says that a stretch has."""
    text = window.reading.folded[span.start : span.end]
    found = sum(
        word.weight
        for word in part.words
        if word.text not in name and len(word.text) > 1 and carries(text, word.text) >= 1
    )
    for figure in part.quantities:
        if not figure.article and any(
            agree(figure, one) == "same"
            for one in window.reading.quantities
            if span.start <= one.start < span.end
        ):
            found += FIGURE
    return found
