"""A claim that the documents do not bear out as it is said is tried in their own words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rag.known.wordings import Wordings
from rag.seams import Verifier
from rag.types import Claim, Evidence, Support, Verdict
from rag.verify.actors.labels import NO_NAME
from rag.verify.actors.persons import INTERVIEWED
from rag.verify.chronology.order import OTHER_WAY
from rag.verify.deciding.alone import alone
from rag.verify.deciding.connectors import NOT_JOINED, OTHER_YEAR
from rag.verify.deciding.second_look import FINAL as LOOKED_AT
from rag.verify.deciding.second_look import NOT_MATCHED
from rag.verify.deciding.unbroken import UNBROKEN
from rag.verify.deciding.verdicts import borne_out
from rag.verify.modality.force import NOT_DONE
from rag.verify.restating.byline import NOT_ITS
from rag.verify.restating.explained import OF_ANOTHER
from rag.verify.restating.sections import ELSEWHERE
from rag.verify.text.markers import strip_markers
from rag.verify.text.reading import read

# Other words may lose what these speak against: an order, a connector, who asked whom, in which
# part it stands; and, by how the reason ends, that something is done or what is told of which.
FINAL = frozenset(
    {
        OTHER_WAY,
        OTHER_YEAR,
        NOT_JOINED,
        INTERVIEWED,
        NO_NAME,
        UNBROKEN,
        ELSEWHERE,
        OF_ANOTHER,
        NOT_ITS,
        *LOOKED_AT,
    }
)


@dataclass(frozen=True, slots=True)
class WordedVerifier:
    """Implements `Verifier`: another's verdict, or the one on the claim in the documents' words.

    `wordings` returns what is known now; it is asked only where something was not borne out.
    """

    inner: Verifier
    wordings: Callable[[], Wordings]

    def verify(self, claim: Claim, evidence: Evidence) -> Verdict:
        """Return the verdict; if neither is supported, the one on the claim as it was said.

        What is told in the wrong order, wrongly connected, or as done is not tried again.
        """
        verdict = self.inner.verify(claim, evidence)
        if verdict.supported or any(map(_is_final, verdict.reasons)):
            return verdict
        text = strip_markers(claim.text)
        reworded = self.wordings().reword(text, evidence)
        if reworded == text:
            return verdict
        again = self.inner.verify(replace(claim, text=reworded, supports=()), evidence)
        if again.supported:
            return again

        def judge(one: str) -> Sequence[Support]:
            for words in dict.fromkeys((one, self.wordings().reword(one, evidence))):
                told = self.inner.verify(replace(claim, text=words, supports=()), evidence)
                if told.supported:
                    return told.supports
            return ()

        apart = alone(read(text), evidence.items, judge)
        return borne_out(apart) if apart else verdict


def _is_final(reason: str) -> bool:
    return reason in FINAL or reason.endswith((NOT_DONE, NOT_MATCHED))
