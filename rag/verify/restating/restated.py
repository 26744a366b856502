"""The ways to put a claim, in the order in which they build on each other.

Plainly and in full before it is held against anything; without what leads to it, or in the words of
the evidence, where it was not borne out as it stands.
"""

from rag.verify.restating.asked import answered
from rag.verify.restating.besides import besides
from rag.verify.restating.compared_as import compared_as
from rag.verify.restating.explained import so_called
from rag.verify.restating.former import named_again
from rag.verify.restating.framed import unframed
from rag.verify.restating.free_of_charge import as_charged
from rag.verify.restating.grown import grown
from rag.verify.restating.heads import unheaded
from rag.verify.restating.included import included
from rag.verify.restating.negated import as_told
from rag.verify.restating.plainly import plainly, without_name
from rag.verify.restating.renumbered import spelled
from rag.verify.restating.retold import retold
from rag.verify.restating.self_evident import without_evident
from rag.verify.restating.spoken import spoken
from rag.verify.restating.with_others import counted_in


def in_full(text: str, told: str) -> str:
    """Put a claim plainly and in full; `told` is the text of all of its evidence."""
    plain = grown(spoken(plainly(answered(text)), told))
    return compared_as(counted_in(included(besides(spelled(plain))), told), told)


def bare(text: str) -> str:
    """Return a claim without what only leads to its statement."""
    return unframed(unheaded(named_again(text)))


def as_evidence_has_it(text: str, told: str) -> str:
    """Put a claim the way its evidence says it; the same where that has no such words."""
    rest = without_evident(without_name(text, told))
    rest = as_told(as_charged(rest, told), told)
    return so_called(retold(rest, told), told)
