"""A run in numbers: each measure with its interval, by kind, and how long the stages took."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from eval.bootstrap import Measured, measured
from eval.catalogue import BY_KIND, MEASURES
from eval.folder import ScoredRow
from eval.response import Response

QUANTILES = (50, 95)


@dataclass(frozen=True, slots=True)
class Kind:
    """The questions of one kind."""

    name: str
    questions: int
    refused: int
    measures: Mapping[str, Measured]


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of a run. `latency` is stage -> quantile -> milliseconds."""

    questions: int
    refused: int
    measures: Mapping[str, Measured]
    kinds: tuple[Kind, ...]
    latency: Mapping[str, Mapping[str, float]]

    def to_json(self) -> dict[str, Any]:
        """Return what report.json holds and `--json` prints."""
        return {
            "n": self.questions,
            "refused": self.refused,
            "measures": _json(self.measures),
            "kinds": {
                kind.name: {"n": kind.questions, "refused": kind.refused,
                            "measures": _json(kind.measures)}
                for kind in self.kinds
            },
            "timings_ms": {stage: dict(row) for stage, row in self.latency.items()},
        }  # fmt: skip


def summarise(rows: Sequence[ScoredRow], responses: Mapping[str, Response], seed: int) -> Summary:
    """Return the numbers of a run from its scores and answers."""
    refused = {row.id for row in rows if not responses[row.id].answered}
    counts = Counter(row.kind for row in rows)
    kinds = []
    for name in counts:
        chosen = [row for row in rows if row.kind == name]
        kinds.append(Kind(name, len(chosen), sum(row.id in refused for row in chosen),
                          measured([row.scores for row in chosen], BY_KIND, seed)))  # fmt: skip
    return Summary(
        len(rows),
        len(refused),
        measured([row.scores for row in rows], [measure.name for measure in MEASURES], seed),
        tuple(kinds),
        latency([responses[row.id] for row in rows]),
    )


def latency(responses: Sequence[Response]) -> dict[str, dict[str, float]]:
    """Return the median and the 95th percentile of each stage, over the answers that had it."""
    stages: dict[str, list[float]] = {}
    for response in responses:
        for stage, milliseconds in response.timings_ms.items():
            stages.setdefault(stage, []).append(milliseconds)
    return {
        stage: {f"p{q}": round(float(np.percentile(values, q)), 3) for q in QUANTILES}
        for stage, values in stages.items()
    }


def _json(measures: Mapping[str, Measured]) -> dict[str, Any]:
    return {name: {**one.interval.to_json(), "n": one.questions} for name, one in measures.items()}
