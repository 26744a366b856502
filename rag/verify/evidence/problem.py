"""What can be wrong with a claim."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rag.verify.words.content import Word


@dataclass(frozen=True, slots=True)
class Problem:
    """A reason, for a person to read, why a claim does not follow from a window."""

    label: Literal["unsupported", "contradicted"]
    reason: str
    missing: tuple[Word, ...] = ()  # the words that are not there, if that is all


def contradicted(reason: str) -> Problem:
    """The evidence says otherwise."""
    return Problem("contradicted", reason)


def unsupported(reason: str, missing: Sequence[Word] = ()) -> Problem:
    """The evidence does not say so."""
    return Problem("unsupported", reason, tuple(missing))
