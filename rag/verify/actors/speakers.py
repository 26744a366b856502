"""Checks who is said to say something: 县长指出，… where the text has the mayor say it.

A speaker who stands alone before a comma is found wherever he says anything, so what follows must
be told of him, or of nobody else: in its own sentence, or by who spoke last before it.
"""

import re
from collections.abc import Iterator, Sequence

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.text.reading import read
from rag.verify.words.content import content_words

_SAYS = (
    r"(?<!的)(?:就|又|也|还|都|则|曾|再次|特别|进一步|反复|明确|着重|同时|由此|因此|对此)*"
    r"(?:指出|强调|认为|表示|提出|要求|指示|介绍|坦言|谈到|表明态度|(?<![来而话是])说(?!明))"
)
_CLAIMED = re.compile(
    rf"^\s*(?:对此|正如|会上)?[，,]?(?P<who>[^，。；：、《》“”]{{2,24}}?)(?:[在于][^，。；]{{2,24}})?{_SAYS}[，,:]"
)
_THERE = re.compile(
    r"(?:^|[。；\n])\s*(?:[^。；，,、：“”\n]{2,14}[，,])?(?P<who>[^，。；：、“”\n]{2,30}?)"
    rf"(?:(?:[在于到赴]|参加|出席|会见)[^，。；\n]{{2,30}}[，,]?)?{_SAYS}(?=[，,:“]|要|须|应)"
    r"|(?:^|[。；\n])\s*(?:按照?|根据)(?P<by>[^，。；：、“”\n]{2,20})的(?:论述|说法|看法|介绍|观点|讲话)[，,]"
)
_TEXT = re.compile(r"专访|文章|文中|报道|材料|资料|作者|记者|编者|本报|统计|受访|嘉宾|[他她它]")
_GENERAL = frozenset(
    {"总书记", "书记", "会议", "同志", "主席", "总理", "领导", "大会", "全体会议", "会上"}
)


def check_speaker(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem if a sentence is said by another than the claim says."""
    said = _CLAIMED.match(part.text)
    if said and said.end() < len(part.text):
        yield from _another(said["who"], window)


def check_speech(rests: Sequence[tuple[Part, Window]]) -> Iterator[Problem]:
    """Yield a problem if what follows upon a speaker, each found by itself, is said by another."""
    said = _CLAIMED.match(rests[0][0].text) if len(rests) > 1 else None
    if said and said.end() == len(rests[0][0].text):
        yield from _another(said["who"], rests[1][1])


def _another(who: str, window: Window) -> Iterator[Problem]:
    said = None if _TEXT.search(who) else _speech(window)
    there = said and (said["who"] or said["by"])
    if said and there and not _TEXT.search(there) and not _same(who, there, said[0], window):
        yield contradicted(f"原文中说这话的是“{there}”，不是“{who}”")


def _speech(window: Window) -> re.Match[str] | None:
    """Return who says a sentence and where, else who spoke last before it in its paragraph."""
    own = _THERE.search(window.body)
    before = list(_THERE.finditer(window.reading.folded[: window.span.start]))
    return own or (before[-1] if before else None)


def _same(who: str, there: str, speech: str, window: Window) -> bool:
    """Tell whether two names are of the same: by a word of both, or the office before a name.

    What a meeting says is what somebody says at it.
    """
    if who in there or there in who:
        return True
    everything = f"{window.context}\n{window.body}\n{window.elsewhere}"
    if any(f"{one}{other}" in everything for one, other in ((who, there), (there, who))):
        return True
    words = {word.text for word in content_words(read(who)) if len(word.text) > 1} - _GENERAL
    return not words or any(word in speech for word in words)
