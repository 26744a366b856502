"""What can be wrong with a claim."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Problem:
    """A reason, for a person to read, why a claim does not follow from a window."""

    label: Literal["unsupported", "contradicted"]
    reason: str


def contradicted(reason: str) -> Problem:
    """The evidence says otherwise."""
    return Problem("contradicted", reason)


def unsupported(reason: str) -> Problem:
    """The evidence does not say so."""
    return Problem("unsupported", reason)
