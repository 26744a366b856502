"""Checks where somebody held a post, and where something was held, over a whole paragraph.

在甲区历任副区长；在乙区历任区长 is cut into two sentences: 做过区长，任职的地方是甲区 may rest on
both.
So may …的大会，是在河口举行的, on the sentence of the meeting and on any that names another place.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rag.verify.substitutions.matched import Pair

_CLAUSE = re.compile(r"[，。；,;]")
_POSTS = re.compile(
    r"在(?P<place>[^，。；：、在和与,;:]{2,8}?)(?:历任|先后任|担任|任(?!职))(?P<posts>[^；。;]+)"
)
_POST = re.compile(r"[，、,]|并?兼任|和|及|等职?")
_AREA = re.compile(r"(?<=[一-鿿]{2})[省市区县镇]$")
_BODY = re.compile(r"^[省市区县镇]?(?:人民)?政府")
_HELD = re.compile(  # …的大会，是在河口开的; 举行的地点是河口; 举办地在河口
    r"在(?P<at>[一-鿿]{2,6}?)(?:举行|召开|举办|开幕|开)的?(?=[，。；！,;]|$)"
    r"|(?:举[办行]|召开|开会)的?(?:地点?|地方)(?:就|则)?(?:是|在|为|设在|定在)(?P<venue>[一-鿿]{2,6})"
)
_HELD_THERE = re.compile(
    r"(?P<what>[^，。；、,;]{4,30})在(?P<place>[一-鿿]{2,6}?)(?:举行|召开|举办|开幕)"
)
LAST = 4  # characters that what was held ends with


def misplaced(claim: str, there: str) -> Pair | None:
    """Return what a claim puts in a place, and the place, if a paragraph has it in another."""
    return _posted(claim, there) or _held_at(claim, there)


def _posted(claim: str, there: str) -> Pair | None:
    """Return a post and the place that a claim gives it, if it was held elsewhere."""
    known = _posts(there)
    places = {place for place, _ in known}
    if not any(place in claim for place in places):
        return None
    for text in [*_CLAUSE.split(claim), claim]:
        here = [place for place in places if place in text]
        for post in _held(text, [post for _, post in known]) if len(here) == 1 else ():
            if here[0] not in {place for place, other in known if other == post}:
                return post, here[0]
    return None


@lru_cache(maxsize=512)
def _posts(text: str) -> tuple[Pair, ...]:
    """Return the places where somebody held posts, each with a post; () if but one place."""
    found = [
        (_AREA.sub("", match["place"]), _BODY.sub("", post))
        for match in _POSTS.finditer(text)
        for post in _POST.split(match["posts"])
        if len(post) > 1
    ]
    return tuple(found) if len({place for place, _ in found}) > 1 else ()


def _held(text: str, posts: Sequence[str]) -> Iterator[str]:
    """Yield the posts of a text, the longest first: 副区长 is no 区长."""
    for post in sorted(set(posts), key=len, reverse=True):
        if post in text and f"副{post}" not in text:
            yield post
        text = text.replace(post, "")


def _held_at(claim: str, there: str) -> Pair | None:
    """Return what was held, and where a claim has it, if that is another place."""
    known = [one for one in _HELD_THERE.finditer(there) if one["what"][-LAST:] in claim]
    for said in _HELD.finditer(claim) if known else ():
        place = said["at"] or said["venue"]
        if not any(_one_place(place, one["place"]) for one in known):
            return known[0]["what"], place
    return None


def _one_place(one: str, other: str) -> bool:
    return one in other or other in one
