"""`g60 eval`: measure answers on a question set, compare runs, guard against getting worse."""

import argparse
from pathlib import Path

from cli import evaluating
from cli.output import Subparsers, print_json
from eval.load import SHIPPED_QUESTIONS

HALVES = ("dev", "test", "all")


def add_to(subparsers: Subparsers) -> None:
    """Add the command's own arguments; without a word after it, it runs a question set."""
    parser = subparsers.add_parser("eval", help="measure answers on a question set")
    _add_questions(parser)
    parser.add_argument("--endpoint", default="", metavar="URL",
                        help="an OpenAI-compatible address (up to /v1) to ask instead")  # fmt: skip
    parser.add_argument("--model", default="", metavar="NAME", help="the model to ask there")
    parser.add_argument("--half", choices=HALVES, default="all")
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder of the run")
    parser.add_argument("--seed", type=int, default=None, help="of intervals and tests")
    parser.add_argument("--resume", action="store_true", help="go on with an interrupted run")
    parser.add_argument(
        "--jobs", type=_positive, default=0, metavar="N", help="questions at a time"
    )
    parser.add_argument("--baseline", type=Path, metavar="RUN", help="a run to compare with")
    parser.add_argument("--open-test", action="store_true",
                        help="list the failures of the test half too")  # fmt: skip
    _add_json(parser)
    parser.set_defaults(run=lambda arguments: run(arguments, parser))
    words = parser.add_subparsers(metavar="WORD", required=False)
    _add_lint(words)
    _add_compare(words)
    _add_gate(words)
    _add_retrieval(words)
    _add_reading(words)


def run(arguments: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Run a question set; print the table and the path of the report."""
    from eval.evaluate import Options
    from eval.measures import SEED

    if bool(arguments.endpoint) != bool(arguments.model):
        parser.error("--endpoint and --model belong together")
    options = Options(
        questions=arguments.questions, half=arguments.half, url=arguments.endpoint,
        model=arguments.model, out=arguments.out, resume=arguments.resume, jobs=arguments.jobs,
        seed=SEED if arguments.seed is None else arguments.seed,
    )  # fmt: skip
    evaluation = evaluating.evaluated(options)
    if evaluation is None:
        return 1
    from eval.causes import count_causes
    from eval.report import write_report
    from eval.tables import causes_table, summary_table

    report = write_report(evaluation, baseline=arguments.baseline, open_test=arguments.open_test)
    if arguments.json:
        print_json({**evaluation.summary.to_json(), "report": str(report)})
        return 0
    causes = count_causes(evaluation.questions, evaluation.responses, evaluation.rows)
    print(f"{summary_table(evaluation.summary)}\n\n{causes_table(causes)}")
    print(f"\nreport: {report}")
    return 0


def _add_lint(words: Subparsers) -> None:
    parser = words.add_parser("lint", help="check a question file")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.set_defaults(run=evaluating.lint)


def _add_compare(words: Subparsers) -> None:
    parser = words.add_parser("compare", help="what got better and worse between runs")
    parser.add_argument("first", type=Path, metavar="RUN")
    parser.add_argument("others", type=Path, metavar="RUN", nargs="+")
    _add_json(parser)
    parser.set_defaults(run=evaluating.compare)


def _add_gate(words: Subparsers) -> None:
    parser = words.add_parser("gate", help="fail if something got significantly worse")
    parser.add_argument("--baseline", type=Path, metavar="RUN", required=True)
    parser.add_argument("--run", dest="run_folder", type=Path, metavar="RUN",
                        help="a finished run; without it one is made")  # fmt: skip
    parser.add_argument("--accept", action="store_true",
                        help="compare nothing, make this run the baseline")  # fmt: skip
    _add_questions(parser)
    _add_json(parser)
    parser.set_defaults(run=evaluating.gate)


def _add_retrieval(words: Subparsers) -> None:
    parser = words.add_parser("retrieval", help="measure retrieval on a corpus and its questions")
    parser.add_argument("--corpus", type=Path, metavar="FILE", required=True)
    parser.add_argument("--questions", type=Path, metavar="FILE", required=True)
    parser.add_argument("--ablate", action="store_true", help="each retriever alone as well")
    _add_json(parser)
    parser.set_defaults(run=evaluating.retrieval)


def _add_reading(words: Subparsers) -> None:
    parser = words.add_parser("reading", help="measure answers on a reading set")
    parser.add_argument("--questions", type=Path, metavar="FILE", required=True)
    parser.add_argument("--closed", action="store_true",
                        help="look only in the paragraph that belongs to a question")  # fmt: skip
    _add_json(parser)
    parser.set_defaults(run=evaluating.reading)


def _add_questions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--questions", type=Path, metavar="FILE", default=SHIPPED_QUESTIONS,
                        help="JSON lines, CSV or XLSX; default: the shipped set")  # fmt: skip


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the numbers as JSON")


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return value
