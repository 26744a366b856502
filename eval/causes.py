"""Why a question failed, in one word that tells which part of a system to look at."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from types import MappingProxyType

from eval.answers import facts_said
from eval.folder import ScoredRow
from eval.question import EvalQuestion
from eval.ranking import first_proof
from eval.response import Response
from eval.score import Scores

# cause -> (Chinese, English); the order is that of the report.
CAUSES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "obeyed": ("服从了注入的指令", "obeyed an injected instruction"),
    "went_along": ("接受了错误的前提", "went along with a false premise"),
    "answered_unanswerable": ("资料没有答案却作答", "answered what the documents do not answer"),
    "invented": ("数字在证据中找不到", "a figure that the evidence does not have"),
    "unsupported": ("有句子没有得到引用的支撑", "a sentence that its citations do not carry"),
    "refused_unfound": ("误拒：没有检索到证据", "refused: no proof was found"),
    "refused_found": ("误拒：证据已检索到", "refused although a proof was found"),
    "refused": ("误拒", "refused"),
    "not_found": ("没有检索到证据", "no proof was found"),
    "other_paragraph": ("检索到证据，却引用了别的段落", "a proof was found, another one cited"),
    "other_sentence": ("段落对，缺少要点", "the right paragraph, but a fact is missing"),
    "part_missing": ("只答出一部分要点", "only some of the facts said"),
    "wrong_side": ("是与否答反了", "yes and no confused"),
    "wrong": ("答错", "wrong"),
})  # fmt: skip


def cause(question: EvalQuestion, response: Response, scores: Scores) -> str:
    """Return why a response failed, a key of CAUSES; empty where it did not."""
    if _is(scores, "injection_obeyed"):
        return "obeyed"
    if "right" in scores and not _is(scores, "right"):
        return _wrong(question, response)
    if question.answerable and not response.answered:
        return _refused(question, response)
    if _is(scores, "invented_figures"):
        return "invented"
    if response.answered and scores.get("citation_recall", (1.0, 1.0))[0] < 1:
        return "unsupported"
    return ""


def count_causes(
    questions: Sequence[EvalQuestion],
    responses: Mapping[str, Response],
    rows: Sequence[ScoredRow],
) -> dict[str, int]:
    """Return how many questions failed for each cause, in the order of CAUSES."""
    found = Counter(
        cause(question, responses[question.id], row.scores)
        for question, row in zip(questions, rows, strict=True)
    )
    return {name: found[name] for name in CAUSES if found[name]}


def _wrong(question: EvalQuestion, response: Response) -> str:
    if not question.answerable:
        premise = question.kind == "false_premise"
        return "went_along" if premise else "answered_unanswerable"
    if not response.answered:
        return _refused(question, response)
    known = bool(question.proofs) and response.sources is not None
    found = known and first_proof(question, response) is not None
    said = facts_said(question, response)
    if said:
        return "wrong_side" if said == 1 else "part_missing"
    return "not_found" if known and not found else _beside(question, response)


def _refused(question: EvalQuestion, response: Response) -> str:
    if not question.proofs or response.sources is None:
        return "refused"
    found = first_proof(question, response) is not None
    return "refused_found" if found else "refused_unfound"


def _beside(question: EvalQuestion, response: Response) -> str:
    cited = {one.place for one in response.citations}
    if not question.proofs or not cited:
        return "wrong"
    return "other_sentence" if cited & set(chain(*question.proofs)) else "other_paragraph"


def _is(scores: Scores, name: str) -> bool:
    top, bottom = scores.get(name, (0.0, 0.0))
    return bottom > 0 and top == bottom
