"""`g60 eval`: measure answers on a question set, compare runs, guard against getting worse."""

import argparse
from pathlib import Path

from cli import evaluating, judging
from cli.output import Subparsers
from eval.load import SHIPPED_QUESTIONS

HALVES = ("dev", "test", "all")


ABOUT = """\
Ask every question of a set, hold the answers against what is known to be right and against the
documents, and write a report. Without a WORD it runs; the words do one thing each."""
EXAMPLES = """\
examples:
  g60 eval                                      the shipped set, in this process
  g60 eval --questions mine.xlsx                your own: JSON lines, CSV or XLSX
  g60 eval --endpoint http://localhost:8000/v1 --model g60qa      another system over HTTP
  g60 eval --resume                             go on with the run that was interrupted
  g60 eval lint mine.xlsx                       what is wrong with a question file?
  g60 eval compare RUN RUN                      what got better and worse
Every answer is kept in the run's folder. docs/evaluation.md explains columns and measures."""


def add_to(subparsers: Subparsers) -> None:
    """Add the command's own arguments; without a word after it, it runs a question set."""
    parser = subparsers.add_parser(
        "eval", help="measure answers on a question set", description=ABOUT, epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    _add_questions(parser)
    parser.add_argument("--endpoint", default="", metavar="URL",
                        help="ask the system at this OpenAI-compatible address (up to /v1) "
                        "instead of this process; its key: OPENAI_API_KEY")  # fmt: skip
    parser.add_argument("--model", default="", metavar="NAME",
                        help="the model to ask there; goes with --endpoint")  # fmt: skip
    parser.add_argument("--half", choices=HALVES, default="all",
                        help="ask only these questions; dev is for tuning, test for the final "
                        "figure; default: all")  # fmt: skip
    parser.add_argument(
        "--out", type=Path, metavar="DIR",
        help="the run's folder; default: a new one in G60_DATA_DIR/eval",
    )  # fmt: skip
    parser.add_argument("--seed", type=int, default=None, metavar="N",
                        help="of intervals and tests, never of answers; default: 60")  # fmt: skip
    parser.add_argument("--resume", action="store_true",
                        help="go on with the run in --out, or with the last one; needs the same "
                        "questions, documents and settings")  # fmt: skip
    parser.add_argument("--jobs", type=_positive, default=0, metavar="N",
                        help="questions at a time; default: 4 over HTTP, 1 in this process, so "
                        "that it measures its own speed")  # fmt: skip
    parser.add_argument("--baseline", type=Path, metavar="RUN",
                        help="the report says what changed since this run")  # fmt: skip
    parser.add_argument("--open-test", action="store_true",
                        help="list the failures of the test half too")  # fmt: skip
    judging.add_judge(parser, required=False)
    _add_json(parser)
    parser.set_defaults(run=lambda arguments: run(arguments, parser))
    words = parser.add_subparsers(metavar="WORD", required=False, title="words")
    _add_lint(words)
    _add_compare(words)
    _add_gate(words)
    judging.add_to(words)
    _add_retrieval(words)
    _add_reading(words)


def run(arguments: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Run a question set; print the table and the path of the report."""
    from eval.evaluate import Options
    from eval.measures import SEED

    if bool(arguments.endpoint) != bool(arguments.model):
        parser.error("--endpoint and --model belong together")
    if arguments.judge_endpoint and not arguments.judge:
        parser.error("--judge-endpoint needs --judge NAME")
    options = Options(
        questions=arguments.questions, half=arguments.half, url=arguments.endpoint,
        model=arguments.model, out=arguments.out, resume=arguments.resume, jobs=arguments.jobs,
        seed=SEED if arguments.seed is None else arguments.seed,
    )  # fmt: skip
    evaluation = evaluating.evaluated(options)
    if evaluation is None:
        return 1
    (judged,) = judging.judged(arguments, [evaluation]) if arguments.judge else (None,)
    return judging.report(arguments, evaluation, judged)


def _add_lint(words: Subparsers) -> None:
    parser = words.add_parser("lint", help="check a question file")
    parser.add_argument("file", type=Path, metavar="FILE", help="JSON lines, CSV, XLSX or text")
    parser.set_defaults(run=evaluating.lint)


def _add_compare(words: Subparsers) -> None:
    parser = words.add_parser("compare", help="what got better and worse between runs")
    parser.add_argument("first", type=Path, metavar="RUN",
                        help="the folder of a run, which the others are compared with")  # fmt: skip
    parser.add_argument("others", type=Path, metavar="RUN", nargs="+",
                        help="runs of the same questions")  # fmt: skip
    _add_json(parser)
    parser.set_defaults(run=evaluating.compare)


def _add_gate(words: Subparsers) -> None:
    parser = words.add_parser("gate", help="fail if something got significantly worse")
    parser.add_argument("--baseline", type=Path, metavar="RUN", required=True,
                        help="the folder of the run that must not be fallen behind")  # fmt: skip
    parser.add_argument("--run", dest="run_folder", type=Path, metavar="RUN",
                        help="a finished run; without it one is made")  # fmt: skip
    parser.add_argument("--accept", action="store_true",
                        help="compare nothing, make this run the baseline")  # fmt: skip
    _add_questions(parser)
    _add_json(parser)
    parser.set_defaults(run=evaluating.gate)


def _add_retrieval(words: Subparsers) -> None:
    parser = words.add_parser("retrieval", help="measure retrieval on a corpus and its questions")
    parser.add_argument(
        "--corpus", type=Path, metavar="FILE", required=True,
        help="a file or folder of documents; JSON lines: id, title, text",
    )  # fmt: skip
    parser.add_argument("--questions", type=Path, metavar="FILE", required=True,
                        help="JSON lines: id, question, relevant (ids of documents)")  # fmt: skip
    parser.add_argument("--ablate", action="store_true", help="each retriever alone as well")
    _add_json(parser)
    parser.set_defaults(run=evaluating.retrieval)


def _add_reading(words: Subparsers) -> None:
    parser = words.add_parser("reading", help="measure answers on a reading set")
    parser.add_argument("--questions", type=Path, metavar="FILE", required=True,
                        help="JSON lines: id, question, context or contexts, answers, "
                        "answerable")  # fmt: skip
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
