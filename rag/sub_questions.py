"""Questions that ask several things, taken apart: 分别, 哪个更…, or two question words."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from rag.asking import asked, sentences
from rag.compared import by_comparison, by_time, comparison
from rag.ellipsis import completed
from rag.follow_ups import FollowUp, resolve
from rag.lead_ins import without_lead
from rag.of_each import in_steps, of_each
from rag.paired import paired
from rag.requested import ASKED, JOINED, pieces
from rag.subjects import ASKS, names_in, person_in, subject_of

# One question in each of the ways it may be meant, the likeliest first.
Ways: TypeAlias = tuple[str, ...]

# 2024年满几周年，当初是哪天启动的: a time that stands before is not that of a part with its own.
_TIME = re.compile(r"^[^，,]{0,4}(?:\d{4}年|去年|今年|近几年|目前)[^，,]{0,6}，$")
_OWN_TIME = re.compile(r"当初|当时|当年|最早|最初|起初|后来|此前|以前|[12]\d{3}年")
# 在哪年起步: nothing before what is asked that it could be asked of.
_ASKS_FIRST = re.compile(rf"[在从于由是到]?(?:{ASKED.pattern})")
_IT = re.compile(r"它们?|他们?(?!人)|她们?")
# 各涨了多少 after PCT专利和论文，哪个涨得多.
_EACH_OF_THEM = re.compile(r"^(?:它们|两者|二者|这?两[个项样者])?(?:各自?|分别)的?")
# 我家吃低保，…: the situation of who asks, which every part is asked for.
_SITUATION = re.compile(r"我|咱|俺|本人|家里|孩子|老人|爸|妈|父母")
WORD = 2  # characters before a question word that name a subject
_MOST_PARTS = 4  # an answer stays short; of more parts the whole is asked


def ways_to_ask(text: str) -> list[Ways]:
    """Return for each question that a question is made of the ways in which it may be meant."""
    body, requests = without_lead(text)
    asking = sentences(body, requests=requests)
    found: list[Ways] = []
    situation = _situation(asking[0]) if len(asking) > 1 else ""
    for sentence in asking:
        if found and situation:
            own = _of_sentence(JOINED.sub("", sentence))
            found += [(situation + ways[0], *ways) for ways in own]
        elif found and (each := _of_those(sentence, asking[0])):
            found = each
        else:
            found += _continued(sentence, found, requests=requests)
    found = _distinct(found)
    if len(found) > _MOST_PARTS and len(asking) > 1:
        found = _distinct([(sentence,) for sentence in asking])
    return found if 1 < len(found) <= _MOST_PARTS else [(text,)]


def _continued(sentence: str, before: Sequence[Ways], *, requests: bool) -> list[Ways]:
    """Return the parts of a sentence; a later one takes up what the first is about."""
    if not before:
        return _of_sentence(sentence, requests=requests)
    word = ASKED.search(sentence)
    if word and word.start() >= WORD and not _IT.search(sentence):
        taken_up = _named(sentence, _name_in(before[0][0]))
    else:
        taken_up = resolve(FollowUp(JOINED.sub("", sentence), before[-1][0]))
    parts = _of_sentence(taken_up, requests=requests)
    bare = _of_sentence(JOINED.sub("", sentence), requests=requests)
    if len(bare) != len(parts):
        return parts
    return [_ways(*one, *other) for one, other in zip(parts, bare, strict=True)]


def _situation(sentence: str) -> str:
    """Return what a sentence says of who asks before it asks."""
    parts = [part for part in pieces(sentence, requests=False) if part.strip()]
    asking = next((at for at, part in enumerate(parts) if asked(part)), 0)
    told = "".join(f"{part}，" for part in parts[:asking])
    return told if _SITUATION.search(told) else ""


def _of_those(sentence: str, first: str) -> list[Ways]:
    """Return what 各涨了多少 asks of the two that the first sentence compares."""
    two = comparison(first)
    match = _EACH_OF_THEM.match(sentence)
    if not two or not match:
        return []
    return [(f"{one}{sentence[match.end() :]}",) for one in (two.one, two.other)]


def _of_sentence(text: str, *, requests: bool = False) -> list[Ways]:
    """Return the questions of one sentence."""
    for split in (in_steps, paired, by_comparison, by_time):
        found = split(text)
        if len(found) > 1:
            return [(one,) for one in found]
    parts = _by_comma(text, requests=requests)
    if len(parts) == 1:
        return [(one,) for one in of_each(text)]
    whole = [_each_way(ways) for ways in parts]
    several = [one for ways in whole for one in ways]
    return several if len(several) <= _MOST_PARTS else parts


def _each_way(ways: Ways) -> list[Ways]:
    found = of_each(ways[0])
    return [(one,) for one in found] if len(found) > 1 else [ways]


def _by_comma(text: str, *, requests: bool) -> list[Ways]:
    """程向民哪年入党，哪年获奖？ What stands before the first that asks is said of each."""
    parts = pieces(text, requests=requests)
    asking = [part for part in parts if asked(part)]
    parts = [part if part in asking else _asked_again(part, asking) for part in parts]
    asking = [part for part in parts if asked(part)]
    if len(asking) < 2:  # noqa: PLR2004 - one asks once
        return [(text,)]
    if any(
        re.match(r"(?:为什么|为何|对吗|是吗|对不对)[?？]?$", part.strip()) for part in asking[1:]
    ):
        return [(text,)]
    before = "".join(f"{part}，" for part in parts[: parts.index(asking[0])])
    first = JOINED.sub("", asking[0])
    name = _name_in(first)
    if not name and any(_ASKS_FIRST.match(part.strip()) for part in asking[1:]):
        name = subject_of(first)
    return [
        _ways(before + first, first),
        *(_later(part, first, name, before) for part in asking[1:]),
    ]


def _later(part: str, first: str, name: str, before: str) -> Ways:
    named = _named(completed(part, first), name)
    bare = JOINED.sub("", part.strip())
    return _ways(_leading(before, part) + named, named, resolve(FollowUp(bare, first)), bare)


def _leading(before: str, part: str) -> str:
    """Return what stands before the first part as far as it is said of a later one."""
    return "" if _TIME.match(before) and _OWN_TIME.search(part) else before


def _asked_again(part: str, asking: Sequence[str]) -> str:
    """Return 后三年租金怎么算 for 后三年呢 after a part that asks it of others."""
    again = bool(asking) and part.rstrip("?？。 ").endswith("呢")
    return resolve(FollowUp(part.strip(), asking[0])) if again else part


def _name_in(text: str) -> str:
    names = (name for name in names_in(text) if not ASKED.search(name))
    return person_in(text) or next(names, "")


def _named(part: str, name: str) -> str:
    """Return a later part with the name that it is about."""
    part = JOINED.sub("", part.strip())
    part = _IT.sub(lambda _: name, part) if name else part
    if names_in(part) or name in part:
        return part
    return f"{name}{part}"


def _ways(*ways: str) -> Ways:
    """Return the ways that ask for something of their own, each once."""
    told = [one for at, one in enumerate(ways) if not at or len(ASKS.sub("", one)) > WORD]
    return tuple(dict.fromkeys(told))


def _distinct(found: Sequence[Ways]) -> list[Ways]:
    return list({ways[0]: ways for ways in reversed(found)}.values())[::-1]
