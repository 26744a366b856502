"""Tells whether two figures say the same."""

from fractions import Fraction
from typing import Literal, TypeAlias

from rag.verify.numbers.qualifiers import Bound
from rag.verify.numbers.quantities import SHARE, Quantity
from rag.verify.numbers.units import compatible

Agreement: TypeAlias = Literal["same", "bound", "differs"]

ROUNDED = Fraction(1, 20)  # "about 5" for 4.7 to 5.3: half of the last place, at most a twentieth
NEAR = Fraction(1, 10)  # "nearly 5" for 4.5 and up

FAR_OFF = Fraction(2, 5)  # "more than 3" is said of 4, not of 10
_EXACT = frozenset({"", "full"})


def agree(claim: Quantity, source: Quantity) -> Agreement:
    """Tell whether the claimed figure says no more than the source's: "bound" if only nearly."""
    if claim.ordinal != source.ordinal or not compatible(claim.unit, source.unit):
        return "differs"
    if claim.value == source.value:
        return "same" if _bound_follows(claim, source) else "bound"
    if claim.bound in _EXACT and claim.unit != SHARE:
        return "differs"  # neither rounded nor one of a range
    if _rounded(claim, source) or _entailed(claim, source):
        return "same"
    return "differs"


def _bound_follows(claim: Quantity, source: Quantity) -> bool:
    if claim.bound == source.bound or {claim.bound, source.bound} == {"", "full"}:
        return True
    looser: dict[Bound, tuple[Bound, ...]] = {
        "": ("about",),
        "full": ("at_least",),
        "over": ("at_least",),
        "under": ("at_most", "near"),
        "near": ("about", "under"),
        "at_least": ("over", "full") if source.text.startswith("超") else ("full",),
    }
    return claim.bound in looser.get(source.bound, ())


def _rounded(claim: Quantity, source: Quantity) -> bool:
    if claim.bound not in ("about", "near") and not (claim.unit == SHARE and not source.last_place):
        return False
    if source.bound not in ("", "about", "near"):
        return False
    gap = abs(claim.value - source.value)
    if claim.bound == "near":
        return source.value <= claim.value and gap <= NEAR * claim.value
    place = claim.last_place or gap
    return gap * 2 <= place and gap <= ROUNDED * max(source.value, claim.value) * 2


def _entailed(claim: Quantity, source: Quantity) -> bool:
    if source.bound or claim.bound not in ("over", "at_least", "under", "at_most"):
        return False
    if abs(claim.value - source.value) > FAR_OFF * claim.value:
        return False  # true perhaps, but of another figure
    lower = claim.value < source.value
    return lower if claim.bound in ("over", "at_least") else not lower
