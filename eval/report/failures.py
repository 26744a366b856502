"""Every failed question with what it takes to see why: answer, evidence, proof, cause."""

import re
from collections import Counter
from html import escape
from itertools import chain
from typing import TypeAlias

from eval.causes import CAUSES, cause
from eval.evaluate import Evaluation
from eval.judging import Judged
from eval.opinion import LABELS, Opinion
from eval.paragraphs import Place, shown
from eval.question import EvalQuestion
from eval.report.html import Html, both, paragraph, section
from eval.report.measures import label
from eval.response import Response
from eval.wording import says
from index.sentences import sentences

Failure: TypeAlias = tuple[EvalQuestion, str]  # with its cause

FINE = ""  # the cause of what did not fail
SOURCES = 5  # named for each failure


def failed(evaluation: Evaluation, *, open_test: bool) -> tuple[list[Failure], int]:
    """Return the failed questions with their causes, and how many of the test half are held back.

    The test half is not looked at while anything is tuned, so its failures are only counted.
    """
    found = [
        (question, why)
        for question, row in zip(evaluation.questions, evaluation.rows, strict=True)
        if (why := cause(question, evaluation.responses[question.id], row.scores))
    ]
    listed = [one for one in found if open_test or one[0].half != "test"]
    return listed, len(found) - len(listed)


def _unfailed(evaluation: Evaluation, *, open_test: bool) -> list[Failure]:
    return [
        (question, FINE)
        for question, row in zip(evaluation.questions, evaluation.rows, strict=True)
        if (open_test or question.half != "test")
        and not cause(question, evaluation.responses[question.id], row.scores)
    ]


def failures(
    evaluation: Evaluation, judged: Judged | None = None, *, open_test: bool = False
) -> Html:
    """Return the list of failures with the filters over it; the other questions are filtered out.

    Where nothing failed, as with questions that do not say what is right, all are shown.
    """
    listed, held_back = failed(evaluation, open_test=open_test)
    others = _unfailed(evaluation, open_test=open_test)
    note = paragraph(
        f"测试集中另有{held_back}题失败，按规定不逐题列出（--open-test 可列出）。",
        f"{held_back} more of the test half failed; they are not listed, so that nothing is tuned "
        "on them (--open-test lists them).",
    ) if held_back else ""  # fmt: skip
    good = "" if listed else paragraph("没有可列出的失败。", "There is no failure to list.")
    opinions = {} if judged is None else judged.opinions
    items = "".join(
        _item(evaluation, question, why, opinions.get(question.id), hidden=bool(listed and not why))
        for question, why in (*listed, *others)
    )
    return section(
        "failures", "失败的问题与全部问答", "Failed questions, and all others",
        note, good, _filters(listed, others), f'<div id="list">{items}</div>',
    )  # fmt: skip


def _filters(listed: list[Failure], others: list[Failure]) -> Html:
    kinds = Counter(question.kind for question, _ in (*listed, *others))
    causes = Counter(why for _, why in listed)
    kind_boxes = "".join(_box("kind", kind, label(kind), count) for kind, count in kinds.items())
    cause_boxes = "".join(
        _box("cause", why, both(*CAUSES[why]), causes[why]) for why in CAUSES if causes[why]
    )
    if others:
        fine = both("没有发现问题", "no fault found")
        cause_boxes += _box("cause", FINE, fine, len(others), checked=not listed)
    shown = len(listed) or len(others)
    return (
        f'<form id="filters"><fieldset><legend>{both("原因", "Cause")}</legend>{cause_boxes}'
        f"</fieldset><fieldset><legend>{both('题型', 'Kind')}</legend>{kind_boxes}</fieldset>"
        f'<label class="find">{both("查找", "Find")} <input type="search" id="find"></label>'
        f'<output id="count">{shown} / {len(listed) + len(others)}</output></form>'
    )


def _box(name: str, value: str, text: Html, count: int, *, checked: bool = True) -> Html:
    mark = " checked" if checked else ""
    return (
        f'<label><input type="checkbox" name="{name}" value="{escape(value)}"{mark}>{text}'
        f" <small>{count}</small></label>"
    )


def _item(
    evaluation: Evaluation,
    question: EvalQuestion,
    why: str,
    opinion: Opinion | None,
    *,
    hidden: bool,
) -> Html:
    response = evaluation.responses[question.id]
    asked = escape(question.text.strip()) or both("（空）", "(blank)")
    history = "".join(
        f'<p class="turn"><small>{turn.role}</small> {escape(turn.content)}</p>'
        for turn in question.history
    )
    away, reason = " hidden" if hidden else "", both(*CAUSES[why]) if why else ""
    return (
        f'<details data-kind="{escape(question.kind)}" data-cause="{why}"{away}>'
        f"<summary><small>{escape(question.id)}</small> {asked}"
        f'<span class="why">{reason}</span></summary>'
        f"{history}{_answer(response)}{_facts(question, response)}{_cited(evaluation, response)}"
        f"{_proofs(evaluation, question)}{_sources(response)}{_judged(opinion)}</details>"
    )


def _judged(opinion: Opinion | None) -> Html:
    if opinion is None:
        return ""
    label = both(*LABELS[opinion.label])
    return (
        f"<h4>{both('模型评判', 'A model’s opinion')}</h4><p>{label} {escape(opinion.reason)}</p>"
    )


def _answer(response: Response) -> Html:
    said = escape(response.answer) or both("（没有文字）", "(no text)")
    head = both("答案", "Answer") if response.answered else both("拒答", "Refusal")
    return f'<h4>{head}</h4><p class="answer">{said}</p>'


def _facts(question: EvalQuestion, response: Response) -> Html:
    groups = question.facts or question.correction
    if not groups and question.reference:
        head = both("参考答案", "Reference answer")
        return f"<h4>{head}</h4><p>{escape(question.reference)}</p>"
    if not groups:
        return ""
    marks = "".join(
        f'<li class="{_found(response, group)}">{" / ".join(map(escape, group))}</li>'
        for group in groups
    )
    head = both("需要的要点", "Needed facts") if question.facts else both("应纠正为", "Correction")
    return f'<h4>{head}</h4><ul class="facts">{marks}</ul>'


def _found(response: Response, group: tuple[str, ...]) -> str:
    return "said" if response.answered and says(response.answer, group) else "missing"


def _cited(evaluation: Evaluation, response: Response) -> Html:
    if not response.citations:
        return ""
    quotes = "".join(
        f"<li><small>[{one.marker}] {escape(shown(one.place)) if one.document else '?'}</small> "
        f"<q>{escape(one.quote or evaluation.paragraphs.text(one.place))}</q></li>"
        for one in response.citations
    )
    return f"<h4>{both('引用的证据', 'Evidence cited')}</h4><ul>{quotes}</ul>"


def _proofs(evaluation: Evaluation, question: EvalQuestion) -> Html:
    places: list[Place] = list(dict.fromkeys(chain(*question.proofs)))
    if not places:
        return ""
    named = [(shown(place), evaluation.paragraphs.text(place)) for place in places]
    facts = list(chain(*question.facts, *question.correction))
    texts = "".join(
        f"<li><small>{escape(name)}</small> {_marked(_excerpt(text, facts), facts)}</li>"
        for name, text in named
    )
    return f'<h4>{both("标注的证据", "Proof")}</h4><ul class="proofs">{texts}</ul>'


def _excerpt(text: str, facts: list[str]) -> str:
    """Return the sentences that say a fact, the whole text where none does."""
    spans = [span for span in sentences(text) if says(text[span.start : span.end], facts)]
    said = "……".join(text[span.start : span.end].strip() for span in spans)
    return said or text


def _marked(text: str, facts: list[str]) -> Html:
    """Return the text with the facts marked where they stand word for word."""
    found = [re.escape(escape(fact)) for fact in sorted(facts, key=len, reverse=True)]
    return re.sub("|".join(found), r"<mark>\g<0></mark>", escape(text)) if found else escape(text)


def _sources(response: Response) -> Html:
    if not response.sources:
        return ""
    names = ", ".join(escape(shown(place)) for place in response.sources[:SOURCES])
    return f"<h4>{both('检索到的段落', 'Sources found')}</h4><p><small>{names}</small></p>"
