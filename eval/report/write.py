"""Puts the report together and writes it: report.html, report.json, report.csv."""

import csv
import io
from dataclasses import asdict
from html import escape
from pathlib import Path
from string import Template

from eval.agreement import agreement
from eval.catalogue import MEASURES
from eval.causes import cause, count_causes
from eval.compare import Comparison, compare
from eval.evaluate import Evaluation
from eval.folder import RunFolder, as_json
from eval.judging import Judged
from eval.report.failures import failures
from eval.report.html import Html, both, section, table
from eval.report.judge import judge_section
from eval.report.measures import comparison, headline, in_words, kinds, measures
from eval.report.plots import plots

HERE = Path(__file__).parent
PAGE, CSV, JSON = "report.html", "report.csv", "report.json"
JUDGE = ("judge", "judge_reason")  # columns that are there where a judge was asked
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


def write_report(
    evaluation: Evaluation,
    *,
    baseline: Path | None = None,
    judged: Judged | None = None,
    open_test: bool = False,
) -> Path:
    """Write the report into the run's folder; return the path of the page."""
    folder = evaluation.folder
    found = None
    if baseline is not None:
        before = RunFolder(baseline).scores()
        after = {row.id: row for row in evaluation.rows}
        names = (str(baseline), str(folder.path))
        found = compare(names, before, after, evaluation.made.seed)
    causes = count_causes(evaluation.questions, evaluation.responses, evaluation.rows)
    record = {
        "made": asdict(evaluation.made),
        **evaluation.summary.to_json(),
        "failures": causes,
    }
    if found is not None:
        record["comparison"] = found.to_json()
    if judged is not None:
        record["judge"] = agreement(evaluation, judged).to_json()
    folder.write(JSON, as_json(record))
    folder.write(CSV, _csv(evaluation, judged))
    return folder.write(PAGE, page(evaluation, found, judged, open_test=open_test))


def page(
    evaluation: Evaluation, found: Comparison | None, judged: Judged | None, *, open_test: bool
) -> Html:
    """Return the whole page; nothing in it refers to anything outside it."""
    summary = evaluation.summary
    asked = {question.id: question.text for question in evaluation.questions}
    agreed = None if judged is None else agreement(evaluation, judged)
    body = "".join((
        headline(summary), in_words(evaluation), comparison(found, asked), measures(summary),
        kinds(summary), plots(evaluation),
        judge_section(evaluation, judged, agreed, open_test=open_test),
        failures(evaluation, judged, open_test=open_test), _made(evaluation),
    ))  # fmt: skip
    return Template((HERE / "page.html").read_text("utf-8")).substitute(
        title=escape(f"{evaluation.made.system} · {evaluation.asked.path.name}"),
        style=(HERE / "report.css").read_text("utf-8"),
        script=(HERE / "report.js").read_text("utf-8"),
        body=body,
    )


def _made(evaluation: Evaluation) -> Html:
    made = evaluation.made
    rows = [
        (both("系统", "System"), escape(made.system)),
        (both("问题集", "Question set"), escape(evaluation.asked.path.name)),
        (both("问题集 SHA-256", "SHA-256 of the set"), made.questions),
        (both("部分", "Half"), escape(made.half)),
        (both("索引 SHA-256", "SHA-256 of the index"), made.index),
        (both("随机种子", "Seed"), str(made.seed)),
        *((escape(name), escape(value)) for name, value in made.versions.items()),
        *((escape(name), escape(value) or "–") for name, value in made.settings.items()),
    ]
    return section("made", "如何得到", "How this was made", table([], rows, "made"))


def _csv(evaluation: Evaluation, judged: Judged | None) -> str:
    """Return one line a question: what was asked, what was said, every score."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    names = [measure.name for measure in MEASURES]
    writer.writerow(["id", "kind", "half", "question", "answered", "answer", "cited", "cause",
                     "total_ms", *names, *(JUDGE if judged else ())])  # fmt: skip
    for question, row in zip(evaluation.questions, evaluation.rows, strict=True):
        response = evaluation.responses[question.id]
        cited = " ".join(f"{one.document}#{one.paragraph}" for one in response.citations)
        values = [_ratio(row.scores.get(name, (0.0, 0.0))) for name in names]
        values += _opinion(judged, question.id)
        writer.writerow([*map(_cell, (
            question.id, question.kind, question.half, question.text, str(response.answered),
            response.answer, cited, cause(question, response, row.scores),
        )), response.timings_ms.get("total", ""), *values])  # fmt: skip
    return "\ufeff" + out.getvalue()  # the mark tells a spreadsheet that this is UTF-8


def _opinion(judged: Judged | None, question: str) -> tuple[str, ...]:
    if judged is None:
        return ()
    opinion = judged.opinions.get(question)
    return (opinion.label, _cell(opinion.reason)) if opinion else ("", "")


def _ratio(pair: tuple[float, float]) -> str:
    return f"{pair[0] / pair[1]:.4g}" if pair[1] else ""


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
