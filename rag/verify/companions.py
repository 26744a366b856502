"""Checks that a figure stands with the age or size, a figure too, that it is told with."""

from rag.verify.agreement import agree
from rag.verify.parts import Part, Window
from rag.verify.quantities import Quantity
from rag.verify.units import alike

NAMING = "places"  # 九城市: a figure that names rather than measures


def companion_there(
    figure: Quantity, part: Part, window: Window, source: Quantity, other: Quantity
) -> bool:
    """Tell whether a figure of another kind beside it stands there beside `other` alone.

    2岁以下 belongs to 2,800元 there, and not to the 2,200元 of another age.
    """
    segment = part.reading.segment(figure.start)
    beside, rival = window.reading.segment(source.start), window.reading.segment(other.start)
    if beside == rival:
        return False
    for one in part.quantities:
        if (
            one.article
            or one.unit == NAMING
            or alike(one.unit, figure.unit)
            or not segment.start <= one.start < segment.end
        ):
            continue
        places = [there.start for there in window.reading.quantities if agree(one, there) == "same"]
        if any(rival.start <= at < rival.end for at in places) and not any(
            beside.start <= at < beside.end for at in places
        ):
            return True
    return False
