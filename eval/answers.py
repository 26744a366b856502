"""Measures of what an answer says, apart from what it cites."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from eval.paragraphs import Paragraphs, Place
from eval.question import EvalQuestion
from eval.response import Response
from eval.wording import flat, says, share_said
from index.sentences import sentences
from rag.verify import strip_markers

# An answer that begins so has taken a side, whatever it quotes afterwards.
_YES = re.compile(r"(?:是的|对的|没错|正确|属实|yes)[,，。.!！;；:]|(?:是|对|有)[,，。!！:]")
_NO = re.compile(r"(?:不是的?|不对|否|没有|并非如此|错误|不属实|no)[,，。.!！;；:]")
_FIGURE = re.compile(r"(\d+(?:[.,]\d+)*(?:/\d+)?)[万亿千百]?")
_POWERS = {"万": 10_000.0, "亿": 100_000_000.0, "千": 1_000.0, "百": 100.0}


def correct(question: EvalQuestion, response: Response) -> float:
    """Return 1 if an answer says every needed fact and does not begin with the wrong yes or no.

    The facts of a question are groups of equal wordings, as the nuggets of TREC's question
    answering tracks (Voorhees, 2003) and the short answers of ASQA (Stelmakh et al., 2022,
    arXiv 2204.06092), compared as the question set's card says. A refusal is not correct.
    """
    if not response.answered or facts_said(question, response) < 1:
        return 0.0
    start = flat(strip_markers(response.answer))
    wrong = {"yes": _NO, "no": _YES}.get(question.polarity)
    return 0.0 if wrong is not None and wrong.match(start) else 1.0


def facts_said(question: EvalQuestion, response: Response) -> float:
    """Return the share of the needed facts that an answer says: nugget recall (Voorhees, 2003)."""
    if not response.answered:
        return 0.0
    return share_said(strip_markers(response.answer), question.facts)


def reference_said(question: EvalQuestion, response: Response) -> float:
    """Return the share of the pairs of characters of a reference answer that an answer says.

    ROUGE-2 recall (Lin, 2004) over characters: without its length being held against it, since
    answers here quote whole sentences where references are often short. 0 for a refusal.
    """
    wanted, said = (flat(strip_markers(text)) for text in (question.reference, response.answer))
    if not response.answered:
        return 0.0
    pairs = Counter(_pairs(wanted))
    if not pairs:  # a single character
        return float(wanted in said)
    return (pairs & Counter(_pairs(said))).total() / pairs.total()


def reference_figures(question: EvalQuestion, response: Response) -> tuple[float, float]:
    """Return how many figures of a reference answer an answer says, and how many there are."""
    wanted = _figures(strip_markers(question.reference))
    said = strip_markers(response.answer) if response.answered else ""
    known = {form for forms in _figures(said) for form in forms}
    return float(sum(not forms.isdisjoint(known) for forms in wanted)), float(len(wanted))


def _pairs(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)]


def concision(question: EvalQuestion, response: Response, paragraphs: Paragraphs) -> float:
    """Return how long the shortest proof is beside the answer, at most 1.

    The shortest proof is one sentence of the proving paragraphs for each needed fact, sentences
    that serve several facts counted once: what a careful reader would have quoted. An answer
    half as long still has 1; a whole paragraph copied for one sentence has little.
    """
    needed = shortest_proof(question, paragraphs)
    said = len(flat(strip_markers(response.answer)))
    return min(1.0, needed / said) if said else 0.0


def shortest_proof(question: EvalQuestion, paragraphs: Paragraphs) -> int:
    """Return the characters of the fewest, shortest sentences of the proofs that say the facts."""
    found = {
        flat(text[span.start : span.end])
        for place in chain(*question.proofs)
        for text in [paragraphs.text(place)]
        for span in sentences(text)
    }
    missing, length = list(question.facts), 0
    while missing:
        best = max(found, key=lambda one: (_count(one, missing), -len(one)), default="")
        if not _count(best, missing):
            break
        length += len(best)
        missing = [group for group in missing if not says(best, group)]
    return length


def _count(text: str, groups: Sequence[Sequence[str]]) -> int:
    return sum(says(text, group) for group in groups)


def invents_figure(
    question: EvalQuestion, response: Response, places: Sequence[Place], paragraphs: Paragraphs
) -> bool:
    """Tell whether an answer has a figure that stands neither in `places` nor in the question.

    A plain comparison of digits, on purpose without the product's verifier: what that might
    overlook is not overlooked here. 4.7万 and 47,000 are one figure.
    """
    known = {form for text in (question.text, *(turn.content for turn in question.history))
             for forms in _figures(text) for form in forms}  # fmt: skip
    for place in places:
        known |= {form for forms in _figures(paragraphs.text(place)) for form in forms}
        known.add(str(float(place[1])))
    return any(forms.isdisjoint(known) for forms in _figures(strip_markers(response.answer)))


def _figures(text: str) -> list[frozenset[str]]:
    """Return the figures of a text, each in the forms that it could be written in."""
    return [frozenset(_forms(match[0], match[1])) for match in _FIGURE.finditer(flat(text))]


def _forms(whole: str, digits: str) -> set[str]:
    if "/" in digits:
        return {digits}
    try:
        value = float(digits.replace(",", ""))
    except ValueError:  # 1.2.3 is no figure, but a version
        return {digits}
    power = _POWERS.get(whole[-1])
    return {str(value)} | ({str(round(value * power, 6))} if power else set())
