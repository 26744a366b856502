"""Holds what a clause says of the clause before it against the sentence of that: …，是甲提出的.

Such a clause has no subject of its own. Told by another sentence, it is said of something else:
甲的口号，是乙秉持的 may rest on nothing but the one that has both.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.verify.evidence.parts import Part, Window
from rag.verify.words.carrying import carries

SAME = 0.5  # share of what stands before that makes another sentence speak of it too
UNBROKEN = "原文没有这样说它"
_OF_IT = re.compile(
    r"(?:就|正|便|则|其实|固定|主要|一般)*"
    r"(?:是(?!否)|由(?!于|此)|即(?!便|使|将)|系(?!统|列)|指的|说的|对[^，。；]{2,20}(?:来说|而言)|属于?|出自)"
)
_A_NAME = re.compile(
    r"的[^，。；的是为有在]{1,12}[，,]$|这[一两二三几种个条句项份]?[^，。；是为有在]{0,12}[，,]$"
)

_CLEFT = re.compile(  # of what stands before, whatever that is: …的大会，是在河口举行的
    r"(?:会议?|大会|活动)?(?:就|都|正)?是(?:在|由|于)[^，。；]{2,20}的[。！]?$"
    r"|(?:它的|其)?(?:举[办行]|召开|开会|发布|任职|签约)(?:的)?(?:地点|地方?|时间)(?:就|则)?(?:是|在|为|设在|定在)"
)
_THEN = re.compile(r"当时|那时|其时|这时")  # of that event, not of another one
_AMONG = re.compile(  # of those counted: 有四条，其中两条是轻轨
    r"其中(?:包括|有|[两二三四五六七八九][个条项家座种类场处位点])|(?:分别|具体)?(?:包括|是|为)[^，。；]+、|包括[^，。；]{2,}[和与及]"
)
_WHO_OR_WHICH = re.compile(r"的事?[。！]?$|、")  # …，是甲提出的; …，是2018年的事; …，是甲、乙和丙


def broken(rests: Sequence[tuple[Part, Window]]) -> bool:
    """Tell whether what is said of a thing rests on a sentence that says nothing of the thing.

    Another sentence of the same paragraph may leave out what it goes on about, but not who did it,
    when it was or which ones they are.
    """
    return any(
        (here.item.marker, here.span) != (there.item.marker, there.span)
        and (
            _THEN.match(part.text) is not None
            or (_counts(before) and _AMONG.match(part.text) is not None)
            or (_told(before, there) < SAME and _said_of(before, part, here, there))
            or (_told(before, there) < SAME and _CLEFT.match(part.text) is not None)
        )
        for (before, here), (part, there) in pairwise(rests)
    )


def _counts(part: Part) -> bool:
    """Tell whether a part counts something: 有三条; 第三项 only says which one."""
    return any(not one.ordinal and not one.article for one in part.quantities)


def _said_of(before: Part, part: Part, here: Window, there: Window) -> bool:
    """Tell whether a part says something of what the part before names."""
    return (
        _OF_IT.match(part.text) is not None
        and _only_names(before)
        and (here.item.marker != there.item.marker or _WHO_OR_WHICH.search(part.text) is not None)
    )


def _only_names(part: Part) -> bool:
    """Tell whether a clause says nothing yet: 甲的口号，, 这一目标，, 写入《规划》，."""
    return _A_NAME.search(part.text) is not None or (
        bool(part.words) and part.words[0].kind == "act" and part.words[0].start == part.span.start
    )


def _told(part: Part, window: Window) -> float:
    """Return the share of a part's words, by weight, that a sentence itself has."""
    words = [word for word in part.words if len(word.text) > 1]
    weight = sum(word.weight for word in words)
    said = sum(word.weight for word in words if carries(window.body, word.text) >= 1.0)
    return said / weight if weight else 1.0
