"""What got better and what worse between two runs of the same questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from eval.bootstrap import columns, holm, p_value
from eval.catalogue import MEASURES
from eval.folder import RunError, RunFolder, ScoredRow
from eval.measures import SEED

ALPHA = 0.05  # the chance, over all measures together, to call a difference where there is none

Direction: TypeAlias = Literal["better", "worse", "same"]


@dataclass(frozen=True, slots=True)
class Change:
    """One measure in both runs; `direction` is "same" unless the difference is significant.

    `p` is of the paired test, `corrected` after Holm over all measures compared.
    """

    name: str
    before: float
    after: float
    p: float
    corrected: float
    direction: Direction

    def to_json(self) -> dict[str, Any]:
        """Return the change as files and `--json` have it."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs over the questions they share.

    `fixed` and `broken` are the questions that became right and wrong; those of the test half
    are not named, so that nothing is tuned on them.
    """

    before: str
    after: str
    questions: int
    changes: tuple[Change, ...]
    fixed: tuple[str, ...]
    broken: tuple[str, ...]

    @property
    def worse(self) -> tuple[Change, ...]:
        """The measures that got significantly worse."""
        return tuple(change for change in self.changes if change.direction == "worse")

    def to_json(self) -> dict[str, Any]:
        """Return the comparison as files and `--json` have it."""
        return {
            "before": self.before,
            "after": self.after,
            "n": self.questions,
            "alpha": ALPHA,
            "correction": "Holm",
            "changes": [change.to_json() for change in self.changes],
            "fixed": list(self.fixed),
            "broken": list(self.broken),
        }


def compare_folders(before: Path, after: Path) -> Comparison:
    """Compare two finished runs; the tests are drawn with the seed of the later one."""
    old, new = RunFolder(before), RunFolder(after)
    return compare((str(before), str(after)), old.scores(), new.scores(), new.made().seed)


def compare(
    names: tuple[str, str],
    before: Mapping[str, ScoredRow],
    after: Mapping[str, ScoredRow],
    seed: int = SEED,
) -> Comparison:
    """Compare two runs, question by question; raise RunError where they share none.

    A question that was changed between the runs, or its key, is left out.
    """
    shared = [id_ for id_ in before if id_ in after and before[id_].asked == after[id_].asked]
    if not shared:
        raise RunError(f"{names[0]} and {names[1]} share no question.", "Name runs of one set.")
    old = [before[id_].scores for id_ in shared]
    new = [after[id_].scores for id_ in shared]
    values: dict[str, tuple[float, float]] = {}
    for measure in MEASURES:
        (top, bottom), (new_top, new_bottom) = (
            columns(old, measure.name),
            columns(new, measure.name),
        )
        if bottom.any() and new_bottom.any():
            values[measure.name] = (
                float(top.sum() / bottom.sum()), float(new_top.sum() / new_bottom.sum())
            )  # fmt: skip
    p_values = {name: p_value(old, new, name, seed) for name in values}
    corrected = holm(p_values)
    changes = tuple(
        Change(m.name, *values[m.name], p_values[m.name], corrected[m.name],
               _direction(values[m.name], m.sign, corrected[m.name]))
        for m in MEASURES if m.name in values
    )  # fmt: skip
    moved = {
        id_: _right(after[id_]) - _right(before[id_]) for id_ in shared if after[id_].half != "test"
    }
    return Comparison(
        *names,
        len(shared),
        changes,
        fixed=tuple(id_ for id_, step in moved.items() if step > 0),
        broken=tuple(id_ for id_, step in moved.items() if step < 0),
    )


def _direction(values: tuple[float, float], sign: int, p: float) -> Direction:
    if p >= ALPHA or values[0] == values[1]:
        return "same"
    return "better" if (values[1] - values[0]) * sign > 0 else "worse"


def _right(row: ScoredRow) -> float:
    return row.scores.get("right", (0.0, 1.0))[0]
