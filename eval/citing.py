"""Measures of citations: does what is cited carry what is said, and is it what proves it."""

from collections.abc import Sequence
from itertools import chain

from eval.paragraphs import Paragraphs
from eval.question import EvalQuestion
from eval.response import Response
from eval.statements import Checker, Statement
from eval.wording import flat


def citation_recall(said: Sequence[Statement], checker: Checker) -> float:
    """Return the share of the statements that the paragraphs they cite carry together.

    After ALCE (Gao et al., 2023, arXiv 2305.14627, section 4.2), its entailment model replaced
    by the deterministic verifier. A statement that cites nothing counts 0.
    """
    return sum(checker.supported(one.text, one.places) for one in said) / len(said)


def citation_precision(said: Sequence[Statement], checker: Checker) -> tuple[float, float]:
    """Return how many citations are needed where they stand, and how many there are.

    After ALCE (arXiv 2305.14627, section 4.2): a citation counts if its statement is carried by
    all its citations together and either by this one alone or no longer without it. A citation
    that names no known paragraph never counts.
    """
    needed = total = 0
    for one in said:
        total += max(one.markers, len(one.places))
        if checker.supported(one.text, one.places):
            needed += sum(_needed(one, n, checker) for n in range(len(one.places)))
    return float(needed), float(total)


def _needed(one: Statement, at: int, checker: Checker) -> bool:
    if checker.supported(one.text, (one.places[at],)):
        return True
    others = one.places[:at] + one.places[at + 1 :]
    return not checker.supported(one.text, others)


def proof_recall(question: EvalQuestion, response: Response) -> float:
    """Return the share of the groups of proofs of which a paragraph is cited.

    Recall of attribution against the paragraphs that people named, whatever the verifier thinks.
    """
    cited = {one.place for one in response.citations}
    return sum(any(place in cited for place in g) for g in question.proofs) / len(question.proofs)


def proof_precision(question: EvalQuestion, response: Response) -> tuple[float, float]:
    """Return how many of the cited paragraphs are proofs, and how many are cited."""
    cited = {one.place for one in response.citations}
    proofs = set(chain(*question.proofs))
    return float(len(cited & proofs)), float(len(cited))


def quote_fidelity(response: Response, paragraphs: Paragraphs) -> tuple[float, float]:
    """Return how many quotations stand in the paragraph they name, and how many there are.

    Character by character where the system says where (`text[start:start + len] == quote`); apart
    from width, case, script and spaces where it does not.
    """
    quoted = [one for one in response.citations if one.quote is not None]
    return float(sum(_faithful(one.quote or "", one.start, paragraphs.text(one.place))
                     for one in quoted)), float(len(quoted))  # fmt: skip


def _faithful(quote: str, start: int | None, text: str) -> bool:
    if not quote.strip():
        return False
    if start is None:
        return flat(quote) in flat(text)
    return start >= 0 and text[start : start + len(quote)] == quote
