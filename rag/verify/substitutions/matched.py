"""Checks what is told of which: 产业融合的先行走廊 is no 先试走廊, 2.0版 has no name of 3.0版.

A paragraph that tells several alike things by what each is (甲的先行区、乙的先试区), by its version
or by what is shown on it deals something out; a claim that has the words of two makes one of both.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

Pair = tuple[str, str]

_OF = re.compile(
    r"(?P<mod>[^，。；、：“”,;:]{4,24})的(?P<head>[^，。；、：“”,;:的]{3,6})(?=[，。；、,;]|$)"
)
_ORDINAL = re.compile(r"^(?:[一二三四五六七八九]是|[要建设实现打造]{2,6})")
_SEGMENT = re.compile(r"[，。；、,;]")
_TAIL = 2  # characters that the heads end in alike: 先进走廊, 先试走廊
_GRAM = 4  # characters that one modifier has and no other
_PICTURES = re.compile(  # 一条是“甲”；另一条是“乙”，摄影者为丙
    r"一(?P<kind>[条个项幅张则])(?:说明)?(?:写)?是“(?P<one>[^“”]+)”[；;，,](?:另|还有|再)一(?P=kind)(?:说明)?(?:写)?是“(?P<other>[^“”]+)”[，,](?P<told>[^。]+)"
)
_VERSION = re.compile(r"\d+\.\d(?=版|是|叫|的|“|$)")
_QUOTED = re.compile(r"“([^“”]{2,12})”")
_CALLED = re.compile(r"(\d+\.\d)版?(?:是|为|叫|称|名为|即)?“([^“”]{2,12})”")
_OTHER_VERSION = re.compile(
    r"之[前后]|以[前后]|此[前后]|前身|后来|[上下]一|接着|继|升级|先|再|而不是|而非|不是|起步|前一|后一|从|由"
)
_TELLS = re.compile(
    r"(?:为|是|系|由)(?P<who>[^，。；、]{3,10}?)(?:所?[拍摄提供]{2,4})?(?:[。；，]|$)"
)


def misdealt(claim: str, there: str) -> Pair | None:
    """Return two things that a claim tells as one, and a paragraph as two."""
    return _headed(claim, there) or _versioned(claim, there) or _pictured(claim, there)


def _headed(claim: str, there: str) -> Pair | None:
    """Return a modifier and the head that a claim puts with it, if it is another's."""
    pairs = _dealt(there)
    if not pairs or not any(head in claim for _, head in pairs):
        return None
    for text in [*_SEGMENT.split(claim), claim]:
        held = [one for one in pairs if _grams(one[0], pairs, text)]
        heads = [head for _, head in pairs if head in text]
        if len(held) == len(heads) == 1 and heads[0] != held[0][1]:
            return held[0][0], heads[0]
    return None


@lru_cache(maxsize=512)
def _dealt(text: str) -> tuple[Pair, ...]:
    found = [(_ORDINAL.sub("", one["mod"]), one["head"]) for one in _OF.finditer(text)]
    tails = [head[-_TAIL:] for _, head in found]
    return tuple(one for one in found if tails.count(one[1][-_TAIL:]) > 1)


def _grams(mod: str, pairs: Sequence[Pair], text: str) -> bool:
    """Tell whether a text has some signs in a row that this modifier has and no other."""
    others = [one for one, _ in pairs if one != mod]
    return any(
        gram in text and not any(gram in one for one in others)
        for at in range(len(mod) - _GRAM + 1)
        if (gram := mod[at : at + _GRAM])
    )


def _versioned(claim: str, there: str) -> Pair | None:
    """Return a name and the version that a claim calls so, if another version is."""
    versions, names = set(_VERSION.findall(claim)), _QUOTED.findall(claim)
    if len(versions) != 1 or _OTHER_VERSION.search(claim):
        return None
    (version,) = versions
    known = {name: number for number, name in _CALLED.findall(there)}
    for name in names:
        if known.get(name, version) != version and version in known.values():
            return name, f"{version}版"
    return None


def _pictured(claim: str, there: str) -> Pair | None:
    """Return who made one picture and what the other shows, if a claim joins them."""
    said = _PICTURES.search(there) if "“" in claim or "照" in claim or "图" in claim else None
    if said is None:
        return None
    who = _TELLS.search(said["told"])
    name = who["who"] if who else ""
    if not name or name not in claim or said["other"] in claim:
        return None
    return (name, said["one"]) if _names(said["one"], claim) else None


def _names(caption: str, text: str) -> bool:
    """Tell whether a text has a caption, or the name that it ends with."""
    return caption in text or (len(caption) > _GRAM and caption[-3:] in text)
