"""What of the question's words the words around the best clause lack."""

import re
from itertools import pairwise

from rag.reading.matches import occurrences
from rag.reading.profile import Part, Profile
from rag.reading.reader import Reading
from rag.reading.surroundings import Surroundings

CLOSE = 2  # characters that may stand between the words of a compound: 企业(的)数量
HEAVY = 30.0  # the weight of three rare words: more missing says no more
HALF = 0.5  # what a part of a word counts: 号码 for 手机号码
NOWHERE = 0.6  # share of an attribute that no paragraph says, from which none is about it
LAST = 2.0  # what the last word of an attribute counts, against 1: 博士论文题目 asks for a 题目

# X的Y是什么, X的Y有多少: Y has to be said of X.
_ATTRIBUTE = re.compile(
    r"的(?P<what>[^的,，。?？“”《》]{2,12}?)(?:分别|各自?|都|具体|主要|大概|大约|一共|总共|究竟|到底|又)?"
    r"(?:是|为|叫|有|达到?)?(?:什么|多少|谁|哪|几|啥|多[大高长远少]|何|怎么|如何|[?？]?$)"
)
# What only says again which kind of answer is asked for: an answer need not repeat it.
GENERIC = re.compile(
    r"人|领导人|原因|目的|理由|时间|时候|日期|名字|名称|名|方法|方式|办法|事情|事|东西|国家|地方|城市|地点|地区|意思|含义|"
    r"情况|结果|内容|特点|特征|作用|立场|看法|做法|措施|举措|途径|数量|总数|数|个数|次数|具体|主要"
)
OPEN = ("reason", "manner", "definition", "yesno")
_NAMING = ("thing", "list", "organisation")


def lacking_signs(reading: Reading, around: Surroundings) -> dict[str, float]:
    """Return, from 0 to 1, how much is missing of words, compounds and what is asked of something.

    A compound's words have to stand together: 城西科创大走廊 is not there because 科创走廊 is.
    """
    wanted = reading.wanted
    pairs = list(_pairs(wanted))
    focus = max((1 - met(p, around.near) for p in wanted.parts if p.is_focus), default=0.0)
    missed = sum(part.weight * (1 - met(part, around.context)) for part in wanted.parts)
    return {
        "compound_missing": _apart(pairs, around.near),
        "compound_nowhere": _apart(pairs, around.evidence),
        "words_missing": min(missed, HEAVY) / HEAVY,
        "attribute_missing": _attribute_missing(wanted, around.context),
        "attribute_nowhere": float(_attribute_missing(wanted, around.evidence) > NOWHERE),
        "focus_missing": focus if wanted.asked.kind in _NAMING else 0.0,
    }


def _pairs(wanted: Profile) -> list[tuple[Part, Part]]:
    """Return the words that stand side by side in the question, as of a compound."""
    text, parts = wanted.asked.text, [part for part in wanted.parts if not part.is_focus]
    return [(one, other) for one, other in pairwise(parts) if one.word + other.word in text]


def _apart(pairs: list[tuple[Part, Part]], text: str) -> float:
    """Return the share, by weight, of pairs whose words do not stand together in a text."""
    weights = [min(one.weight, other.weight) for one, other in pairs]
    apart = [not _together(one, other, text) for one, other in pairs]
    return sum(w for w, a in zip(weights, apart, strict=True) if a) / (sum(weights) or 1.0)


def _together(one: Part, other: Part, text: str) -> bool:
    for form, _ in one.forms:
        for at in occurrences(form, text):
            end = at + len(form)
            if any(text.find(f, end, end + CLOSE + len(f)) >= 0 for f, _ in other.forms):
                return True
    forms = [form for form, _ in (*one.forms, *other.forms)]
    return any(one.word in form and other.word in form and form in text for form in forms)


def met(part: Part, text: str) -> float:
    """Return how well a text says a word: itself, another form, or half its characters."""
    strength = _strength(part, text)
    return strength if strength > HALF else max(strength, characters(part.word, text) / 2)


def characters(word: str, text: str) -> float:
    """Return the share of a word's characters that stand anywhere in a text."""
    return sum(map(text.__contains__, word)) / len(word)


def _strength(part: Part, text: str) -> float:
    return max((strength for form, strength in part.forms if form in text), default=0.0)


def asked_of(wanted: Profile) -> list[Part]:
    """Return the words of Y where X的Y是什么 is asked, the last of them last; else none."""
    found = list(_ATTRIBUTE.finditer(wanted.asked.text))
    if not found or wanted.asked.kind in OPEN:
        return []
    what = found[-1]["what"]
    parts = [p for p in wanted.parts if p.word in what and not GENERIC.fullmatch(p.word)]
    return sorted(parts, key=lambda part: what.rfind(part.word))


def _attribute_missing(wanted: Profile, text: str) -> float:
    """Return how much a text lacks of what is asked of something, 0 to 1."""
    parts = asked_of(wanted)
    if not parts:
        return 0.0
    last = parts[-1]
    weights = [part.weight * (LAST if part is last else 1.0) for part in parts]
    missed = sum(w * (1 - _said(p, text)) for w, p in zip(weights, parts, strict=True))
    return missed / sum(weights)


def _said(part: Part, text: str) -> float:
    """Return how well a text says a word: itself, another form, or two characters of three."""
    pairs = [a + b for a, b in pairwise(part.word)] if len(part.word) > 2 else []  # noqa: PLR2004
    return max(_strength(part, text), HALF if any(pair in text for pair in pairs) else 0.0)
