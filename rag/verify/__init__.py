"""Holds what is said against what the documents say: deterministic, offline, one for all."""

from rag.verify.text.markers import parse_markers, strip_markers
from rag.verify.text.plain import plain
from rag.verify.text.sentences import SentenceCutter, split_sentences
from rag.verify.verifier import EvidenceVerifier

__all__ = [
    "EvidenceVerifier",
    "SentenceCutter",
    "parse_markers",
    "plain",
    "split_sentences",
    "strip_markers",
]
