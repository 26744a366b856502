"""The judge of `g60 eval --judge NAME` and `g60 eval judge RUN…`, and what a run ends with."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.output import Subparsers, print_json, progress
from eval.load import SHIPPED_QUESTIONS
from index.errors import G60Error
from rag.settings import load_settings

if TYPE_CHECKING:
    from eval.evaluate import Evaluation
    from eval.judging import Judged

OPENAI = "https://api.openai.com/v1"
AT_ONCE = 4  # answers judged at a time, as questions are asked


def add_judge(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """Add the arguments that name a judge."""
    parser.add_argument("--judge", metavar="NAME", default="", required=required,
                        help="a language model to ask for a second opinion; it is shown beside "
                        "the measures and decides none")  # fmt: skip
    parser.add_argument("--judge-endpoint", metavar="URL", default="",
                        help="its OpenAI-compatible address; default: OPENAI_BASE_URL, else "
                        "OpenAI's own; its key: OPENAI_API_KEY")  # fmt: skip


def add_to(words: Subparsers) -> None:
    """Add `g60 eval judge`."""
    parser = words.add_parser("judge", help="ask a language model what it thinks of finished runs")
    parser.add_argument("runs", type=Path, metavar="RUN", nargs="+")
    add_judge(parser, required=True)
    parser.add_argument("--questions", type=Path, metavar="FILE", default=SHIPPED_QUESTIONS,
                        help="the runs' question file; default: the shipped set")  # fmt: skip
    parser.add_argument("--jobs", type=int, default=AT_ONCE, metavar="N", help="answers at a time")
    parser.add_argument("--baseline", type=Path, metavar="RUN",
                        help="the reports say what changed since this run")  # fmt: skip
    parser.add_argument("--open-test", action="store_true",
                        help="list the questions of the test half too")  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print the numbers as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Judge finished runs, their answers in a shuffled order; write their reports anew."""
    from eval.agreement import agreement
    from eval.evaluate import reopened
    from eval.folder import RunFolder
    from eval.report import write_report
    from eval.tables import judge_table
    from rag.compose import open_chatbot

    chatbot = open_chatbot(load_settings(), progress("indexing"))
    opened = [reopened(chatbot, arguments.questions, RunFolder(path)) for path in arguments.runs]
    every = judged(arguments, opened)
    records: list[dict[str, Any]] = []
    for evaluation, one in zip(opened, every, strict=True):
        path = write_report(evaluation, baseline=arguments.baseline, judged=one,
                            open_test=arguments.open_test)  # fmt: skip
        found = agreement(evaluation, one)
        records.append({"run": str(evaluation.folder.path), **found.to_json()})
        if not arguments.json:
            print(f"{evaluation.folder.path}\n{judge_table(found)}\nreport: {path}\n")
    if arguments.json:
        print_json(records)
    _complain(every)
    return 0


def judged(arguments: argparse.Namespace, evaluations: "Sequence[Evaluation]") -> "list[Judged]":
    """Return what the judge says of these runs."""
    from eval.judge import Judge
    from eval.judging import judge_runs
    from eval.scoring import finder
    from rag.compose import open_chatbot

    settings = load_settings()
    url = arguments.judge_endpoint or settings.openai_base_url or OPENAI
    judge = Judge(url, arguments.judge, settings.openai_api_key.get_secret_value())
    keyless = any(one.answerable is None for each in evaluations for one in each.questions)
    find = finder(open_chatbot(settings)) if keyless else lambda _: ()
    return judge_runs(
        judge, evaluations, find, seed=evaluations[0].made.seed,
        jobs=arguments.jobs or AT_ONCE, progress=progress("answers judged"),
    )  # fmt: skip


def report(arguments: argparse.Namespace, evaluation: "Evaluation", judged: "Judged | None") -> int:
    """Write the report of a run; print its numbers and where the report is."""
    from eval.agreement import agreement
    from eval.causes import count_causes
    from eval.report import write_report
    from eval.tables import causes_table, judge_table, summary_table

    path = write_report(evaluation, baseline=arguments.baseline, judged=judged,
                        open_test=arguments.open_test)  # fmt: skip
    found = None if judged is None else agreement(evaluation, judged)
    if arguments.json:
        opinion = {} if found is None else {"judge": found.to_json()}
        print_json({**evaluation.summary.to_json(), **opinion, "report": str(path)})
    else:
        causes = count_causes(evaluation.questions, evaluation.responses, evaluation.rows)
        parts = [summary_table(evaluation.summary), causes_table(causes)]
        parts += [] if found is None else [judge_table(found)]
        print("\n\n".join(parts), f"\n\nreport: {path}", sep="")
    _complain([] if judged is None else [judged])
    return 0


def _complain(every: "Sequence[Judged]") -> None:
    """Fail where the judge did not reply; what it said is kept, and so is the report."""
    quiet = [one for one in every if one.silent]
    if quiet:
        raise G60Error(
            f"The judge {quiet[0].judge} did not reply on {sum(len(o.silent) for o in quiet)} "
            f"answers ({quiet[0].why}).",
            "The measures do not need it. Check --judge-endpoint and OPENAI_API_KEY, then go on "
            "with `g60 eval judge RUN`.",
        )
