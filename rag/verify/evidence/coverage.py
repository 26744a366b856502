"""How much of what a claim says, by weight, a sentence says, its heading and topic counted in."""

import re
from functools import lru_cache

from rag.verify.evidence.alongside import SCOPE
from rag.verify.evidence.found import DENYING, FOUND, share_found
from rag.verify.evidence.parts import Part, Window
from rag.verify.words.carrying import NAME_LENGTHS, SURNAMES, acts, carries, is_person
from rag.verify.words.content import Word
from rag.verify.words.lexicon import lexicon

FROM_CONTEXT = 0.5  # share of it that may stand in heading, title or before the sentence
ENDINGS = 1024  # last signs of words, each a small pattern
_AT = tuple("在到赴来去回")
_HELD_THERE = re.compile(
    r"(?:区|市|县)?(?:上)?(?:举[办行]|召开|办|开|进行|发布|签|建|盖|设|住|上班|看|调研|考察|有|了|过|的?(?:[，。；,;?？]|$))"
)
_OF_WHOM = re.compile(r"是([^，。；的]{2,4})的$")  # 甲是乙的|领导
_WHOLE = frozenset({"全省", "全市", "全县", "全区"})
_LEAD = re.compile(
    r"([^，。；：、,;:]{5,24}?)[，,]?(?=既?(?:要|应|须|需|必须|的(?:具体)?(?:做法|要求|措施|办法)))"
)
_GOES_ON = re.compile(
    r"(?:其|具体|主要)*(?:的)?(?:做法|要求|措施|办法|内容|安排)(?:是|为|有|包括|如下)?[:：]"
)
_COMPANY = re.compile(
    r"(?:根据|据|其中|此外|同时|首先|其次|最后|随后)?[，,]?([^\W\d_]{2,12}?)(?:股份|控股)?(?:有限公司|集团|公司)"
)


def coverage(part: Part, window: Window) -> tuple[float, list[Word]]:
    """Return the share of the words' weight that is found, and the words that are not."""
    total = sum(word.weight for word in part.words)
    if not total:
        return 1.0, []
    here, around = 0.0, 0.0
    missing: list[Word] = []
    leading, open_end, last = True, True, -1
    known = max(_organisation(part, window), _taken_up(part, window))
    for word in part.words:
        titled = word.kind != "name" and len(word.text) > 1 and not acts_in(word, part)
        leading = leading and (open_end or (word.kind == "name" and word.start == last))
        found = 1.0 if word.start < known else share_found(part, window, word)
        near = 0.0
        if leading and word.text in _WHOLE and word.text[1] in window.topic:
            near = 1.0  # 全县, in a text about a county
        elif found < 1 and not _must_be_here(word) and (leading or not _told_there(word, part)):
            if leading or _names(word):
                near = carries(window.context, word.text)
            elif titled or not _has_like(window.body, word.text):
                near = carries(window.topic, word.text)
        open_end, last = found < FOUND or word.kind == "name", word.end
        here += word.weight * found
        around += word.weight * max(0.0, near - found)
        if max(found, near) < FOUND:
            missing.append(word)
    return (here + min(around, FROM_CONTEXT * total)) / total, missing


def _has_like(body: str, name: str) -> bool:
    """Tell whether a sentence names another of the kind: 教育局 where 财政局 is looked for."""
    return _ending(name[-1]).search(body) is not None


@lru_cache(ENDINGS)
def _ending(sign: str) -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]{re.escape(sign)}")


def _organisation(part: Part, window: Window) -> int:
    """Return where the name of an organisation ends with which the part begins; else 0.

    It counts as said if the document names it and the sentence names no other: 公司 is enough.
    """
    named = _COMPANY.match(part.text)
    if named is None or named[1] not in window.context + window.elsewhere:
        return 0
    others = (one[1] for one in _COMPANY.finditer(window.body))
    return part.span.start + named.end() if all(one in named[0] for one in others) else 0


def _taken_up(part: Part, window: Window) -> int:
    """Return where what a claim begins with ends, if it is what the sentence goes on about.

    It must be said, word for word, by the sentence before 具体做法是, 其要求是.
    """
    lead = _LEAD.match(part.text)
    if lead is None or _GOES_ON.match(window.body) is None:
        return 0
    before = window.context.rstrip("。\n ").rsplit("。", 1)[-1]
    return part.span.start + lead.end(1) if lead[1] in before else 0


def _must_be_here(word: Word) -> bool:
    """Tell whether only the sentence itself can say a word: 全国, a direction, what it denies."""
    denied = len(word.text) > 1 and DENYING.search(word.text) is not None  # 不合格
    return denied or word.text in SCOPE or bool(lexicon().contrary(word.text))


def _told_there(word: Word, part: Part) -> bool:
    """Tell whether a word is where something is, or what somebody is to another: 乙的|领导."""
    before = _OF_WHOM.search(part.reading.folded[part.span.start : word.start])
    last = part.reading.folded[word.end : part.span.end].strip("。！ ") == ""
    return _located(word, part) or (before is not None and last and is_person(before[1]))


def _located(word: Word, part: Part) -> bool:
    """Tell whether a word says where something is or goes: 博览会在|松江|办."""
    text = part.reading.folded
    at = word.kind != "act" and text[word.start - 1 : word.start] in _AT
    return at and _HELD_THERE.match(text, word.end) is not None


def _names(word: Word) -> bool:
    """Tell whether a word names a place or, by its surname and length, a person."""
    return word.kind == "name" or (
        word.text[0] in SURNAMES
        and len(word.text) == max(NAME_LENGTHS)
        and word.text not in lexicon().common
    )


def acts_in(word: Word, part: Part) -> bool:
    """Tell whether a word names a person, a place or an office."""
    return acts(word.text) or (word.start == 0 and part.text.startswith("中共"))
