"""Checks who acts and towards whom: the clause that says it there names somebody else."""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import carries
from rag.verify.words.content import Word, inside

REACH = 12  # characters of a clause in which its subject stands
SAME = 0.7  # share of a claim's other words that make a clause speak of the same
_AGENT = (
    r"(?:部门|机关|机构|单位|企业|公司|集团|大学|中心|政府|财政|委员会|银行|法院|检察院|学校|医院|协会|申请人|"
    r"[部委厅局院所署])"
)
_ORGANISED = re.compile(rf"{_AGENT}$")
_LEADING = re.compile(
    rf"^(?:其中|同时|[一二三四五六七八九]是|第[一二三四五六七八九][，、])?([^\W\d_]{{1,14}}?{_AGENT})(?![长的员人内外中署])"
)
_NO_LEAD = re.compile(  # 应当征求市政府, 经主管部门, 一名从大学: nobody who acts begins so
    r"^(?:应(?!急|用)|可(?!再生)|须|必须|要|将|已|并|经(?!济|营|开|贸|信|纪)|作为|根据|接受|征求|通知|报|会同|按|对(?!外)|协助|享受|迫使|配合|提请|责令|帮助"
    r"|服务|强化|加强|推动|促进|支持|支撑|鼓励|引导|建设|建立"
    r"|另?附|新(?:认定|增|建|设|引进|开办))"
    r"|^(?:围绕|依托|依靠|通过|借助|聚焦|着眼|面向)|[了着]|[由向从](?!业|化|事)|即将"
)
_CLAUSE = re.compile(r"(?<=[，,;；:：])")
_TOWARDS = re.compile(
    rf"(向|由|给)(?:所在地|当地)?([^，。；：,;:\d]{{1,18}}?{_AGENT})[^，。；：,;:\d]{{0,6}}$"
)
_NO_NAME = re.compile(r"[任他她由在是的可从对向被获授这随为将已应不每一至到三二]")


_POST = re.compile(r"[长副局主书数]|(?<=单位|部门|机构|机关|主体)(?:是|为(?!了)|包括)")


def check_agents(  # noqa: PLR0911 - one for each reason to say nothing
    part: Part, window: Window
) -> Iterator[Problem]:
    """Yield a problem if the clause with a claim's words begins with another who acts."""
    named = [word for word in part.words if _ORGANISED.search(word.text)]
    if not named:
        return
    clause = part.reading.clause(named[0].start)
    first = inside(part.words, clause)
    if not first or named[0] not in first[:3] or named[0].start > clause.start + REACH:
        return
    if _POST.match(part.reading.folded, named[0].end):
        return  # 教育局局长: a post; 印发单位是: who it is follows
    before = part.reading.folded[clause.start : named[0].start]
    if re.search(r"[由向对给与和在到则可有帮让使]", before) or re.search(
        r"[由被]", part.reading.folded[clause.start : clause.end]
    ):
        return
    who = _whole(part, named[0], clause.start)
    others = [word for word in first if word.start >= named[0].end and len(word.text) > 1]
    there = _clause(others, window)
    leading = _LEADING.match(there)
    if leading is None or _NO_LEAD.search(leading[1]):
        return
    if named[0].text in leading[1] and leading[1] not in part.text and len(who) > REACH:
        return  # 申请时还得交一份公安机关: cut too wide
    if carries(there, named[0].text) >= 1 and _same(who, leading[1]):
        return
    if not _same(who, leading[1]) and who not in there:
        yield contradicted(f"原文中这是“{leading[1]}”，不是“{who}”")


def other_subject(first: Part, part: Part, window: Window) -> Problem | None:
    """Return a problem if a later part, without a subject of its own, is there said of another.

    It goes on about whoever begins the claim; the sentence it was found in begins with somebody.
    """
    said = _LEADING.match(first.text)
    if (
        said is None
        or _NO_LEAD.search(said[1])
        or part.span == first.span
        or any(_ORGANISED.search(word.text) for word in part.words)
    ):
        return None
    there = _clause([word for word in part.words if len(word.text) > 1], window)
    before = window.body[: window.body.find(there)] if there else ""
    known = [_LEADING.match(clause) for clause in (*_CLAUSE.split(before), there)]
    named = [one[1] for one in known if one is not None and not _NO_LEAD.search(one[1])]
    if not named or named[-1] in first.text or _same(said[1], named[-1]):
        return None
    return contradicted(f"原文中这是“{named[-1]}”，不是“{said[1]}”")


def check_towards(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem if what is done towards or by somebody is done towards or by another."""
    for word in part.words:
        if len(word.text) < 2:  # noqa: PLR2004 - lone characters are grammar
            continue
        said = _TOWARDS.search(part.text[: word.start - part.span.start])
        if said is None:
            continue
        places = re.finditer(re.escape(word.text), window.body)
        known = [_TOWARDS.search(window.body[: match.start()]) for match in places]
        rivals = [there for there in known if there is not None and there[1] == said[1]]
        if rivals and not any(
            _same(said[2], there[2]) or _NO_NAME.search(there[2]) for there in rivals
        ):
            yield contradicted(f"原文是“{rivals[0][0]}”，不是“{said[0]}”")
            return


def _whole(part: Part, named: Word, start: int) -> str:
    """Return the whole name that ends with a word: 南江林业|大学."""
    return part.reading.folded[start : named.end]


def _clause(words: list[Word], window: Window) -> str:
    """Return the clause of the sentence that has most of these words; "" if it has too few."""
    total = sum(word.weight for word in words)
    texts = [
        window.reading.folded[one.start : one.end]
        for one in window.reading.clauses
        if one.start < window.span.end and one.end > window.span.start
    ]
    best = max(texts, key=lambda text: sum(w.weight for w in words if w.text in text), default="")
    held = sum(word.weight for word in words if word.text in best)
    return best if total and held >= SAME * total else ""


def _same(one: str, other: str) -> bool:
    """Tell whether two names may be one: 财政局 is 市财政局; 人社局 is 人力资源和社会保障局."""
    return (
        carries(other, one) >= SAME or carries(one, other) >= SAME or one in other or other in one
    )
