"""How far a judge agrees with the rules: a table of both, and Cohen's kappa with its interval."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eval.bootstrap import resamples
from eval.evaluate import Evaluation
from eval.judging import Judged
from eval.measures import PERCENTILES, SEED, Interval
from eval.opinion import LABELS, RIGHT, by_rules

SIDES = (True, False)


@dataclass(frozen=True, slots=True)
class Agreement:
    """A judge beside the rules, on the questions that both have a view of.

    `table` is rules' label -> judge's label -> questions. `kappa` is on right or not, `labels` on
    all labels; None where both always say one and the same, which says nothing of agreement.
    """

    judge: str
    itself: bool
    asked: int
    judged: int
    unreadable: int
    silent: int
    both: int
    judged_right: Interval
    same: Interval
    kappa: Interval | None
    labels: Interval | None
    table: Mapping[str, Mapping[str, int]]

    def to_json(self) -> dict[str, Any]:
        """Return what report.json holds."""
        return {
            "judge": self.judge,
            "itself": self.itself,
            "asked": self.asked,
            "judged": self.judged,
            "unreadable": self.unreadable,
            "silent": self.silent,
            "judged_right": self.judged_right.to_json(),
            "n": self.both,
            "agreement": self.same.to_json(),
            "kappa": self.kappa and self.kappa.to_json(),
            "kappa_labels": self.labels and self.labels.to_json(),
            "table": {rules: dict(row) for rules, row in self.table.items()},
        }


def agreement(evaluation: Evaluation, judged: Judged) -> Agreement:
    """Return how far a judge's opinions on a run agree with its scores."""
    pairs = [
        (rules, judged.opinions[question.id].label)
        for question, row in zip(evaluation.questions, evaluation.rows, strict=True)
        if question.id in judged.opinions
        and (rules := by_rules(question, evaluation.responses[question.id], row.scores))
    ]
    seed, count = evaluation.made.seed, Counter(pairs)
    right = [(rules in RIGHT, label in RIGHT) for rules, label in pairs]
    return Agreement(
        judge=judged.judge,
        itself=judged.itself,
        asked=len(evaluation.questions),
        judged=len(judged.opinions),
        unreadable=len(judged.unreadable),
        silent=len(judged.silent),
        both=len(pairs),
        judged_right=_share([one.right for one in judged.opinions.values()], seed),
        same=_share([one == other for one, other in right], seed),
        kappa=kappa(right, SIDES, seed),
        labels=kappa(pairs, tuple(LABELS), seed),
        table={rules: {label: count[rules, label] for label in LABELS} for rules in LABELS},
    )


def kappa(
    pairs: Sequence[tuple[Any, Any]], labels: Sequence[Any], seed: int = SEED
) -> Interval | None:
    """Return Cohen's kappa (1960) of two raters with its 95% bootstrap interval over questions.

    0 is what raters with these habits would agree by chance, 1 full agreement. None where it is
    not defined: both raters always gave one and the same label.
    """
    if not pairs:
        return None
    at = {label: number for number, label in enumerate(labels)}
    cells = np.array([at[one] * len(at) + at[other] for one, other in pairs])
    told = np.zeros((len(pairs), len(at) ** 2))
    told[np.arange(len(pairs)), cells] = 1.0
    value = float(_kappa(told.sum(axis=0)[None, :], len(at))[0])
    if np.isnan(value):
        return None
    drawn = _kappa(resamples(len(pairs), seed) @ told, len(at))
    low, high = np.nanpercentile(drawn, PERCENTILES)
    return Interval(value, float(low), float(high))


def _kappa(counts: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Return kappa for each row of counts; not a number where chance alone agrees always."""
    table = counts.reshape(-1, size, size) / counts.sum(axis=1)[:, None, None]
    same = np.trace(table, axis1=1, axis2=2)
    chance = (table.sum(axis=1) * table.sum(axis=2)).sum(axis=1)
    certain = np.isclose(chance, 1.0)
    return np.where(certain, np.nan, (same - chance) / np.where(certain, 1.0, 1 - chance))


def _share(values: Sequence[bool], seed: int) -> Interval:
    if not values:
        return Interval(0.0, 0.0, 0.0)
    sample = np.asarray(values, dtype=np.float64)
    low, high = np.percentile(resamples(len(sample), seed) @ sample / len(sample), PERCENTILES)
    return Interval(float(sample.mean()), float(low), float(high))
