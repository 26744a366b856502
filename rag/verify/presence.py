"""Checks that the sentence talks about what the claim talks about: words, places, subjects."""

import re
from collections.abc import Iterator

from rag.verify.carrying import (
    NAME_LENGTHS,
    PART,
    SURNAMES,
    acts,
    carries,
    says_little,
    weak,
    words_of,
)
from rag.verify.content import RANK, Word, inside
from rag.verify.derived import derived
from rag.verify.figures import SCOPE
from rag.verify.lexicon import lexicon
from rag.verify.parts import Part, Window
from rag.verify.problem import Problem, unsupported
from rag.verify.rates import rated
from rag.verify.substitutes import substituted
from rag.verify.turned import turned

# Measured on eval/claims/dev.jsonl before the other checks were there: where no word may be
# missing, 93% of the tampered claims stop; where a quarter of the weight may, 74%.
FOUND = 0.5  # a word is found if half of it is, parts counted
_TAIL = re.compile(r"(?:起来|出来|下来|下去|上来|过来|过去|出去|进去|完毕|完成|[到至成给])$")
ENOUGH = 0.8  # share of the weight that must be found, lone characters included
FROM_CONTEXT = 0.5  # share of it that may stand in heading, title or before the sentence
ANCHORED = 2  # words and figures of a clause that must be found for each verb said otherwise
_NO = re.compile(r"[不未没无非禁勿]")
_DENIAL = re.compile(r"[不没未无][能了到得有会可予]?")
_BEFORE = frozenset("更自由于在将把被从向对与和及并也都就还会能可要已曾让使再又")  # 更深, 自|启动
_RECKONS = frozenset(  # what only says how a figure is worked out
    "高 低 多 少 快 慢 大 小 高出 多出 少了 相差 差 差距 前后 平均 净增 加起来".split()  # noqa: SIM905 - a line of words
)
_RATES = frozenset({"每年", "一年", "全年", "每月", "每季度"})  # told of a figure by its mode
_MARK = re.compile(r"[，。；：、,;:][二三四五六七八九]是")
_MARKED = re.compile(r"[一二三四五六七八九][是要]|第[一二三四五六七八九]")
_PERSONS = re.compile(r"(?<!专)[家者员生师工民]$|[人士]员?$")
_LEAD = re.compile(
    r"([^，。；：、,;:]{5,24}?)[，,]?(?=既?(?:要|应|须|需|必须|的(?:具体)?(?:做法|要求|措施|办法)))"
)
_GOES_ON = re.compile(
    r"(?:其|具体|主要)*(?:的)?(?:做法|要求|措施|办法|内容|安排)(?:是|为|有|包括|如下)?[:：]"
)
_WHOLE = frozenset({"全省", "全市", "全县", "全区"})
_COMPANY = re.compile(
    r"(?:根据|据|其中|此外|同时|首先|其次|最后|随后)?[，,]?([^\W\d_]{2,12}?)(?:股份|控股)?(?:有限公司|集团|公司)"
)


def check_words(
    part: Part, window: Window, found: tuple[float, list[Word]] | None = None
) -> Iterator[Problem]:
    """Yield a problem if something that is said is nowhere to be found.

    `found` is what `coverage` returned, where it has been asked already.
    """
    share, missing = found or coverage(part, window)
    if missing and any(map(_denies, missing)) and turned(part, window):
        denied = [word for word in missing if _denies(word) and _else(word, window)]
        missing = [word for word in missing if word not in denied]
        share += sum(word.weight for word in denied) / sum(word.weight for word in part.words)
    if missing:
        free = _reworded(part, missing)
        free += substituted(part, window, missing, free)
        free += _reckons(part, window, missing)
        free += [word for word in missing if _marks(word, part, window) or _heads(word, part)]
        missing = [word for word in missing if word not in free]
        share += sum(word.weight for word in free) / sum(word.weight for word in part.words)
    if missing or share < ENOUGH:
        shown = "、".join(dict.fromkeys(word.text for word in missing or part.words))
        yield unsupported(f"原文中找不到：{shown}")


def _denies(word: Word) -> bool:
    return _NO.search(word.text) is not None


def _else(word: Word, window: Window) -> bool:
    """Tell whether what a word denies is said there: 不能|申请, 领|不到."""
    rest = _DENIAL.sub("", word.text)
    return not rest or says_little(rest) or carries(window.body, rest) >= FOUND


def _reworded(part: Part, missing: list[Word]) -> list[Word]:
    """Return the missing light verbs of clauses that have enough else in common with the text."""
    free: list[Word] = []
    for clause in part.reading.clauses:
        lost = [
            word
            for word in inside(missing, clause)
            if word.kind == "act"
            and says_little(word.text)
            and (len(word.text) == 1 or part.reading.folded[word.end : word.end + 1] != "、")
        ]
        if not lost:
            continue
        held = [
            word
            for word in inside(part.words, clause)
            if word not in missing and len(word.text) > 1
        ]
        anchors = [one.start for one in part.quantities] + [one.start for one in part.dates]
        figures = [at for at in anchors if clause.start <= at < clause.end]
        cost = sum(ANCHORED if len(word.text) > 1 else 1 for word in lost)
        alone = figures and not held and all(len(word.text) == 1 for word in lost)  # 最多可领三年
        if alone or len(held) + len(figures) >= max(ANCHORED, cost):
            free += lost
    return free


def _reckons(part: Part, window: Window, missing: list[Word]) -> list[Word]:
    """Return the words that only say how a figure is worked out: 相差3万家, 少8亿元."""
    return [
        word
        for word in missing
        if (word.text in _RECKONS or word.text in _RATES)
        and any(
            (rated if word.text in _RATES else derived)(one, part, window)
            for one in inside(part.quantities, part.reading.clause(word.start))
        )
    ]


def _marks(word: Word, part: Part, window: Window) -> bool:
    """Tell whether a word only numbers an item of the claim's own list, and none there: 二是."""
    return (
        _MARK.match(part.reading.folded, word.start - 1) is not None
        and "一是" in part.reading.folded[: word.start]
        and _MARKED.search(window.body) is None
    )


def _heads(word: Word, part: Part) -> bool:
    """Tell whether 人数 only counts those whom another word of its clause names: 科学家的人数."""
    around = inside(part.words, part.reading.clause(word.start))
    return word.text == "人数" and any(_PERSONS.search(one.text) for one in around)


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
        found = 1.0 if word.start < known else _found(part, window, word)
        near = 0.0
        if leading and word.text in _WHOLE and word.text[1] in window.topic:
            near = 1.0  # 全县, in a text about a county
        elif found < 1 and not _must_be_here(word):
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
    return re.search(rf"[^\W\d_]{re.escape(name[-1])}", body) is not None


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


def _found(part: Part, window: Window, word: Word) -> float:
    if word.text in lexicon().negators:
        return 1.0 if _NO.search(window.body) else carries(window.body, word.text)
    found = carries(window.body, word.text)
    if found < FOUND and (tail := _TAIL.search(word.text)) and tail.start() > 1:
        found = carries(window.body, word.text[: tail.start()])  # 连接起来
    if found < FOUND and word.text[0] in _BEFORE:
        rest = word.text[1:]
        found = carries(window.body, rest) if len(rest) > 1 else float(rest in window.body)
    if found < FOUND and _pair(word.text):
        found = float(all(one in window.body or one in lexicon().light for one in word.text))
    if found < FOUND and RANK.fullmatch(word.text):
        return float(
            part.reading.folded[max(0, word.start - 1) : word.end] in window.body
        )  # 副|市长
    if found >= FOUND or len(word.text) != 2:  # noqa: PLR2004 - cut at the wrong place: 向|民生|于
        return found
    claim = part.reading.folded
    left = claim[max(0, word.start - 1) : word.start + 1]
    right = claim[word.end - 1 : word.end + 1]
    known = len(left) == 2 and left.isalpha() and left in window.body  # noqa: PLR2004
    last = word.text[1]
    same = (
        last in lexicon().harmless
        or last in lexicon().light
        or any(other in window.body for other in (*lexicon().near(last), *weak(last)))
    )
    joined = len(words_of(word.text)) > 1 or word.text[0] == "为"  # 任|市交通局: no word at all
    own = joined and len(right) == 2 and right in window.body and bool(weak(word.text[0]))  # noqa: PLR2004
    return 1.0 if own or (known and (right in window.body or same)) else found


def _pair(word: str) -> bool:
    """Tell whether two lone characters were joined, neither of which orders or denies."""
    return len(word) == PART and len(words_of(word)) > 1 and all(map(weak, word))


def _must_be_here(word: Word) -> bool:
    """Tell whether only the sentence itself can say a word: 全国, a direction, what it denies."""
    denied = len(word.text) > 1 and _NO.search(word.text) is not None  # 不合格
    return denied or word.text in SCOPE or bool(lexicon().contrary(word.text))


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
