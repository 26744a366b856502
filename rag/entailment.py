"""A second opinion on claims: a model of inference beside the rules, and never above them.

It takes away what it finds contradicted, and gives back what only the wording kept out. Where
the rules miss a figure, a date, a name, a negation or a direction, it has no say: in these, models
of inference are known to be weak (Naik and others, "Stress Test Evaluation for Natural Language
Inference", 2018).
"""

import re
from dataclasses import dataclass, replace
from typing import Protocol

from index.normalise import fold
from index.transformer import Entailment
from rag.seams import Verifier
from rag.types import Claim, Evidence, Support, Verdict
from rag.verify.evidence.alongside import SCOPE
from rag.verify.text.markers import strip_markers
from rag.verify.words.carrying import acts
from rag.verify.words.lexicon import lexicon

# From these probabilities on the model is believed. Taking a sentence away costs an answer, letting
# one through may cost trust: so the second needs more. Nobody has measured them on a model yet.
CONTRADICTED = 0.8
ENTAILED = 0.95
REASON = "另一个核对模型认为这句话与原文相反"

# The one reason of the rules that is about wording alone, with the words that are missing.
WORDING = re.compile("原文中找不到：(.+)")
_NEGATES = re.compile("[不未没无非否勿莫别]")
_PLAIN_WORD = re.compile(r"[\u4e00-\u9fff]{2,}")


class Inference(Protocol):
    """Says what a text makes of a claim; index/transformer.py has one."""

    def judge(self, text: str, claim: str) -> Entailment:
        """Return the probabilities of entailment and of contradiction."""


@dataclass(frozen=True, slots=True)
class EntailmentVerifier:
    """Implements `Verifier`: the rules of `inner`, and then a model of inference."""

    inner: Verifier
    model: Inference

    def verify(self, claim: Claim, evidence: Evidence) -> Verdict:
        """Return the verdict; what the rules find contradicted stays so."""
        verdict = self.inner.verify(claim, evidence)
        if not verdict.supports or not (verdict.supported or _only_worded(verdict)):
            return verdict
        text = strip_markers(claim.text).strip()
        sources = _sources(verdict.supports, evidence)
        if verdict.supported and _quoted(text, sources):
            return verdict  # nothing contradicts itself
        opinion = self.model.judge("\n".join(sources), text)
        if opinion.contradicted >= CONTRADICTED:
            return Verdict("unsupported", (*verdict.reasons, REASON), verdict.supports)
        if opinion.entailed >= ENTAILED:
            return replace(verdict, label="supported", reasons=())
        return verdict


def _only_worded(verdict: Verdict) -> bool:
    """Tell whether nothing is missing but words that other words may stand for."""
    if verdict.label != "unsupported" or not verdict.reasons:
        return False
    found = [WORDING.fullmatch(reason) for reason in verdict.reasons]
    return all(one and all(map(_can_be_reworded, one[1].split("、"))) for one in found)


def _can_be_reworded(word: str) -> bool:
    """Tell whether a word names nobody and nothing, limits nothing, negates and directs nothing."""
    known = lexicon()
    return (
        _PLAIN_WORD.fullmatch(word) is not None
        and not _NEGATES.search(word)
        and (word in known.verbs or not acts(word))
        and word not in SCOPE
        and not (known.contrary(word) or known.directs(word))
    )


def _sources(supports: tuple[Support, ...], evidence: Evidence) -> list[str]:
    """Return what the supports say, each once, in the order of the claim's parts."""
    items = ((evidence.item(one.marker), one) for one in supports)
    texts = (item.paragraph.text[one.start : one.end] for item, one in items if item)
    return list(dict.fromkeys(texts))


def _quoted(text: str, sources: list[str]) -> bool:
    said = fold(text).rstrip("。.；;")
    return any(said in fold(source) for source in sources)
