"""Checks negation and direction, in the clause that says the same of the same thing."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.types import Span
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted, unsupported
from rag.verify.measures.turned import turned
from rag.verify.words.carrying import carries
from rag.verify.words.content import Word, covered, inside, places
from rag.verify.words.denials import NOT_NEGATION, denials
from rag.verify.words.lexicon import lexicon

_NEGATION = re.compile(
    r"(?:并非|并不|并未|并没有|不再(?:经过|通过|经由)?|不会|不能|不可|不是|不曾|不得|不准|不予|从未|从不|尚未|还未|未能|未曾|没有|"
    r"没能|失去|丧失|没|未|不|非(?:本[市区县省地])?|无|否认|拒绝|反对|避免|停止|取消|禁止|严禁|不许|防止|放弃|终止|无法|无须|无需|免于)[^，。；、\s]{0,1}$"
)
_DENIES = re.compile(r"[失丧不未没无非否拒反避停取禁放终免防]")
REMEMBERED = 1024  # parts of claims that were looked at last
TOGETHER = 2  # words of a clause that are needed to find the same one there
SAME_CLAUSE = 0.8  # share of them that it must have as they are
_REACH = 4  # characters before a word in which its negation stands
FAR = 6  # characters before a word in which a text may deny it in other words
_FORBIDS = re.compile(r"(?:不再|不得|不予|不能|不可|不准|不许|禁止|严禁)[^，。；：:的]*$")
FORBIDS = 16  # characters before a word in which its clause is denied
_WITHOUT = re.compile(r"未经[^，。；、]{0,12}$")
_NEARBY = re.compile(r"[不未没无][^，。；、]*$")
SAME_THING = 0.7  # share of a clause's other words that make another clause speak of the same


def check_negation(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem if a word is denied on one side and not on the other."""
    if not (_DENIES.search(part.text) or _DENIES.search(window.body)) or turned(part, window):
        return
    for word in part.words:
        if len(word.text) < 2:  # noqa: PLR2004 - lone characters are grammar
            continue
        denied = _denied(part.reading.folded, word.start)
        forms = _forms(word, window)
        there_at = [at for form in forms for at in places(window.body, form)]
        if not there_at:
            if denied and not denials(window.body):
                yield unsupported(f"原文没有否定“{word.text}”")
            continue
        states = {_denied(window.body, at) for at in there_at}
        if len(states) > 1:
            others = [
                one for one in inside(part.words, part.reading.clause(word.start)) if one != word
            ]
            there = same_clause(others, window)
            near = [at for form in forms for at in places(there or "", form)]
            if there and near:
                states = {_denied(there, at) for at in near}
        if denied and any(_denies_it(window.body, at) for at in there_at):
            continue
        if denied not in states and not _denied_otherwise(word, part, window, there_at):
            kind = "肯定" if denied else "否定"
            yield contradicted(f"原文对“{word.text}”是{kind}的，与这句话相反")
            return


def _forms(word: Word, window: Window) -> list[str]:
    """Return the word, or where it is not there itself, what it may stand for."""
    if word.text in window.body:
        return [word.text]
    return [one for one in lexicon().near(word.text) if len(one) > 1]


def _denied_otherwise(word: Word, part: Part, window: Window, there_at: list[int]) -> bool:
    """Tell whether both clauses deny, if not beside the word: 没有户口的，领不到."""
    span = part.reading.clause(word.start)
    said = denials(part.reading.folded[span.start : span.end])
    negators = lexicon().negators
    others = [one for one in inside(part.words, span) if one != word and one.text not in negators]
    near = same_clause(others, window)
    if near is not None:
        return said > 0 and denials(near) == said
    clauses = [window.reading.clause(window.span.start + at) for at in there_at]
    there = [denials(window.reading.folded[one.start : one.end]) for one in clauses]
    return said > 0 and said in there


def _denies_it(text: str, at: int) -> bool:
    """Tell whether a place is denied from further away: 不享受|补贴, 不再受理其|申请."""
    near, far = text[max(0, at - FAR) : at], text[max(0, at - FORBIDS) : at]
    return _NEARBY.search(near) is not None or _FORBIDS.search(far) is not None


def check_denials(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a clause denies and the one with the same words there does not.

    It also catches what denies words that need not be found: 未取得许可. Where one clause there
    has the words of the whole claim, only the whole is asked: 纳入供养的，拿不到补贴.
    """
    if not (_DENIES.search(part.text) or _DENIES.search(window.body)) or turned(part, window):
        return
    known = lexicon()
    empty = known.light | known.negators
    saying = [word for word in part.words if len(word.text) > 1 and word.text not in empty]
    texts = [window.reading.folded[one.start : one.end] for one in _clauses(window)]
    whole = _with_words(saying, texts)
    said = denials(part.text)
    if whole and all(bool(said) != bool(denials(there)) for there in whole):
        if not (said and denials(window.body)):  # 有下列情形的不予扶持：…, said of one of them
            yield _otherwise(said, whole[0])
        return
    for clause in part.reading.clauses:
        near = _with_words(inside(saying, clause), texts)
        said = denials(part.reading.folded[clause.start : clause.end])
        if near != whole and near and all(bool(said) != bool(denials(there)) for there in near):
            yield _otherwise(said, near[0])
            return


def _otherwise(said: int, there: str) -> Problem:
    kind = "肯定" if said else "否定"
    return contradicted(f"原文是{kind}的：“{there.strip('，。；,; ')}”")


def _with_words(words: Sequence[Word], texts: Sequence[str]) -> list[str]:
    """Return the clauses that have most of these words as they are, if they have enough."""
    if len(words) < TOGETHER:
        return []
    held = [sum(word.weight for word in words if word.text in text) for text in texts]
    most = max(held, default=0.0)
    if most < SAME_CLAUSE * sum(word.weight for word in words):
        return []
    return [text for text, weight in zip(texts, held, strict=True) if weight == most]


def _clauses(window: Window) -> list[Span]:
    span = window.span
    return [one for one in window.reading.clauses if one.start < span.end and one.end > span.start]


def check_opposites(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where the same clause there says the opposite of a word."""
    known = lexicon()
    for word in (*part.words, *_light(part.reading.folded, part.span)):
        contrary = known.contrary(word.text)
        if not contrary:
            continue
        body = window.body
        if carries(body, word.text) >= 1.0:
            others = [
                one for one in inside(part.words, part.reading.clause(word.start)) if one != word
            ]
            there = same_clause(others, window)
            if there is None or carries(there, word.text) >= 1.0:
                continue
            body = there
        if _denied(part.reading.folded, word.start) and word.weight:
            continue  # 不可以 is no opposite of 不得
        own = part.text  # 完成首发 says both
        said = next(
            (one for one in sorted(contrary) if one not in own and _asserted(body, one)), None
        )
        if said is not None:
            yield contradicted(f"方向相反：原文是“{said}”，不是“{word.text}”")


def _asserted(body: str, word: str) -> bool:
    """Tell whether a text has a word other than in 未经许可 and the like."""
    return any(_WITHOUT.search(body, max(0, at - FORBIDS), at) is None for at in places(body, word))


@lru_cache(REMEMBERED)
def _light(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words that need not be found and yet may not be reversed: 有效, 成功."""
    return tuple(
        Word(one, start, start + len(one), 0.0)
        for one in lexicon().polar
        if (start := text.find(one, span.start, span.end)) >= 0
    )


def same_clause(words: list[Word], window: Window) -> str | None:
    """Return the clause of the window that carries most of these words, if it carries enough."""
    total = sum(word.weight for word in words)
    if not total:
        return None
    texts = [window.reading.folded[one.start : one.end] for one in _clauses(window)]
    best = max(texts, key=lambda text: covered(text, words), default="")
    return best if covered(best, words) >= SAME_THING * total else None


def _denied(text: str, at: int) -> bool:
    before = text[max(0, at - _REACH) : at]
    if _NEGATION.search(before) is None:
        return False
    near = text[max(0, at - _REACH) : at + 2]
    return (
        _NEGATION.search(NOT_NEGATION.sub(lambda match: "＿" * len(match[0]), near)[: len(before)])
        is not None
    )
