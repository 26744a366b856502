"""Tells which figures of a sentence a claim speaks of."""

from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.quantities import Quantity
from rag.verify.words.carrying import carries


def named(figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether a word of the claim stands before a figure, after the last of its kind."""
    text = own_stretch(figure, window)
    return any(len(word.text) > 1 and carries(text, word.text) >= 1 for word in part.words)


def both_named(pair: tuple[Quantity, Quantity], part: Part, window: Window) -> bool:
    """Tell whether a word of the claim stands beside each of two figures."""
    return all(named(one, part, window) for one in pair)


def own_stretch(figure: Quantity, window: Window) -> str:
    """Return what stands before a figure, from the last one of its kind."""
    before = [
        one.end
        for one in window.reading.quantities
        if window.span.start <= one.start < figure.start and one.unit == figure.unit
    ]
    return window.reading.folded[max([window.span.start, *before]) : figure.end]
