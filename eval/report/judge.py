"""What a judge said, beside the rules: how far both agree, and where they do not."""

from collections.abc import Sequence
from html import escape

from eval.agreement import Agreement
from eval.evaluate import Evaluation
from eval.judging import Judged
from eval.opinion import LABELS, RIGHT, by_rules
from eval.report.html import Html, between, both, paragraph, percent, section, table


def judge_section(
    evaluation: Evaluation, judged: Judged | None, found: Agreement | None, *, open_test: bool
) -> Html:
    """Return the section on the judge; nothing where none was asked."""
    if judged is None or found is None:
        return ""
    return section(
        "judge", "模型评判（仅供对照）", "A model's opinion (beside the rules)",
        _words(found), _numbers(found), _table(found),
        _apart(evaluation, judged, open_test=open_test),
    )  # fmt: skip


def _words(found: Agreement) -> Html:
    missing_zh = missing_en = ""
    if found.unreadable:
        missing_zh += f"有{found.unreadable}题的回复读不出判断。"
        missing_en += f"On {found.unreadable} its replies named no verdict. "
    if found.silent:
        missing_zh += f"有{found.silent}题没有回复。"
        missing_en += f"On {found.silent} it did not reply. "
    if found.itself:
        missing_zh += "它评判的是同一个模型写的答案，往往偏袒自己。"
        missing_en += "The answers are its own, which judges tend to favour. "
    return paragraph(
        f"“{found.judge}”看了问题、标准和答案，不知道答案出自哪个系统，评判了{found.asked}题中的"
        f"{found.judged}题。{missing_zh}它的评判不进入任何指标，也不决定是否变差；"
        "只有与规则一致的程度（kappa：0为碰巧，1为完全一致）足够高时，才值得参考。",
        f"{found.judge} saw the question, what is right, and the answer, not whose answer it was, "
        f"and judged {found.judged} of {found.asked}. {missing_en}Its opinion enters no measure "
        "and no gate; it is worth as much as its agreement with the rules (kappa: 0 is chance, 1 "
        "is full agreement).",
    )


def _numbers(found: Agreement) -> Html:
    undefined = both("无定义：双方始终只有同一种判断", "undefined: both always say the same")
    rows = [
        [both("评判为处理正确", "Judged right"), percent(found.judged_right.value),
         between(found.judged_right), str(found.judged)],
        [both("与规则判断一致", "Same as the rules"), percent(found.same.value),
         between(found.same), str(found.both)],
    ]  # fmt: skip
    for interval, zh, en in (
        (found.kappa, "kappa：是否正确", "Kappa, right or not"),
        (found.labels, "kappa：全部五类", "Kappa, all five labels"),
    ):
        values = [undefined, ""] if interval is None else [
            f"{interval.value:.2f}", f"{interval.low:.2f} – {interval.high:.2f}"
        ]  # fmt: skip
        rows.append([both(zh, en), *values, str(found.both)])
    heads = [both("对照", "Beside the rules"), both("值", "Value"),
             both("95%区间", "95% interval"), both("题数", "Questions")]  # fmt: skip
    return table(heads, rows, "judge")


def _table(found: Agreement) -> Html:
    heads = [both("规则 ↓　模型 →", "rules ↓ judge →"), *(both(*LABELS[label]) for label in LABELS)]
    rows = [
        [both(*LABELS[rules]), *(str(row[label] or "·") for label in LABELS)]
        for rules, row in found.table.items() if any(row.values())
    ]  # fmt: skip
    return table(heads, rows, "judge") if rows else ""


def _apart(evaluation: Evaluation, judged: Judged, *, open_test: bool) -> Html:
    """List the questions that one calls right and the other does not."""
    items, held_back = [], 0
    for question, row in zip(evaluation.questions, evaluation.rows, strict=True):
        response, opinion = evaluation.responses[question.id], judged.opinions.get(question.id)
        rules = by_rules(question, response, row.scores)
        if not rules or opinion is None or (rules in RIGHT) == opinion.right:
            continue
        if question.half == "test" and not open_test:
            held_back += 1
            continue
        items.append(
            f"<details><summary><small>{escape(question.id)}</small> "
            f"{escape(question.text.strip()) or both('（空）', '(blank)')}"
            f'<span class="why">{both("规则", "rules")} {both(*LABELS[rules])} · '
            f"{both('模型', 'judge')} {both(*LABELS[opinion.label])}</span></summary>"
            f'<p class="answer">{escape(response.answer)}</p><p>{escape(opinion.reason)}</p>'
            "</details>"
        )
    return _heading(items, held_back)


def _heading(items: Sequence[Html], held_back: int) -> Html:
    if not items and not held_back:
        return ""
    hidden = paragraph(
        f"测试集中另有{held_back}题，不列出。",
        f"{held_back} more of the test half are not listed.",
    ) if held_back else ""  # fmt: skip
    head = both("规则与模型判断不同的问题", "Where the rules and the judge part")
    return f"<h3>{head}</h3>{hidden}{''.join(items)}"
