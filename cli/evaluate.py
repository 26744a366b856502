"""`g60 eval`: measure answers on a question set, compare runs, guard against getting worse."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.output import Subparsers, print_json, progress
from eval.load import SHIPPED_QUESTIONS, FaultyQuestions, load_questions
from index.errors import G60Error
from rag.settings import load_settings

if TYPE_CHECKING:
    from eval.evaluate import Evaluation, Options

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
    evaluation = _evaluated(options)
    if evaluation is None:
        return 1
    from eval.report import write_report
    from eval.tables import summary_table

    report = write_report(evaluation, baseline=arguments.baseline, open_test=arguments.open_test)
    if arguments.json:
        print_json({**evaluation.summary.to_json(), "report": str(report)})
        return 0
    print(summary_table(evaluation.summary))
    print(f"\nreport: {report}")
    return 0


def lint(arguments: argparse.Namespace) -> int:
    """Check a question file; every fault on a line of its own, status 1 if there is one."""
    from collections import Counter

    from eval.paragraphs import Paragraphs
    from eval.tables import aligned
    from index.read import read_corpus

    paragraphs = Paragraphs(read_corpus(load_settings().corpus).documents)
    try:
        checked = load_questions(arguments.file, paragraphs)
    except FaultyQuestions as error:
        return _faulty(error)
    halves = Counter((question.kind, question.half) for question in checked.questions)
    kinds = Counter(question.kind for question in checked.questions)
    rows = [("kind", "dev", "test", "all")]
    rows += [
        (kind, str(halves[kind, "dev"]), str(halves[kind, "test"]), str(count))
        for kind, count in kinds.items()
    ]
    print(aligned(rows))
    for remark in checked.remarks:
        print(f"note: {remark}")
    print(f"{len(checked.questions)} questions, no fault")
    return 0


def compare(arguments: argparse.Namespace) -> int:
    """Compare runs with the first one; differences are the result, so the status is 0."""
    from eval.compare import compare_folders
    from eval.tables import comparison_table

    found = [compare_folders(arguments.first, other) for other in arguments.others]
    if arguments.json:
        print_json([comparison.to_json() for comparison in found])
    else:
        print("\n\n".join(comparison_table(comparison) for comparison in found))
    return 0


def gate(arguments: argparse.Namespace) -> int:
    """Return 1 if something got significantly worse than in the baseline."""
    from eval.compare import compare_folders
    from eval.evaluate import Options
    from eval.folder import RunFolder
    from eval.tables import comparison_table

    made = RunFolder(arguments.baseline).made()
    path = arguments.run_folder
    if path is None:
        evaluation = _evaluated(Options(arguments.questions, made.half, seed=made.seed))
        if evaluation is None:
            return 1
        path = evaluation.folder.path
    comparison = compare_folders(arguments.baseline, path)
    if arguments.json:
        print_json(comparison.to_json())
    else:
        print(comparison_table(comparison))
    if not comparison.worse:
        return 0
    names = ", ".join(change.name for change in comparison.worse)
    raise G60Error(
        f"Significantly worse than {arguments.baseline}: {names}.",
        f"Look at {path}, or accept the change by making a new baseline.",
    )


def retrieval(arguments: argparse.Namespace) -> int:
    """Measure retrieval on a question set of its own."""
    from eval.retrieval import evaluate_retrieval

    found = evaluate_retrieval(
        arguments.corpus, arguments.questions, ablate=arguments.ablate,
        embedding=load_settings().embedding, progress=progress("questions"),
    )  # fmt: skip
    return _measures(found, arguments.json)


def reading(arguments: argparse.Namespace) -> int:
    """Measure answers on a reading set."""
    from eval.reading import evaluate_reading

    found = evaluate_reading(
        arguments.questions, closed=arguments.closed, progress=progress("questions")
    )
    return _measures(found, arguments.json)


def _evaluated(options: "Options") -> "Evaluation | None":
    """Run the evaluation; print the faults of a faulty question set and return None."""
    from eval.evaluate import evaluate
    from rag.compose import open_chatbot

    settings = load_settings()
    try:
        return evaluate(open_chatbot(settings), settings, options, progress("questions"))
    except FaultyQuestions as error:
        _faulty(error)
        return None


def _faulty(error: FaultyQuestions) -> int:
    for fault in error.faults:
        print(fault, file=sys.stderr)
    print(f"g60: {error}", file=sys.stderr)
    return 1


def _measures(found: dict[str, Any], as_json: bool) -> int:
    if as_json:
        print_json(found)
        return 0
    from eval.tables import aligned

    rows = [("measure", "value", "95% interval")]
    rows += [(name, f"{one['value']:.4f}", f"{one['low']:.4f} – {one['high']:.4f}")
             for name, one in found["measures"].items()]  # fmt: skip
    print(aligned(rows))
    for name, value in found.items():
        if name != "measures":
            print(f"{name}: {value}")
    return 0


def _add_lint(words: Subparsers) -> None:
    parser = words.add_parser("lint", help="check a question file")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.set_defaults(run=lint)


def _add_compare(words: Subparsers) -> None:
    parser = words.add_parser("compare", help="what got better and worse between runs")
    parser.add_argument("first", type=Path, metavar="RUN")
    parser.add_argument("others", type=Path, metavar="RUN", nargs="+")
    _add_json(parser)
    parser.set_defaults(run=compare)


def _add_gate(words: Subparsers) -> None:
    parser = words.add_parser("gate", help="fail if something got significantly worse")
    parser.add_argument("--baseline", type=Path, metavar="RUN", required=True)
    parser.add_argument("--run", dest="run_folder", type=Path, metavar="RUN",
                        help="a finished run; without it one is made")  # fmt: skip
    _add_questions(parser)
    _add_json(parser)
    parser.set_defaults(run=gate)


def _add_retrieval(words: Subparsers) -> None:
    parser = words.add_parser("retrieval", help="measure retrieval on a corpus and its questions")
    parser.add_argument("--corpus", type=Path, metavar="FILE", required=True)
    parser.add_argument("--questions", type=Path, metavar="FILE", required=True)
    parser.add_argument("--ablate", action="store_true", help="each retriever alone as well")
    _add_json(parser)
    parser.set_defaults(run=retrieval)


def _add_reading(words: Subparsers) -> None:
    parser = words.add_parser("reading", help="measure answers on a reading set")
    parser.add_argument("--questions", type=Path, metavar="FILE", required=True)
    parser.add_argument("--closed", action="store_true",
                        help="look only in the paragraph that belongs to a question")  # fmt: skip
    _add_json(parser)
    parser.set_defaults(run=reading)


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
