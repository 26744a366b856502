"""Measures the verifier: tampered claims stopped, true ones passed, by kind; and a known set.

Run it as `python -m eval.verifying CLAIMS.jsonl --corpus FILE` or `--uhgeval FILE`.
"""

import argparse
import gzip
import json
import statistics
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from index.lexicon import read_lexicon, read_question_words
from index.read import read_corpus
from index.types import Paragraph
from rag.query import detect_language, to_chinese
from rag.types import Claim, Evidence, EvidenceItem, Verdict
from rag.verify import EvidenceVerifier

GIVEN = 8  # paragraphs of evidence that an answer is given


@dataclass(frozen=True, slots=True)
class Case:
    """A claim made by hand, whether it is true, and in what way it was reworded or tampered.

    `doc` names the document it is about where a file has claims about several.
    """

    claim: str
    true: bool
    kind: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the verifier said to a case, and how long it took."""

    case: Case
    verdict: Verdict
    milliseconds: float

    @property
    def right(self) -> bool:
        """True if a true claim passed or a tampered one was stopped."""
        return self.verdict.supported == self.case.true


def read_cases(path: Path) -> list[Case]:
    """Read claims, one JSON object a line."""
    return [Case(**record) for record in _records(path)]


def read_evidence(path: Path) -> Evidence:
    """Return every paragraph of a corpus as evidence: harder than the few a search finds."""
    found = [
        (document, paragraph)
        for document in read_corpus(path).documents
        for paragraph in document.paragraphs
    ]
    return Evidence(
        tuple(
            EvidenceItem(number, document.id, document.title, paragraph, 1.0, date=document.date)
            for number, (document, paragraph) in enumerate(found, start=1)
        )
    )


def judge(cases: Sequence[Case], evidence: Evidence) -> Iterator[Outcome]:
    """Yield the verdict on each case, held against the paragraphs that share most with it."""
    verifier = EvidenceVerifier()
    verifier.verify(Claim(cases[0].claim), evidence)  # reads the paragraphs, loads the words
    for case in cases:
        given = nearest(case.claim, evidence)
        start = time.perf_counter()
        verdict = verifier.verify(Claim(case.claim), given)
        yield Outcome(case, verdict, (time.perf_counter() - start) * 1000)


def judge_each(cases: Sequence[Case], folder: Path) -> Iterator[Outcome]:
    """Yield the verdict on each case, held against the document of a folder that it names."""
    for doc in dict.fromkeys(case.doc for case in cases):
        evidence = read_evidence(folder / f"{doc}.md")
        yield from judge([case for case in cases if case.doc == doc], evidence)


def nearest(claim: str, evidence: Evidence, count: int = GIVEN) -> Evidence:
    """Return the paragraphs with most of the claim's character bigrams, as a search would.

    An English claim is looked for in the Chinese words that the lexicon has for it.
    """
    if detect_language(claim) == "en":
        claim = to_chinese(claim, read_lexicon(), read_question_words())
    ranked = sorted(
        evidence.items, key=lambda item: overlap(claim, item.paragraph.text), reverse=True
    )
    return Evidence(tuple(ranked[:count]))


def overlap(claim: str, text: str) -> float:
    """Return the share of a claim's character bigrams that a text has: the plain baseline."""
    pairs = {one + other for one, other in pairwise(claim) if (one + other).isalnum()}
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0


def area_under_curve(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Return the chance that a positive scores above a negative, ties counted half."""
    above = sum((one > other) + (one == other) / 2 for one in positive for other in negative)
    return above / (len(positive) * len(negative))


def uhgeval(path: Path, limit: int) -> dict[str, float]:
    """Return the areas under the curve of the verifier and of plain overlap, and the verdicts."""
    verifier = EvidenceVerifier()
    scores: dict[str, list[float]] = {"true": [], "made_up": []}
    plain: dict[str, list[float]] = {"true": [], "made_up": []}
    passed = {"true": 0, "made_up": 0}
    records = list(_records(path))[:limit]
    for record in records:
        evidence = _as_evidence(record["evidence"])
        for name, text in (("true", record["supported"]), ("made_up", record["hallucinated"])):
            claim = Claim(text.strip())
            scores[name].append(verifier.score(claim, evidence))
            plain[name].append(overlap(text, record["evidence"]))
            passed[name] += verifier.verify(claim, evidence).supported
    return {
        "verifier_auc": area_under_curve(scores["true"], scores["made_up"]),
        "overlap_auc": area_under_curve(plain["true"], plain["made_up"]),
        "true_passed": passed["true"] / len(records),
        "made_up_stopped": 1 - passed["made_up"] / len(records),
    }


def table(outcomes: Sequence[Outcome]) -> str:
    """Return the share of right verdicts by kind, true and tampered apart."""
    lines = ["| kind | true passed | tampered stopped |", "| --- | --- | --- |"]
    kinds = sorted({outcome.case.kind for outcome in outcomes})
    for kind in [*kinds, ""]:
        chosen = [one for one in outcomes if kind in ("", one.case.kind)]
        cells = (_share(one for one in chosen if one.case.true == true) for true in (True, False))
        lines.append(f"| {kind or 'all'} | {' | '.join(cells)} |")
    median = statistics.median(outcome.milliseconds for outcome in outcomes)
    return "\n".join([*lines, f"\nmedian {median:.2f} ms a sentence"])


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", nargs="?", type=Path)
    parser.add_argument(
        "--corpus",
        type=Path,
        default=Path("index/corpus/g60-dossier.md"),
        help="a document, or the folder of the documents that the claims name",
    )
    parser.add_argument("--uhgeval", type=Path)
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--errors", action="store_true", help="list the wrong verdicts")
    given = parser.parse_args(arguments)
    if given.claims:
        cases = read_cases(given.claims)
        outcomes = list(
            judge_each(cases, given.corpus)
            if given.corpus.is_dir()
            else judge(cases, read_evidence(given.corpus))
        )
        for one in outcomes if given.errors else ():
            if not one.right:
                _say(one.case, one.verdict.label, *one.verdict.reasons)
        _say(table(outcomes))
    if given.uhgeval:
        _say(json.dumps(uhgeval(given.uhgeval, given.limit), indent=1))


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")


def _share(outcomes: Iterable[Outcome]) -> str:
    right = [outcome.right for outcome in outcomes]
    return f"{sum(right)}/{len(right)} = {sum(right) / len(right):.1%}" if right else "–"


def _as_evidence(text: str) -> Evidence:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return Evidence(
        tuple(
            EvidenceItem(number, "news", "", Paragraph(number, line), 1.0)
            for number, line in enumerate(lines, start=1)
        )
    )


def _records(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


if __name__ == "__main__":
    main()
