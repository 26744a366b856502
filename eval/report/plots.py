"""The plots of the report: retrieval depth, latency, risk and coverage, reliability."""

from collections.abc import Sequence

from eval.evaluate import Evaluation
from eval.ranking import first_proof
from eval.report.charts import Line, bar_plot, line_plot
from eval.report.html import Html, figure, paragraph, section

DEPTH = 8  # sources that an answer is given
BINS = 10
STAGES = {
    "retrieve": ("检索", "retrieve"), "generate": ("作答", "generate"),
    "verify": ("核对", "verify"), "total": ("合计", "total"),
}  # fmt: skip


def plots(evaluation: Evaluation) -> Html:
    """Return every plot that the run has data for, and why another is missing."""
    sure = _sure(evaluation)
    missing = "" if sure else paragraph(
        "该系统没有给出每个答案的把握程度，因此没有风险—覆盖率图和可靠性图。",
        "The system does not say how sure it was of each answer, so there is no plot of risk and "
        "coverage and none of reliability.",
    )  # fmt: skip
    drawn = (
        _depth(evaluation),
        _latency(evaluation),
        _risk(sure, len(evaluation.questions)),
        _reliability(sure),
    )
    return section("plots", "图", "Plots", f'<div class="plots">{"".join(drawn)}</div>', missing)


def _depth(evaluation: Evaluation) -> Html:
    asked = [
        first_proof(question, evaluation.responses[question.id])
        for question in evaluation.questions
        if question.answerable and question.proofs
        and evaluation.responses[question.id].sources is not None
    ]  # fmt: skip
    if not asked:
        return ""
    points = [(float(k), sum(rank is not None and rank <= k for rank in asked) / len(asked))
              for k in range(1, DEPTH + 1)]  # fmt: skip
    names = (("检索到的段落数", "有证据的比例"), ("sources looked at", "share with a proof"))
    zh, en = (line_plot([Line("", points)], *name, (0.0, float(DEPTH))) for name in names)
    return figure(
        (zh, en),
        "检索深度：看前几个段落时，证据已在其中的问题的比例。",
        "Depth of retrieval: the share of questions with a proof among the first so many sources.",
    )


def _latency(evaluation: Evaluation) -> Html:
    latency = evaluation.summary.latency
    zh, en = (
        bar_plot([(f"{STAGES[stage][language] if stage in STAGES else stage} p{quantile}",
                   row[f"p{quantile}"])
                  for stage, row in latency.items() for quantile in (50, 95)],
                 ("毫秒", "milliseconds")[language])
        for language in (0, 1)
    )  # fmt: skip
    return figure(
        (zh, en),
        "各阶段用时：中位数（p50）与第95百分位（p95）。",
        "Time of each stage: median (p50) and 95th percentile (p95).",
    )


def _sure(evaluation: Evaluation) -> list[tuple[float, bool]]:
    """Return (certainty, was it right) of each answer given, the surest first."""
    found = []
    for question, row in zip(evaluation.questions, evaluation.rows, strict=True):
        response = evaluation.responses[question.id]
        if response.answered and response.certainty is not None and "right" in row.scores:
            found.append((response.certainty, bool(row.scores["right"][0])))
    return sorted(found, reverse=True)


def _risk(sure: Sequence[tuple[float, bool]], asked: int) -> Html:
    """Plot the risk among the surest share of the questions (El-Yaniv and Wiener, 2010)."""
    wrong, points = 0, []
    for answered, (_, right) in enumerate(sure, 1):
        wrong += not right
        points.append((answered / asked, wrong / answered))
    names = (("覆盖率：作答的比例", "风险：其中答错的比例"),
             ("coverage: share answered", "risk: wrong among them"))  # fmt: skip
    zh, en = (line_plot([Line("", points)], *name) for name in names)
    return figure(
        (zh, en),
        "风险与覆盖率：只答最有把握的一部分问题时，其中答错的比例。曲线止于实际作答的比例；更严格就向左，更宽松就向右。",
        "Risk and coverage: how many answers are wrong among the surest share of the questions. "
        "The line ends at the share that was answered; a stricter setting moves left on it.",
    )


def _reliability(sure: Sequence[tuple[float, bool]]) -> Html:
    """Plot how often answers of a certainty are correct (Guo et al., 2017, arXiv 1706.04599)."""
    points = []
    for at in range(BINS):
        inside = [(c, right) for c, right in sure if min(int(c * BINS), BINS - 1) == at]
        if inside:
            points.append((sum(c for c, _ in inside) / len(inside),
                           sum(right for _, right in inside) / len(inside)))  # fmt: skip
    names = (("把握程度", "答对的比例", "该系统", "理想"),
             ("certainty", "share correct", "this system", "ideal"))  # fmt: skip
    zh, en = (
        line_plot([Line(name[2], points), Line(name[3], [(0.0, 0.0), (1.0, 1.0)], faint=True)],
                  name[0], name[1]) if points else ""
        for name in names
    )  # fmt: skip
    return figure(
        (zh, en),
        "可靠性：它说有几成把握，实际就该答对几成。",
        "Reliability: of the answers it was so sure of, as many should be correct.",
    )
