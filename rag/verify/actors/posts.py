"""Checks posts with what makes them others: 副局长 is no 局长, nor 执行主席 a 副主席."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted

REMEMBERED = 2048  # sentences; a few of the same paragraphs are looked at again and again
SHOWN = 2  # characters before a post that say of what it is: 联席会议|副主席
_POST = re.compile(
    r"(?P<of>[^，。；：、,;:（()）“”《》\d]{0,12}?)"
    r"(?P<rank>副|代理?|原|前|执行|常务副|常务|名誉|第一副|第一|候任)?"
    r"(?P<post>主席|书记|主任|总经理|董事长|院长|校长|[省市区县镇乡部厅局处科组会行站所队团班]长)"
    r"(?![^\W\d_]?[期远效久短度江跑袖])"
)
_HELD = re.compile(r"(?:当|做|任|是|为|了|过|的|一名|一个)+$")


class Post(NamedTuple):
    """A post, what ranks it, and what stands before both up to a punctuation mark."""

    of: str
    rank: str
    post: str


def check_ranks(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a post is held there of the same body, and in another rank."""
    for said in posts(part.text):
        known = [one for one in posts(window.body) if one.post == said.post]
        of = _HELD.sub("", said.of)
        if not known or len(of) < SHOWN:
            continue
        same = [one for one in known if one.of.endswith(of[-SHOWN:])]
        # 乙镇副书记、代镇长、乙镇镇长: what a list names without a body is of the same one.
        listed = f"、{said.rank}{said.post}、" in window.body
        if same and not listed and not any(one.rank == said.rank for one in same):
            there = same[0].rank + same[0].post
            yield contradicted(f"原文是“{there}”，不是“{said.rank}{said.post}”")
            return


@lru_cache(REMEMBERED)
def posts(text: str) -> tuple[Post, ...]:
    """Return the posts of a text."""
    return tuple(
        Post(match["of"], match["rank"] or "", match["post"]) for match in _POST.finditer(text)
    )
