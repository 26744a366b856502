"""Finds where a claim joins statements of which each stands alone: 甲…，乙…, 甲…。乙….

A rule that reads over the join takes what is said of the one for what is said of the other. What
stands alone may be judged alone; so it must not lean on what stands before it: a subject left out
or pointed at (其, 前者, 同年), a cause, an order, a date, a condition or a speaker before both.
"""

import re
from collections.abc import Iterator

from index.types import Span
from rag.verify.chronology.order import find_sequence
from rag.verify.evidence.dated import just_dated
from rag.verify.evidence.parts import NAMING, WHEN
from rag.verify.text.notation import in_order
from rag.verify.text.reading import Reading
from rag.verify.words.carrying import is_person
from rag.verify.words.content import content_words, inside
from rag.verify.words.lexicon import lexicon

MOST = 6  # joins of a claim that are tried
NAMED = ("“", "《")  # begin a quotation or a title, which names itself
SHORTEST = 6  # characters of a statement
_SAYS = re.compile(r"[是为有叫由在占达获得要应将不可会能已了过把被让使\d]")
_IS_OF = re.compile(r"是[^，。；]{2,}的，$")  # 学历是在职取得的， which leads to nothing
_COUNTED = frozenset({"count", "people", "places", "any"})  # units with a noun of their own
_OPENS, _CLOSES = "“‘《（(「『", "”’》）)」』"
_STOPS = "。！？!?；;"
_ADDS = re.compile(r"\s*(?:(?:与此)?同时|此外|另外|另|至于|而且?|但是?|不过)?[，,]?\s*")
_LEANS = re.compile(  # what points back, follows, sums up, counts on or compares
    r"(?:因此|因而|因为|所以|于是|从而|进而|由此|为此|结果|可见|接下来|下一步|今后|使|让|以便|以及|并|且|或|否则|则|就|才|即|都|均|皆|也|又|还|再|更|尤其|特别|甚至|只|仅|不仅|不只|不是|而是"
    r"|后来|随后|随即|之后|此后|接着|然后|最后|最终|先后|先|起初|首先|其次|最初|当时|届时|此前|之前|其|他|她|它|这|那|该|此|上述|以上|以下|前者|后者"
    r"|[两二三]者|双方|彼此|自己|本人|自身|分别|依次|包括|例如|比如|如|即使|虽|尽管|比|较|约|超过|高于|低于|共|合计|总计|总共|累计|年均|同比|环比|占"
    r"|第?[一二两三四五六七八九十]+(?:是|要|条|个|项|类|种|点|方面|位|则)|第[一二三四五六七八九十]+[，、])"
)
_BACK = re.compile(
    r"[这那]|前者|后者|[两二三]者|双方|上述|该[^，。]|此[^，。]|同[年月日]|次年|翌年|当[年月日天]|同样|一样|其余|其他|另外|另一|剩下|余下"
    r"|[\d一二两三四五六七八九十几数]+多?个?(?:年|月|天|日|周)(?:之|以)?[后前]|比(?!如|例|较)|相比"
)
_OVER_BOTH = re.compile(  # stands before all that follows up to the full stop
    r"[：:]|^\s*(?:如果|要是|假如|倘若|若|只要|只有|除非|一旦|凡|对于?|关于|至于|当|在|从|自|到|截至|截止|随着|由于|因为|因|鉴于|为了?|按照?|根据|依据|据|通过|经|以|就|除了?|无论|不论|不管|虽然?|尽管|即使|之所以|不仅|不只|一方面|先|起初|首先|最初)"
    r"|(?:说|表示|指出|认为|强调|提出|要求|提到|介绍|明确|规定|宣布|显示|称)[，,]|分别|依次"
)


def statements(reading: Reading) -> list[str]:
    """Return the statements of a claim; nothing if it is but one, or tells of an order."""
    cuts = [] if in_order(reading.text) else list(joins(reading))
    if not 0 < len(cuts) <= MOST:
        return []
    edges = [0, *(after for _, after in cuts)], [*(end for end, _ in cuts), len(reading.text)]
    return [reading.text[start:end] for start, end in zip(*edges, strict=True)]


def joins(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where a statement ends and where one that stands alone begins."""
    text = reading.folded
    begun, last, depth = 0, 0, 0
    for at, sign in enumerate(text):
        depth += (sign in _OPENS) - (sign in _CLOSES)
        if depth > 0 or (sign not in _STOPS and sign != "，"):
            continue
        ended = sign in _STOPS
        added = _ADDS.match(text, at + 1)
        after = added.end() if added else at + 1
        if (
            min(at - last, len(text) - after) >= SHORTEST
            and (ended or _complete(reading, Span(begun, at + 1), last, after))
            and not _ordered_over(text, at)
            and stands_alone(reading, after)
            and _tells(reading, after, reading.clause(after).end)
        ):
            yield at, after
            last = after
        if ended:
            begun = at + 1


def _complete(reading: Reading, sentence: Span, last: int, after: int) -> bool:
    """Tell whether what a comma ends is a statement by itself, and nothing in it goes for both."""
    said = reading.folded[sentence.start : sentence.end]
    return not (
        _OVER_BOTH.search(said)
        or (WHEN.search(said) and not _IS_OF.search(said))
        or _dated_first(reading, sentence.start)
        or not _tells(reading, last, sentence.end)
        or _measured_alike(reading, sentence.end, after)
    )


def _tells(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a stretch says something of what it names: “先进”这一称号， is but a name."""
    text = reading.folded[start:end]
    return _SAYS.search(text) is not None or any(
        word.kind == "act" or word.text in lexicon().verbs
        for word in inside(content_words(reading), Span(start, end))
    )


def _ordered_over(text: str, at: int) -> bool:
    """Tell whether a claim says which came first of two things that a join stands between."""
    if find_sequence(text) is None:
        return False
    return find_sequence(text[:at]) is None and find_sequence(text[at:]) is None


def _measured_alike(reading: Reading, at: int, after: int) -> bool:
    """Tell whether the second may leave out what its figure measures: 甲面积200平方米，乙100平方米.

    What is counted is named beside its figure.
    """
    clauses = (reading.clause(at - 1), reading.clause(after))
    before, then = (inside(reading.quantities, one) for one in clauses)
    units = {one.unit for one in before} & {one.unit for one in then}
    if not units - _COUNTED:
        return False
    said, there = ({word.text for word in inside(content_words(reading), one)} for one in clauses)
    return not said & there


def _dated_first(reading: Reading, begun: int) -> bool:
    """Tell whether a sentence begins with a date, which may go for all of it."""
    return any(
        just_dated(reading, Span(begun, one.end)) for one in reading.dates if one.start >= begun
    )


def stands_alone(reading: Reading, start: int) -> bool:
    """Tell whether what begins at a place names itself what it is about."""
    text = reading.folded
    date = next((one for one in reading.dates if one.start == start), None)
    if date:
        start = date.end + (text[date.end : date.end + 1] in ("，", "的"))
    clause = text[start : reading.clause(start).end]
    if _LEANS.match(clause) or _BACK.search(clause):
        return False
    if clause.startswith(NAMED):
        return True
    figure = next((one for one in reading.quantities if one.start == start), None)
    if figure:
        return figure.unit in NAMING
    first = next((one for one in content_words(reading) if one.start >= start), None)
    if first is None or first.start > start:
        return False
    if lexicon().directs(first.text):
        return False
    return (
        first.kind == "name"
        or is_person(first.text)
        or (first.kind == "word" and len(first.text) > 1 and first.text not in lexicon().verbs)
    )
