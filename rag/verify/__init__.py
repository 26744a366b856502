"""Holds what is said against what the documents say: deterministic, offline, one for all."""

from rag.verify.check import CheckedSentence, check_text
from rag.verify.markers import parse_markers, strip_markers
from rag.verify.sentences import SentenceCutter, split_sentences
from rag.verify.verifier import EvidenceVerifier

__all__ = [
    "CheckedSentence",
    "EvidenceVerifier",
    "SentenceCutter",
    "check_text",
    "parse_markers",
    "split_sentences",
    "strip_markers",
]
