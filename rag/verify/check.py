"""Checks a whole text, sentence by sentence: what `POST /v1/verify` and `g60 verify` answer."""

from dataclasses import dataclass

from rag.seams import Verifier
from rag.types import Claim, Evidence, Verdict
from rag.verify.sentences import split_sentences
from rag.verify.verifier import EvidenceVerifier


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """One sentence of a text, as it was understood, and the verdict on it."""

    claim: Claim
    verdict: Verdict

    @property
    def text(self) -> str:
        """The sentence without its markers."""
        return self.claim.text


def check_text(
    text: str, evidence: Evidence, verifier: Verifier | None = None
) -> list[CheckedSentence]:
    """Return the verdict on each sentence of `text`; its supports point into `evidence`."""
    judge = verifier or EvidenceVerifier()
    return [
        CheckedSentence(claim, judge.verify(claim, evidence)) for claim in split_sentences(text)
    ]
