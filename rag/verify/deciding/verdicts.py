"""The verdict on what was found for the parts of a claim."""

from collections.abc import Iterable, Sequence

from rag.types import Support, Verdict
from rag.verify.deciding.search import Finding
from rag.verify.modality import causes

RELATED = 0.5  # below this share of words found, a difference is no contradiction
NO_CONTENT = Verdict("unsupported", ("这句话没有可以核对的内容",))


def borne_out(supports: Iterable[Support]) -> Verdict:
    """Return that a claim is supported, by each sentence once."""
    return Verdict("supported", (), tuple(dict.fromkeys(supports)))


def all_borne_out(each: Sequence[Verdict]) -> Verdict | None:
    """Return the verdict on what statements tell together, if each is supported; else None."""
    if not each or not all(one.supported for one in each):
        return None
    return borne_out(support for one in each for support in one.supports)


def together(findings: Sequence[Finding | None]) -> Verdict:
    """Return the verdict on a claim from what was found for each of its parts, None for nothing."""
    known = [finding for finding in findings if finding is not None]
    if len(known) < len(findings) or not known:
        return Verdict("unsupported", ("资料中没有与这句话有关的内容",))
    supports = tuple(dict.fromkeys(finding.support for finding in known))
    problems = [problem for finding in known for problem in finding.problems]
    if not problems:
        return Verdict("supported", (), supports)
    reasons = tuple(dict.fromkeys(problem.reason for problem in problems))
    against = any(
        problem.label == "contradicted"
        for finding in known
        if finding.share >= RELATED
        for problem in finding.problems
    )
    return Verdict("contradicted" if against else "unsupported", reasons, supports)


def reasoned(folded: str, findings: Sequence[Finding | None]) -> Verdict:
    """Return the verdict on what was found, unless a reason is given that the text does not."""
    verdict = together(findings)
    windows = [finding.window for finding in findings if finding is not None]
    if verdict.supported and causes.reversed_there(folded, windows):
        return Verdict("contradicted", (causes.REVERSED,), verdict.supports)
    if verdict.supported and not causes.joined(folded, windows):
        return Verdict("unsupported", (causes.REASON,), verdict.supports)
    return verdict
