"""What `g60 eval` does for the words after it: lint, compare, gate, retrieval, reading."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from cli.output import print_json, progress
from eval.load import FaultyQuestions, load_questions
from index.errors import G60Error
from rag.settings import load_settings

if TYPE_CHECKING:
    from eval.evaluate import Evaluation, Options

SHOWN = 5  # questions named in one line
SHAPED = frozenset({"measures", "ablation", "timings_ms", "refusal"})  # each printed in its own way


def lint(arguments: argparse.Namespace) -> int:
    """Check a question file; every fault on a line of its own, status 1 if there is one."""
    from collections import Counter

    from eval.paragraphs import Paragraphs
    from eval.tables import aligned
    from rag.compose import open_documents

    documents = open_documents(load_settings(), progress("indexing")).library.current().documents()
    paragraphs = Paragraphs(documents)
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
    """Fail if something got significantly worse than in the baseline, or make a new one."""
    from eval.compare import compare_folders
    from eval.evaluate import Options
    from eval.folder import RunFolder
    from eval.tables import comparison_table

    baseline, path = RunFolder(arguments.baseline), arguments.run_folder
    if path is None:
        half = "dev" if arguments.accept else baseline.made().half
        evaluation = evaluated(Options(arguments.questions, half))
        if evaluation is None:
            return 1
        path = evaluation.folder.path
    if arguments.accept:
        RunFolder(path).copy_numbers(baseline)
        print(f"{path} is the baseline now: {arguments.baseline}")
        return 0
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
        f"Look at {path}; `g60 eval gate --accept` makes what is now the baseline.",
    )


def retrieval(arguments: argparse.Namespace) -> int:
    """Measure retrieval on a question set of its own; say what no system could find."""
    from eval.retrieval import evaluate_retrieval, open_retriever
    from eval.sets import read_asked

    embedding = load_settings().embedding
    with TemporaryDirectory() as folder:
        found = evaluate_retrieval(
            arguments.corpus, arguments.questions, ablate=arguments.ablate, embedding=embedding,
            folder=Path(folder), progress=progress("questions"),
        )  # fmt: skip
        index = open_retriever(arguments.corpus, Path(folder), embedding).index
        known = {head["id"] for head in index.heads()}
    asked = read_asked(arguments.questions)
    lost = [one.id for one in asked
            if not any(each.partition("#")[0] in known for each in one.relevant)]  # fmt: skip
    if lost:
        print(f"g60: {len(lost)} of {len(asked)} questions name only documents that the corpus "
              f"does not hold, and count as not found ({', '.join(lost[:SHOWN])}).",
              file=sys.stderr)  # fmt: skip
    return _measures(found, arguments.json)


def reading(arguments: argparse.Namespace) -> int:
    """Measure answers on a reading set."""
    from eval.reading import evaluate_reading

    found = evaluate_reading(
        arguments.questions, closed=arguments.closed, progress=progress("questions")
    )
    return _measures(found, arguments.json)


def evaluated(options: "Options") -> "Evaluation | None":
    """Run the evaluation; print the faults of a faulty question set and return None."""
    from eval.evaluate import evaluate
    from rag.compose import open_chatbot

    settings = load_settings()
    try:
        chatbot = open_chatbot(settings, progress("indexing"))
        return evaluate(chatbot, settings, options, progress("questions"))
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
    tables = [aligned(rows)]
    if parts := found.get("ablation"):
        names = list(next(iter(parts.values())))
        rows = [("alone", *names)]
        rows += [(part, *(f"{measures[name]['value']:.4f}" for name in names))
                 for part, measures in parts.items()]  # fmt: skip
        tables.append(aligned(rows))
    tables.append(aligned([("stage", "median ms"), *(
        (stage, f"{milliseconds:.2f}") for stage, milliseconds in found["timings_ms"].items()
    )]))  # fmt: skip
    rest = [(name, value) for name, value in found.items() if name not in SHAPED]
    rest += [(f"refusal {name}", "–" if value is None else value)
             for name, value in found.get("refusal", {}).items()]  # fmt: skip
    tables.append("\n".join(f"{name}: {value}" for name, value in rest))
    print("\n\n".join(tables))
    return 0
